package org.palmares.deliberations.quotas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Says of each dossier why it is in or out. A quota is named where taking it away would have changed the outcome of
/// that dossier; where only several together did it, they are; where the quotas of others did, none is.
final class Explanation {

    private final Standing standing;
    private final Terms terms;
    private final BitSet chosen;
    private final Map<List<Bound>, BitSet> choices = new HashMap<>();

    Explanation(Standing standing, Terms terms, BitSet chosen) {
        this.standing = standing;
        this.terms = terms;
        this.chosen = chosen;
    }

    /// In the order of merit.
    List<Outcome.Verdict> verdicts() {
        var reasons = IntStream.range(0, standing.size()).mapToObj(this::reason).toList();
        var counterparts = counterparts(reasons);
        var verdicts = new ArrayList<Outcome.Verdict>();
        for (int position = 0; position < reasons.size(); position++) {
            var counterpart = counterparts.get(position);
            verdicts.add(new Outcome.Verdict(
                    standing.get(position).dossier(),
                    position + 1,
                    reasons.get(position),
                    counterpart == null ? null : standing.get(counterpart).dossier(),
                    standing.tie(position)));
        }
        return verdicts;
    }

    private Outcome.Reason reason(int position) {
        boolean before = position < terms.places();
        if (chosen.get(position)) {
            return before ? new Outcome.Reason.ByMerit() : called(position);
        }
        return before ? stopped(position) : new Outcome.Reason.BelowTheLine();
    }

    private Outcome.Reason called(int position) {
        var atLeast = decisive(
                position,
                bound -> bound.min() > 0 && count(bound) == bound.min(),
                bound -> new Bound(bound.group(), bound.label(), 0, bound.max()));
        return atLeast.isEmpty() ? new Outcome.Reason.CalledByPlaceFreed() : new Outcome.Reason.CalledByQuota(atLeast);
    }

    private Outcome.Reason stopped(int position) {
        var full = decisive(
                position,
                bound -> count(bound) == bound.max(),
                bound -> new Bound(bound.group(), bound.label(), bound.min(), Math.max(bound.max(), standing.size())));
        return full.isEmpty() ? new Outcome.Reason.GaveWay() : new Outcome.Reason.MetFullQuota(full);
    }

    /// The quotas of a dossier without any one of which its outcome would be another; where there are none, those
    /// without
    /// which together it would be; none where the quotas of others decided.
    private List<Bound> decisive(int position, Predicate<Bound> tight, UnaryOperator<Bound> loosened) {
        var groups = standing.get(position).groups();
        var holding = terms.bounds().stream()
                .filter(bound -> groups.contains(bound.group()) && tight.test(bound))
                .toList();
        var alone = holding.stream()
                .filter(bound -> changes(position, List.of(bound), loosened))
                .toList();
        if (!alone.isEmpty()) {
            return alone;
        }
        return changes(position, holding, loosened) ? holding : List.of();
    }

    private boolean changes(int position, List<Bound> some, UnaryOperator<Bound> loosened) {
        var bounds = terms.bounds().stream()
                .map(bound -> some.contains(bound) ? loosened.apply(bound) : bound)
                .toList();
        var choice = choices.computeIfAbsent(bounds, this::choice);
        return choice.get(position) != chosen.get(position);
    }

    private BitSet choice(List<Bound> looser) {
        var choice = Choice.best(standing, terms.places(), looser);
        if (choice == null) {
            throw new IllegalStateException("Looser quotas leave no choice.\nMaybe the solver is wrong.");
        }
        return choice;
    }

    private long count(Bound bound) {
        return IntStream.of(standing.members(bound)).filter(chosen::get).count();
    }

    /// Pairs those called up with those who made room: the best called with the nearest to the line that quotas of the
    /// same kind moved, then as they come. There are as many of one as of the other.
    private Map<Integer, Integer> counterparts(List<Outcome.Reason> reasons) {
        var pairs = new HashMap<Integer, Integer>();
        pair(reasons, Outcome.Reason.CalledByQuota.class, Outcome.Reason.GaveWay.class, pairs);
        pair(reasons, Outcome.Reason.CalledByPlaceFreed.class, Outcome.Reason.MetFullQuota.class, pairs);
        pair(reasons, Outcome.Reason.class, Outcome.Reason.class, pairs);
        return pairs;
    }

    private void pair(
            List<Outcome.Reason> reasons,
            Class<? extends Outcome.Reason> called,
            Class<? extends Outcome.Reason> moved,
            Map<Integer, Integer> pairs) {
        var in = IntStream.range(terms.places(), reasons.size())
                .filter(position -> chosen.get(position) && !pairs.containsKey(position))
                .filter(position -> called.isInstance(reasons.get(position)))
                .boxed()
                .toList();
        var out = IntStream.range(0, terms.places())
                .filter(position -> !chosen.get(position) && !pairs.containsKey(position))
                .filter(position -> moved.isInstance(reasons.get(position)))
                .boxed()
                .toList()
                .reversed();
        for (int next = 0; next < Math.min(in.size(), out.size()); next++) {
            pairs.put(in.get(next), out.get(next));
            pairs.put(out.get(next), in.get(next));
        }
    }
}
