package org.palmares.deliberations.quotas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Small choices, and the best of each found by trying every set.
final class Drafts {

    private Drafts() {}

    /// Each candidate has one of the groups 0 to 2, and one of 3 to 8 that lies in it where nested, across it
    /// otherwise.
    record Draft(List<Candidate> candidates, Terms terms) {}

    static Draft random(Random random, boolean nested) {
        int count = 4 + random.nextInt(9);
        int places = 1 + random.nextInt(count - 1);
        var candidates = IntStream.rangeClosed(1, count)
                .mapToObj(number -> candidate(number, random, nested))
                .toList();
        var bounds = new ArrayList<Bound>();
        for (int group = 0; group < 9; group++) {
            if (random.nextInt(3) > 0) {
                int min = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
                bounds.add(new Bound(group(group), "g" + group, min, min + random.nextInt(places + 1)));
            }
        }
        return new Draft(candidates, new Terms(places, bounds, "seed " + random.nextInt(100)));
    }

    static UUID group(int number) {
        return new UUID(7, number);
    }

    static Candidate candidate(int number, String score, UUID... groups) {
        return new Candidate(new UUID(1, number), number, new BigDecimal(score), Set.of(groups));
    }

    /// Few scores, so that many are equal.
    private static Candidate candidate(int number, Random random, boolean nested) {
        int outer = random.nextInt(3);
        var groups = new HashSet<>(Set.of(group(outer)));
        groups.add(group(3 + (nested ? 2 * outer + random.nextInt(2) : random.nextInt(6))));
        return new Candidate(new UUID(1, number), number, BigDecimal.valueOf(random.nextInt(8), 1), groups);
    }

    /// The best set by the words of the rule: the largest sum; among equal sums, the one that retains the first in the
    /// order of merit where two differ. Null where none keeps the quotas.
    static @Nullable Set<UUID> best(Draft draft) {
        var order = new ArrayList<>(draft.candidates());
        order.sort(Comparator.comparing(Candidate::score)
                .reversed()
                .thenComparing(candidate -> Lot.draw(draft.terms().seed(), candidate.number())));
        List<Candidate> best = null;
        // From the set of the first dossiers to that of the last: the first of equal sums is the one wanted.
        for (int set = (1 << order.size()) - 1; set >= 0; set--) {
            int members = set;
            if (Integer.bitCount(set) != draft.terms().places()) {
                continue;
            }
            var chosen = IntStream.range(0, order.size())
                    .filter(place -> (members >> (order.size() - 1 - place) & 1) == 1)
                    .mapToObj(order::get)
                    .toList();
            if (keeps(chosen, draft.terms().bounds())
                    && (best == null || sum(chosen).compareTo(sum(best)) > 0)) {
                best = chosen;
            }
        }
        return best == null
                ? null
                : new HashSet<>(best.stream().map(Candidate::dossier).toList());
    }

    static boolean keeps(List<Candidate> chosen, List<Bound> bounds) {
        return bounds.stream().allMatch(bound -> {
            long count = chosen.stream()
                    .filter(one -> one.groups().contains(bound.group()))
                    .count();
            return bound.min() <= count && count <= bound.max();
        });
    }

    static BigDecimal sum(List<Candidate> chosen) {
        return chosen.stream().map(Candidate::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Set<UUID> retained(Outcome outcome) {
        return new HashSet<>(((Outcome.Chosen) outcome).retained());
    }
}
