/// How the juries' marks become decisions: the shortlist under quotas, each outcome with its reason.
@ApplicationModule(
        displayName = "Deliberations",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package org.palmares.deliberations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
