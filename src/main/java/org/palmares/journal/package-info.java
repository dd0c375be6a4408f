/// Who did what, when, and what it changed. Written once, never altered.
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package org.palmares.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
