package org.palmares.dossiers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Setup;

/// A dossier as one reader may see it, with what they may do.
///
/// @param dossier to its authors, as it stands; to everyone else, as it was last handed in
/// @param leadName the lead territory
/// @param names of the owner and the collaborators, by account
/// @param collaborators who writes beside the owner; empty for a reader who is none of them
/// @param receipt of the last submission, null before the first
/// @param intact whether the content stored now is the very one the receipt was given for
/// @param strays what the reader sent too late and has not settled
public record DossierReading(
        Dossier dossier,
        Setup setup,
        String leadName,
        Map<UUID, String> names,
        List<UUID> collaborators,
        @Nullable Receipt receipt,
        boolean intact,
        Rights rights,
        List<StraySave> strays) {

    /// What the reader may do with it, as it stands.
    ///
    /// @param author writes it, or wrote it
    /// @param write changes its content
    /// @param own answers for it: submits it, takes it back, says who else writes
    /// @param examine decides on its eligibility
    /// @param assign says which region hears it
    public record Rights(boolean author, boolean write, boolean own, boolean examine, boolean assign) {}

    public String reference() {
        return dossier.reference(setup.slug());
    }

    public String ownerName() {
        return names.getOrDefault(dossier.owner().value(), "");
    }
}
