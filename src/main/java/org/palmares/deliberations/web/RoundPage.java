package org.palmares.deliberations.web;

import java.util.List;
import java.util.Map;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.editions.Round;
import org.palmares.scoring.Progress;
import org.palmares.web.ListState;
import org.palmares.web.Texts;

/// How a round stands.
///
/// @param whole false where the reader is kept from some dossier
/// @param next the address of what follows the round; blank for nothing yet, or nothing the reader may do
/// @param nextKey the words of that step
public record RoundPage(
        LineWords words,
        Round round,
        String title,
        String lead,
        boolean whole,
        Progress progress,
        ListState list,
        List<ShortlistLine> rows,
        int total,
        Map<String, String> regions,
        Map<String, String> categories,
        String next,
        String nextKey) {

    public String edition() {
        return Texts.text(words.setup().edition().name());
    }

    public boolean empty() {
        return progress.assigned() == 0;
    }

    /// How much of a jury's bar is full, in hundredths.
    public static long share(Progress.JuryProgress jury) {
        return jury.assigned() == 0 ? 0 : Math.round(100.0 * jury.handedIn() / jury.assigned());
    }
}
