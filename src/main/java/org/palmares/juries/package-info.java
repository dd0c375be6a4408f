/// Those who judge: juries and their seats, who reads which dossier, who must not know.
@ApplicationModule(
        displayName = "Juries",
        allowedDependencies = {"cli", "kernel", "web", "journal", "people", "editions", "dossiers"})
@NullMarked
package org.palmares.juries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
