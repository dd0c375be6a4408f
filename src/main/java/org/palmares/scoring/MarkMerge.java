package org.palmares.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.palmares.editions.CriterionId;

/// Joins what was written on one sheet in two places at once.
///
/// What only one side changed since their common base is taken from that side. A mark both sides changed differently
/// keeps
/// the later writing; a text both sides changed keeps both, one under the other, so that nothing typed is lost.
final class MarkMerge {

    private MarkMerge() {}

    static Marks merge(Marks base, Marks stored, Marks written) {
        Map<CriterionId, Integer> byCriterion = new HashMap<>(stored.byCriterion());
        written.byCriterion().forEach((criterion, mark) -> {
            if (!Objects.equals(base.byCriterion().get(criterion), mark)) {
                byCriterion.put(criterion, mark);
            }
        });
        return new Marks(
                byCriterion,
                merge(base.toJury(), stored.toJury(), written.toJury()),
                merge(base.feedback(), stored.feedback(), written.feedback()));
    }

    private static String merge(String base, String stored, String written) {
        if (written.equals(base) || written.equals(stored)) {
            return stored;
        }
        return stored.equals(base) ? written : stored + "\n\n" + written;
    }
}
