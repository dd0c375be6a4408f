package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What each criterion adds to a mark, the reading being equal: by least squares of marks on readings and criteria.
///
/// Where every reading has every criterion these are the criteria's means. Where some lack, the means would hold the
/// quality of those who were marked on each: a criterion given to finalists alone would take from them what made them
/// so.
final class CriterionEffects {

    private CriterionEffects() {}

    /// Two criteria that no reading links, even at one remove: nothing tells their scales apart.
    static Optional<List<String>> unlinked(List<Mark> marks) {
        var criteria = new TreeSet<>(marks.stream().map(Mark::criterion).toList());
        if (criteria.size() < 2) {
            return Optional.empty();
        }
        var together = new HashSet<Set<String>>();
        groups(marks)
                .forEach(group ->
                        together.add(group.stream().map(Mark::criterion).collect(Collectors.toSet())));
        var reached = new TreeSet<>(List.of(criteria.first()));
        int before;
        do {
            before = reached.size();
            together.stream()
                    .filter(some -> !Collections.disjoint(some, reached))
                    .forEach(reached::addAll);
        } while (reached.size() > before);
        return criteria.stream()
                .filter(criterion -> !reached.contains(criterion))
                .findFirst()
                .map(criterion -> List.of(criteria.first(), criterion));
    }

    /// The effects, in points, which sum to nothing. All criteria are linked.
    static Map<String, Double> of(List<Mark> marks) {
        var criteria = new TreeMap<String, Integer>();
        marks.forEach(mark -> criteria.put(mark.criterion(), 0));
        int size = 0;
        for (var entry : criteria.entrySet()) {
            entry.setValue(size++);
        }
        double[] effects = size == 1 ? new double[1] : solved(marks, criteria);
        var named = new HashMap<String, Double>();
        criteria.forEach((criterion, place) -> named.put(criterion, effects[place]));
        return named;
    }

    /// Readings are eliminated: (diag n_k - Sum_i 1 1' / n_i) c = b, each reading being free.
    private static double[] solved(List<Mark> marks, Map<String, Integer> criteria) {
        int size = criteria.size();
        // Pairs of criteria by the size of the reading they are in: sums of whole numbers, whatever the order.
        var together = new TreeMap<Integer, long[]>();
        List<List<Double>> left = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            left.add(new ArrayList<>());
        }
        for (var group : groups(marks)) {
            long[] pairs = together.computeIfAbsent(group.size(), _ -> new long[size * size]);
            double mean =
                    ReadingTable.sum(group.stream().mapToDouble(Mark::score).toArray()) / group.size();
            for (var mark : group) {
                int k = Objects.requireNonNull(criteria.get(mark.criterion()));
                left.get(k).add(mark.score() - mean);
                group.forEach(other -> pairs[k * size + Objects.requireNonNull(criteria.get(other.criterion()))]++);
            }
        }
        double[] matrix = new double[size * size];
        Arrays.fill(matrix, 1.0); // the effects sum to nothing
        together.forEach((readers, pairs) -> {
            for (int at = 0; at < pairs.length; at++) {
                matrix[at] -= (double) pairs[at] / readers;
            }
        });
        double[] right = new double[size];
        for (int k = 0; k < size; k++) {
            matrix[k * size + k] += left.get(k).size();
            right[k] = ReadingTable.sum(
                    left.get(k).stream().mapToDouble(Double::doubleValue).toArray());
        }
        return Cholesky.of(matrix, size).solve(right);
    }

    private static Collection<List<Mark>> groups(List<Mark> marks) {
        return ReadingTable.groups(marks).values();
    }
}
