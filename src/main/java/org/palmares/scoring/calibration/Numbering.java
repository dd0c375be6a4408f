package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.palmares.scoring.calibration.Numbered.Ordered;

/// Numbers dossiers, jurors, panels and regions by what was read, not by name nor by line, and builds the design.
///
/// Renaming or reordering therefore changes no result, draws included. Each is known by a hash of its readings, refined
/// by those it shares them with (colour refinement); names decide only between what the readings cannot tell apart.
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Numbering(
        List<Reading> readings,
        List<String> dossiers,
        List<String> jurors,
        List<String> panels,
        int[] jurorOfReadings,
        int[] panelOfReadings,
        Design design) {

    private static final int ROUNDS = 5;
    private static final double GRAIN = 1e9;

    static Numbering of(List<Reading> unordered) {
        var all = List.of(
                new Numbered(unordered, Reading::dossier),
                new Numbered(unordered, Reading::juror),
                new Numbered(unordered, Reading::panel),
                new Numbered(unordered, Reading::region));
        refine(unordered, all);
        var found = all.stream().map(Numbered::order).toList();
        int[] dossier = found.get(0).ofReadings();
        int[] juror = found.get(1).ofReadings();
        // A pair is read once: no two readings are equal here.
        int[] order = IntStream.range(0, unordered.size())
                .mapToObj(r -> new long[] {(long) dossier[r] << Integer.SIZE | juror[r], r})
                .sorted((one, other) -> Long.compare(one[0], other[0]))
                .mapToInt(pair -> (int) pair[1])
                .toArray();
        var readings = IntStream.of(order).mapToObj(unordered::get).toList();
        var dossiers = found.get(0).along(order);
        var jurors = found.get(1).along(order);
        var panels = found.get(2).along(order);
        var effects = new ArrayList<Effect>();
        var levels = new ArrayList<int[]>();
        addFactor(Effect.REGION, found.get(3).along(order), effects, levels);
        addFactor(Effect.JUROR, jurors, effects, levels);
        addFactor(Effect.PANEL, panels, effects, levels);
        addJurorsInPanels(jurors, panels, effects, levels);
        double[] scores = readings.stream().mapToDouble(Reading::score).toArray();
        var design = Design.of(dossiers.ofReadings(), effects, levels.toArray(int[][]::new), scores);
        return new Numbering(
                readings,
                dossiers.names(),
                jurors.names(),
                panels.names(),
                jurors.ofReadings(),
                panels.ofReadings(),
                design);
    }

    private static void refine(List<Reading> readings, List<Numbered> all) {
        double lowest = readings.stream().mapToDouble(Reading::score).min().orElse(0);
        double highest = readings.stream().mapToDouble(Reading::score).max().orElse(0);
        double range = highest > lowest ? highest - lowest : 1;
        long[] values = readings.stream()
                .mapToLong(reading -> Math.round((reading.score() - lowest) / range * GRAIN))
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            long[] hashes = new long[values.length];
            for (int r = 0; r < hashes.length; r++) {
                long hash = mix(values[r] + 1);
                for (var one : all) {
                    hash = mix(hash + one.hashOf(r));
                }
                hashes[r] = hash;
            }
            all.forEach(one -> one.refine(hashes));
        }
    }

    /// The finaliser of MurmurHash3.
    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /// One level for everyone says nothing that the general mean does not.
    private static void addFactor(Effect effect, Ordered ordered, List<Effect> effects, List<int[]> levels) {
        if (Arrays.stream(ordered.ofReadings()).distinct().count() > 1) {
            effects.add(effect);
            levels.add(ordered.ofReadings());
        }
    }

    /// Only where some juror sits on several panels.
    private static void addJurorsInPanels(Ordered jurors, Ordered panels, List<Effect> effects, List<int[]> levels) {
        int[] juror = jurors.ofReadings();
        int[] panel = panels.ofReadings();
        int[] onPanels =
                IntStream.range(0, juror.length).filter(r -> panel[r] >= 0).toArray();
        long[] pairs = IntStream.of(onPanels)
                .mapToLong(r -> pair(juror[r], panel[r]))
                .distinct()
                .sorted()
                .toArray();
        long sitting = IntStream.of(onPanels).map(r -> juror[r]).distinct().count();
        if (pairs.length > sitting) {
            effects.add(Effect.JUROR_IN_PANEL);
            levels.add(IntStream.range(0, juror.length)
                    .map(r -> panel[r] < 0 ? -1 : Arrays.binarySearch(pairs, pair(juror[r], panel[r])))
                    .toArray());
        }
    }

    private static long pair(int juror, int panel) {
        return (long) juror << Integer.SIZE | panel;
    }
}
