/// The labels: given by the final jury, under embargo until they are revealed.
@ApplicationModule(
        displayName = "Awards",
        allowedDependencies = {
            "kernel",
            "web",
            "journal",
            "mail",
            "people",
            "editions",
            "dossiers",
            "juries",
            "scoring",
            "deliberations"
        })
@NullMarked
package org.palmares.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
