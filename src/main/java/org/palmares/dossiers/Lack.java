package org.palmares.dossiers;

import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// One thing that keeps a dossier from being handed in.
///
/// @param field where it is mended: the name of the field on the form
/// @param label the question, null for the fields every dossier has
/// @param length how many characters there are
/// @param most how many there may be
public record Lack(String field, Kind kind, @Nullable Wording label, int length, int most) {

    /// In what way.
    public enum Kind {
        ABSENT,
        TOO_LONG
    }
}
