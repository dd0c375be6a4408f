/// How the juries' marks become decisions: the shortlist under quotas, each outcome with its reason.
@ApplicationModule(
        displayName = "Deliberations",
        allowedDependencies = {
            "cli",
            "kernel",
            "web",
            "journal",
            "mail",
            "people",
            "editions",
            "dossiers",
            "juries",
            "scoring"
        })
@NullMarked
package org.palmares.deliberations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
