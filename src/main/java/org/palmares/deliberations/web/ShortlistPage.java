package org.palmares.deliberations.web;

import java.util.List;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.web.Texts;

/// The shortlist of an edition, proposed or decided.
///
/// @param decided true once it can no longer change
/// @param lines in the order of merit; empty where the reader may not know what a decision rests on
/// @param finalists who is retained, by number; empty while it is proposed
/// @param quotas each quota as applied and how many it counts; empty where the reader may not know
/// @param warnings what stands in the way, in words
/// @param salt of the fingerprint; blank where the reader may not know it
/// @param confirms true where the reader may decide now
public record ShortlistPage(
        LineWords words,
        boolean decided,
        String lead,
        List<ShortlistLine> lines,
        List<Candidacy> finalists,
        List<QuotaLine> quotas,
        List<String> warnings,
        String seed,
        String fingerprint,
        String salt,
        int places,
        boolean confirms) {

    /// A quota.
    ///
    /// @param most how many at most; the number of places where the quota says nothing
    public record QuotaLine(String label, int least, int most, long retained) {}

    public String edition() {
        return Texts.text(words.setup().edition().name());
    }

    public String address() {
        return "/editions/" + words.setup().slug() + "/regional/shortlist";
    }

    /// The last place by merit alone: the line is drawn under it.
    public boolean cut(ShortlistLine line) {
        int at = lines.indexOf(line) + 1;
        return at == places && at < lines.size();
    }
}
