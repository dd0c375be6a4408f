package org.palmares.deliberations;

import java.util.List;
import org.palmares.scoring.Progress;

/// How a round stands, as far as its reader may know.
///
/// @param lines in the order of the ranking, dossiers nobody has read last
/// @param whole false where the reader is recused on a dossier of the edition, left out of everything here
public record RoundStanding(Progress progress, List<ShortlistLine> lines, boolean whole) {

    public RoundStanding {
        lines = List.copyOf(lines);
    }
}
