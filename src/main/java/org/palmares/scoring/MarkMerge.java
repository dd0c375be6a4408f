package org.palmares.scoring;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palmares.editions.CriterionId;

/// Joins what was written on one sheet in two places at once.
///
/// What only one side changed since their common base is taken from that side. A mark both sides changed
/// differently keeps the later writing, save that a mark taken away gives way to a mark given. A text both sides
/// changed keeps both, one under the other, so that nothing typed is lost.
final class MarkMerge {

    private static final String GAP = "\n\n";

    private MarkMerge() {}

    static Marks merge(Marks base, Marks stored, Marks written) {
        return new Marks(
                merge(base.byCriterion(), stored.byCriterion(), written.byCriterion()),
                merge(base.toJury(), stored.toJury(), written.toJury()),
                merge(base.feedback(), stored.feedback(), written.feedback()));
    }

    private static Map<CriterionId, Integer> merge(
            Map<CriterionId, Integer> base, Map<CriterionId, Integer> stored, Map<CriterionId, Integer> written) {
        var merged = new HashMap<>(stored);
        var touched = new HashSet<>(base.keySet());
        touched.addAll(written.keySet());
        touched.removeIf(criterion -> Objects.equals(base.get(criterion), written.get(criterion)));
        for (var criterion : touched) {
            var mark = written.get(criterion);
            if (mark != null) {
                merged.put(criterion, mark);
            } else if (Objects.equals(base.get(criterion), stored.get(criterion))) {
                merged.remove(criterion);
            }
        }
        return merged;
    }

    private static String merge(String base, String stored, String written) {
        if (written.equals(base)) {
            return stored;
        }
        if (stored.equals(base)) {
            return written;
        }
        if (stored.contains(written)) {
            return stored;
        }
        if (written.contains(stored)) {
            return written;
        }
        return replace(base, stored, written);
    }

    /// Where an earlier merge left the base whole among the paragraphs stored, what was written takes its place, so
    /// that a page which goes on writing does not pile its text up; else it comes underneath.
    private static String replace(String base, String stored, String written) {
        var fenced = GAP + stored + GAP;
        var sought = GAP + base + GAP;
        int place = base.isEmpty() ? -1 : fenced.indexOf(sought);
        var pieces = place < 0
                ? Stream.of(stored, written)
                : Stream.of(fenced.substring(0, place), written, fenced.substring(place + sought.length()));
        return pieces.map(String::strip).filter(piece -> !piece.isEmpty()).collect(joining(GAP));
    }
}
