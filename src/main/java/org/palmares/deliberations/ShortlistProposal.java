package org.palmares.deliberations;

import java.util.List;
import org.palmares.deliberations.quotas.Bound;

/// The shortlist as the published rule draws it from the rows the reader may know.
///
/// @param lines in the order of merit, dossiers nobody has read last
/// @param places how many are retained: those of the edition, or fewer where there are not that many dossiers
/// @param bounds the quotas as applied
/// @param clash a smallest set of quotas that cannot stand together; empty when the choice exists
/// @param missing readings given and not handed in
/// @param whole false where the reader is recused on a dossier of the edition: the choice is then drawn without it
/// @param seed the published seed of the lot between equal scores
/// @param fingerprint SHA-256 of what the choice rests on: whoever confirms names it
public record ShortlistProposal(
        List<ShortlistLine> lines,
        int places,
        List<Bound> bounds,
        List<Bound> clash,
        int missing,
        boolean whole,
        String seed,
        String fingerprint) {

    public ShortlistProposal {
        lines = List.copyOf(lines);
        bounds = List.copyOf(bounds);
        clash = List.copyOf(clash);
    }

    public List<ShortlistLine> retained() {
        return lines.stream().filter(ShortlistLine::retained).toList();
    }

    /// The dossiers that no sheet handed in speaks of.
    public List<ShortlistLine> unread() {
        return lines.stream().filter(line -> line.mean() == null).toList();
    }
}
