package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        var hashes = new Hashes(unordered);
        var dossiers = Hashes.order(hashes.dossiers);
        var jurors = Hashes.order(hashes.jurors);
        var panels = Hashes.order(hashes.panels);
        var regions = Hashes.order(hashes.regions);
        var readings = new ArrayList<>(unordered);
        readings.sort(Comparator.comparingInt((Reading reading) -> at(dossiers, reading.dossier()))
                .thenComparingInt(reading -> at(jurors, reading.juror())));
        var effects = new ArrayList<Effect>();
        var levels = new ArrayList<int[]>();
        addFactor(Effect.REGION, readings, Reading::region, regions, effects, levels);
        addFactor(Effect.JUROR, readings, Reading::juror, jurors, effects, levels);
        addFactor(Effect.PANEL, readings, Reading::panel, panels, effects, levels);
        addJurorsInPanels(readings, jurors, panels, effects, levels);
        int[] dossier = readings.stream()
                .mapToInt(reading -> at(dossiers, reading.dossier()))
                .toArray();
        double[] scores = readings.stream().mapToDouble(Reading::score).toArray();
        var design = Design.of(dossier, effects, levels.toArray(int[][]::new), scores);
        return new Numbering(
                readings,
                names(dossiers),
                names(jurors),
                names(panels),
                levels(readings, Reading::juror, jurors),
                levels(readings, Reading::panel, panels),
                design);
    }

    private static int at(Map<String, Integer> order, @Nullable String name) {
        return name == null ? -1 : Objects.requireNonNull(order.get(name), name);
    }

    private static int[] levels(
            List<Reading> readings, Function<Reading, @Nullable String> name, Map<String, Integer> order) {
        return readings.stream()
                .mapToInt(reading -> at(order, name.apply(reading)))
                .toArray();
    }

    private static List<String> names(Map<String, Integer> order) {
        String[] names = new String[order.size()];
        order.forEach((name, at) -> names[at] = name);
        return List.of(names);
    }

    /// One level for everyone says nothing that the general mean does not.
    private static void addFactor(
            Effect effect,
            List<Reading> readings,
            Function<Reading, @Nullable String> name,
            Map<String, Integer> order,
            List<Effect> effects,
            List<int[]> levels) {
        int[] level = levels(readings, name, order);
        if (Arrays.stream(level).distinct().count() > 1) {
            effects.add(effect);
            levels.add(level);
        }
    }

    /// Only where some juror sits on several panels.
    private static void addJurorsInPanels(
            List<Reading> readings,
            Map<String, Integer> jurors,
            Map<String, Integer> panels,
            List<Effect> effects,
            List<int[]> levels) {
        var pairs = readings.stream()
                .filter(reading -> reading.panel() != null)
                .mapToLong(reading -> pair(reading, jurors, panels))
                .distinct()
                .sorted()
                .toArray();
        long sitting = readings.stream()
                .filter(reading -> reading.panel() != null)
                .map(Reading::juror)
                .distinct()
                .count();
        if (pairs.length > sitting) {
            effects.add(Effect.JUROR_IN_PANEL);
            levels.add(readings.stream()
                    .mapToInt(reading ->
                            reading.panel() == null ? -1 : Arrays.binarySearch(pairs, pair(reading, jurors, panels)))
                    .toArray());
        }
    }

    private static long pair(Reading reading, Map<String, Integer> jurors, Map<String, Integer> panels) {
        return (long) at(jurors, reading.juror()) << Integer.SIZE | at(panels, reading.panel());
    }

    /// Hashes of everyone, refined together.
    private static final class Hashes {

        private final List<Reading> readings;
        private final long[] values;
        private Map<String, Long> dossiers = Map.of();
        private Map<String, Long> jurors = Map.of();
        private Map<String, Long> panels = Map.of();
        private Map<String, Long> regions = Map.of();

        Hashes(List<Reading> readings) {
            this.readings = readings;
            double lowest = readings.stream().mapToDouble(Reading::score).min().orElse(0);
            double highest = readings.stream().mapToDouble(Reading::score).max().orElse(0);
            double range = highest > lowest ? highest - lowest : 1;
            this.values = readings.stream()
                    .mapToLong(reading -> Math.round((reading.score() - lowest) / range * GRAIN))
                    .toArray();
            for (int round = 0; round < ROUNDS; round++) {
                refine();
            }
        }

        private void refine() {
            var nextDossiers = new HashMap<String, Long>();
            var nextJurors = new HashMap<String, Long>();
            var nextPanels = new HashMap<String, Long>();
            var nextRegions = new HashMap<String, Long>();
            for (int r = 0; r < values.length; r++) {
                var reading = readings.get(r);
                long hash = mix(values[r] + 1);
                hash = mix(hash + hash(dossiers, reading.dossier()));
                hash = mix(hash + hash(jurors, reading.juror()));
                hash = mix(hash + hash(panels, reading.panel()));
                hash = mix(hash + hash(regions, reading.region()));
                nextDossiers.merge(reading.dossier(), hash, Long::sum);
                nextJurors.merge(reading.juror(), hash, Long::sum);
                if (reading.panel() != null) {
                    nextPanels.merge(reading.panel(), hash, Long::sum);
                }
                if (reading.region() != null) {
                    nextRegions.merge(reading.region(), hash, Long::sum);
                }
            }
            dossiers = nextDossiers;
            jurors = nextJurors;
            panels = nextPanels;
            regions = nextRegions;
        }

        private static long hash(Map<String, Long> hashes, @Nullable String name) {
            return name == null ? 0 : hashes.getOrDefault(name, 1L);
        }

        /// The finaliser of MurmurHash3.
        private static long mix(long value) {
            long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
            mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
            return mixed ^ mixed >>> 33;
        }

        static Map<String, Integer> order(Map<String, Long> hashes) {
            var names = new ArrayList<>(hashes.keySet());
            names.sort(Comparator.comparingLong((String one) -> hashes.getOrDefault(one, 0L))
                    .thenComparing(Comparator.naturalOrder()));
            var order = new HashMap<String, Integer>();
            names.forEach(one -> order.put(one, order.size()));
            return order;
        }
    }
}
