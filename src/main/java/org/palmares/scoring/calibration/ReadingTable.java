package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Readings, each the weighted mean of its criteria once what each criterion adds is removed.
///
/// @param within the standard deviation between the criteria of one reading, 0 where there is one criterion
/// @param criteria how many criteria there are
public record ReadingTable(List<Reading> readings, double within, int criteria) {

    record Key(String dossier, String juror) {}

    /// Gathers marks into readings. Criteria absent from `weights` count once.
    ///
    /// What the criteria add on average is added back, so that scores keep the scale of the marks; a reading that
    /// lacks a criterion is scored as if it had been as far from the others there as it is elsewhere.
    ///
    /// @throws IllegalArgumentException where no reading links two criteria: see `unlinked`
    public static ReadingTable of(List<Mark> marks, Map<String, Double> weights) {
        unlinked(marks).ifPresent(pair -> {
            throw new IllegalArgumentException("No reading links two criteria (%s).".formatted(pair));
        });
        var effects = CriterionEffects.of(marks);
        double centre = 0;
        double total = 0;
        for (var criterion : new TreeSet<>(effects.keySet())) {
            double weight = weights.getOrDefault(criterion, 1.0);
            centre += weight * Objects.requireNonNull(effects.get(criterion));
            total += weight;
        }
        centre /= total;
        var groups = groups(marks);
        var readings = new ArrayList<Reading>(groups.size());
        double squares = 0;
        for (var group : groups.values()) {
            double[] weighted = new double[group.size()];
            double[] deviations = new double[group.size()];
            double weight = 0;
            for (int i = 0; i < weighted.length; i++) {
                var mark = group.get(i);
                double own = weights.getOrDefault(mark.criterion(), 1.0);
                deviations[i] = mark.score() - Objects.requireNonNull(effects.get(mark.criterion()));
                weighted[i] = own * deviations[i];
                weight += own;
            }
            double plain = sum(deviations) / deviations.length;
            for (double deviation : deviations) {
                squares += (deviation - plain) * (deviation - plain);
            }
            var first = group.getFirst();
            double score = centre + sum(weighted) / weight;
            readings.add(new Reading(first.dossier(), first.juror(), first.panel(), first.region(), score));
        }
        int freedom = marks.size() - readings.size() - effects.size() + 1;
        return new ReadingTable(readings, freedom > 0 ? Math.sqrt(squares / freedom) : 0, effects.size());
    }

    /// Two criteria whose scales nothing compares, where there are any.
    public static Optional<List<String>> unlinked(List<Mark> marks) {
        return CriterionEffects.unlinked(marks);
    }

    /// Marks by reading.
    static Map<Key, List<Mark>> groups(List<Mark> marks) {
        var groups = new LinkedHashMap<Key, List<Mark>>();
        marks.forEach(mark -> groups.computeIfAbsent(new Key(mark.dossier(), mark.juror()), _ -> new ArrayList<>(1))
                .add(mark));
        return groups;
    }

    /// A sum that does not depend on the order of the lines.
    static double sum(double[] values) {
        Arrays.sort(values);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
