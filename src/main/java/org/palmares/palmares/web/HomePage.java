package org.palmares.palmares.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;
import org.palmares.palmares.PublishedPalmares;

/// What Palmarès is, the calls that are open, and the latest palmarès.
///
/// @param calls the nearest deadline first
/// @param latest null while none is published
/// @param levels its levels, the highest first
public record HomePage(List<OpenCall> calls, @Nullable PublishedPalmares latest, List<LevelGroup> levels) {

    /// An edition to which dossiers may be filed now.
    ///
    /// @param label with its year
    /// @param deadline until when, with its zone
    public record OpenCall(String slug, Wording label, Wording theme, String deadline, boolean fictional) {

        /// Where a dossier is opened; a visitor signs in on the way.
        public String address() {
            return "/dossiers/new?edition=" + slug;
        }
    }
}
