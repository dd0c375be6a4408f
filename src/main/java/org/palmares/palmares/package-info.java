/// The public palmarès: a frozen copy of each edition's laureates, and the pages anyone may read.
@ApplicationModule(
        displayName = "Palmarès",
        allowedDependencies = {"kernel", "web", "journal", "territories", "editions"})
@NullMarked
package org.palmares.palmares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
