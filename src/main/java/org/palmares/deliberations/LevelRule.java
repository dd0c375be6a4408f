package org.palmares.deliberations;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.quotas.Candidate;
import org.palmares.deliberations.quotas.Ladder;
import org.palmares.deliberations.quotas.Lot;
import org.palmares.deliberations.quotas.Outcome;
import org.palmares.deliberations.quotas.Step;
import org.palmares.deliberations.quotas.Terms;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;

/// What the ranking of the final gives by itself: the best mean takes the highest level that has a place left. Pure.
///
/// Equal means are settled by the public lot, as for the shortlist: SHA-256 of the published seed and the dossier's
/// number, the smaller first.
public final class LevelRule {

    /// A finalist with its mean in the final.
    ///
    /// @param mean null without any reading: no level follows
    public record Finalist(
            DossierId dossier, int number, @Nullable BigDecimal mean) {}

    private LevelRule() {}

    /// The finalists in the order of merit, those without a reading last.
    public static List<Finalist> merit(List<Finalist> finalists, String seed) {
        return finalists.stream()
                .sorted(Comparator.comparing(
                                Finalist::mean, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(finalist -> Lot.draw(seed, finalist.number()))
                        .thenComparingInt(Finalist::number))
                .toList();
    }

    /// The level of each dossier that receives one, in the order of merit.
    public static Map<DossierId, LevelId> levels(List<Finalist> finalists, List<Level> levels, String seed) {
        var candidates = finalists.stream()
                .filter(finalist -> finalist.mean() != null)
                .map(finalist -> new Candidate(
                        finalist.dossier().value(),
                        finalist.number(),
                        Objects.requireNonNull(finalist.mean()),
                        Set.of()))
                .toList();
        var ranked =
                levels.stream().sorted(Comparator.comparingInt(Level::rank)).toList();
        var steps = ranked.stream()
                .map(level -> new Step(level.id().value(), level.places(), List.of()))
                .toList();
        var given = Ladder.give(candidates, steps, new Terms(0, List.of(), seed));
        var received = new LinkedHashMap<DossierId, LevelId>();
        for (int step = 0; step < steps.size(); step++) {
            if (given.outcomes().get(step) instanceof Outcome.Chosen chosen) {
                var level = ranked.get(step).id();
                chosen.retained().forEach(dossier -> received.put(new DossierId(dossier), level));
            }
        }
        return received;
    }
}
