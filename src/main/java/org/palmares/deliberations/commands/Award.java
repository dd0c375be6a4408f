package org.palmares.deliberations.commands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.deliberations.quotas.Candidate;
import org.palmares.deliberations.quotas.Closeness;
import org.palmares.deliberations.quotas.Ladder;
import org.palmares.deliberations.quotas.Outcome;
import org.palmares.deliberations.quotas.Selection;
import org.palmares.deliberations.quotas.Step;
import org.palmares.deliberations.quotas.Terms;

/// A choice and its levels, as the files tell them.
///
/// @param entries in the order of the file
/// @param priority the names of the criteria that settle near ties
/// @param places how many are retained
/// @param bounds the quotas of the whole choice
/// @param levels the highest first; none where no level is given
/// @param names what each group and level is called
public record Award(
        List<Entry> entries,
        List<String> priority,
        int places,
        List<Bound> bounds,
        List<Step> levels,
        Map<UUID, String> names,
        String seed,
        List<UUID> deliberated) {

    /// A line of the candidates.
    ///
    /// @param sd how surely the score is known, in points; 0 where it is taken as it is
    public record Entry(String name, Candidate candidate, BigDecimal sd) {}

    /// What was chosen, and what each level then took of it.
    public record Result(Outcome choice, Ladder.Given given) {}

    public Result decide() {
        var terms = new Terms(places, bounds, seed, closeness(), deliberated);
        var candidates = entries.stream().map(Entry::candidate).toList();
        var choice = Selection.choose(candidates, terms);
        if (!(choice instanceof Outcome.Chosen chosen)) {
            return new Result(choice, new Ladder.Given(List.of()));
        }
        var retained = chosen.retained();
        var finalists = candidates.stream()
                .filter(candidate -> retained.contains(candidate.dossier()))
                .toList();
        return new Result(choice, Ladder.give(finalists, levels, terms));
    }

    private Closeness closeness() {
        var variances = new java.util.HashMap<UUID, Double>();
        entries.forEach(entry ->
                variances.put(entry.candidate().dossier(), Math.pow(entry.sd().doubleValue(), 2)));
        return Closeness.of((one, other) -> one.equals(other) ? variances.getOrDefault(one, 0.0) : 0);
    }
}
