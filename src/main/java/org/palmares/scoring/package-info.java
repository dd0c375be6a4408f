/// What each juror thinks of each dossier, and what follows by arithmetic alone.
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"kernel", "cli", "web", "journal", "people", "editions", "dossiers", "juries"})
@NullMarked
package org.palmares.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
