/// The fictional edition that shows Palmarès at work: invented territories, people, dossiers and marks, and how
/// they are played through the faces of all the other modules.
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "web",
            "cli",
            "journal",
            "people",
            "territories",
            "editions",
            "dossiers",
            "juries",
            "scoring",
            "deliberations",
            "auditions",
            "awards",
            "forum",
            "palmares"
        })
@NullMarked
package org.palmares.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
