package org.palmares.deliberations.quotas;

import java.util.ArrayList;
import java.util.List;

/// Gives levels: each takes the best of those the levels above have left, under its own quotas, near ties at its line
/// settled as for the choice itself.
public final class Ladder {

    private Ladder() {}

    /// What each step took.
    ///
    /// @param outcomes by step, from the highest; fewer than there are steps where the last of them is impossible
    public record Given(List<Outcome> outcomes) {

        public Given {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// Fewer candidates than places leave the last places of the last levels empty.
    ///
    /// @param terms of them, the seed, the closeness and what was deliberated count here
    public static Given give(List<Candidate> candidates, List<Step> steps, Terms terms) {
        var outcomes = new ArrayList<Outcome>();
        var left = new ArrayList<>(candidates);
        for (var step : steps) {
            var outcome = Selection.choose(left, terms.with(Math.min(step.places(), left.size()), step.bounds()));
            outcomes.add(outcome);
            if (!(outcome instanceof Outcome.Chosen chosen)) {
                break;
            }
            var retained = chosen.retained();
            left.removeIf(candidate -> retained.contains(candidate.dossier()));
        }
        return new Given(outcomes);
    }
}
