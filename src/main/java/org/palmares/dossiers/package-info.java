/// What territories file: from the first line of a draft to the decision that a dossier is eligible.
///
/// Views of ours (`R__dossiers_views.sql`) are what the modules above may read of a dossier in their own SQL.
@ApplicationModule(
        displayName = "Dossiers",
        allowedDependencies = {"kernel", "web", "journal", "mail", "people", "territories", "editions"})
@NullMarked
package org.palmares.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
