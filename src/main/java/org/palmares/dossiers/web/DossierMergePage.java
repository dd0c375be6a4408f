package org.palmares.dossiers.web;

import java.util.List;
import org.palmares.dossiers.DossierId;

/// What was sent too late beside what is stored, field by field.
///
/// @param shown the version that stands beside it
/// @param by who wrote what is stored
/// @param writable false once the dossier is handed in: what was sent is then only shown
public record DossierMergePage(
        DossierId dossier,
        String stray,
        String reference,
        int shown,
        String at,
        String by,
        boolean writable,
        boolean settled,
        List<Field> fields) {

    /// One field that both sides changed.
    ///
    /// @param choice true for a field with a fixed list of answers, which cannot be edited by hand
    /// @param theirsShown what is stored, in words
    /// @param mineShown what was sent, in words
    public record Field(
            String name,
            String label,
            String theirs,
            String mine,
            String theirsShown,
            String mineShown,
            boolean choice) {}

    public String address() {
        return "/dossiers/" + dossier;
    }
}
