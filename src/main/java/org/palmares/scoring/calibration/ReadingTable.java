package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Readings, each the weighted mean of its criteria once each criterion's own mean is removed.
///
/// @param within the standard deviation between the criteria of one reading, 0 where there is one criterion
/// @param criteria how many criteria there are
public record ReadingTable(List<Reading> readings, double within, int criteria) {

    private record Key(String dossier, String juror) {}

    /// Gathers marks into readings. Criteria absent from `weights` count once.
    ///
    /// The mean of the criteria is added back, so that scores keep the scale of the marks.
    public static ReadingTable of(List<Mark> marks, Map<String, Double> weights) {
        var criteria = new TreeMap<String, List<Mark>>();
        marks.forEach(mark -> criteria.computeIfAbsent(mark.criterion(), _ -> new ArrayList<>())
                .add(mark));
        var means = new LinkedHashMap<String, Double>();
        double centre = 0;
        double total = 0;
        for (var entry : criteria.entrySet()) {
            double mean = sum(entry.getValue().stream().mapToDouble(Mark::score).toArray())
                    / entry.getValue().size();
            double weight = weights.getOrDefault(entry.getKey(), 1.0);
            means.put(entry.getKey(), mean);
            centre += weight * mean;
            total += weight;
        }
        centre /= total;
        var groups = new LinkedHashMap<Key, List<Mark>>();
        marks.forEach(mark -> groups.computeIfAbsent(new Key(mark.dossier(), mark.juror()), _ -> new ArrayList<>(1))
                .add(mark));
        var readings = new ArrayList<Reading>(groups.size());
        double squares = 0;
        for (var group : groups.values()) {
            double[] weighted = new double[group.size()];
            double[] deviations = new double[group.size()];
            double weight = 0;
            for (int i = 0; i < weighted.length; i++) {
                var mark = group.get(i);
                double own = weights.getOrDefault(mark.criterion(), 1.0);
                deviations[i] = mark.score() - Objects.requireNonNull(means.get(mark.criterion()));
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
        int freedom = marks.size() - readings.size() - criteria.size() + 1;
        return new ReadingTable(readings, freedom > 0 ? Math.sqrt(squares / freedom) : 0, criteria.size());
    }

    /// A sum that does not depend on the order of the lines.
    private static double sum(double[] values) {
        Arrays.sort(values);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
