/// The national forum: which workshop is held when and where, and who has a seat in it.
@ApplicationModule(
        displayName = "Forum",
        allowedDependencies = {"cli", "kernel", "web", "editions"})
@NullMarked
package org.palmares.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
