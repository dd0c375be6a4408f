/// The tour of auditions: which cities open, when each candidate is heard and who sits.
@ApplicationModule(
        displayName = "Auditions",
        allowedDependencies = {"cli", "kernel", "web", "editions"})
@NullMarked
package org.palmares.auditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
