package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The dossiers of some readings, or their jurors, panels or regions: named, numbered, and known by a hash of what was
/// read.
final class Numbered {

    private final List<String> names = new ArrayList<>();
    private final int[] ofReadings;
    private long[] hashes;

    /// @param name of a reading's one, or null where it has none
    Numbered(List<Reading> readings, Function<Reading, @Nullable String> name) {
        var numbers = new HashMap<String, Integer>();
        this.ofReadings = new int[readings.size()];
        for (int r = 0; r < ofReadings.length; r++) {
            var own = name.apply(readings.get(r));
            ofReadings[r] = own == null ? -1 : numbers.computeIfAbsent(own, this::enter);
        }
        this.hashes = new long[names.size()];
        java.util.Arrays.fill(hashes, 1);
    }

    private Integer enter(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /// The hash of a reading's one; 0 where it has none.
    long hashOf(int reading) {
        return ofReadings[reading] < 0 ? 0 : hashes[ofReadings[reading]];
    }

    /// Each one's hash becomes the sum of those of its readings.
    void refine(long[] hashesOfReadings) {
        long[] next = new long[hashes.length];
        for (int r = 0; r < ofReadings.length; r++) {
            if (ofReadings[r] >= 0) {
                next[ofReadings[r]] += hashesOfReadings[r];
            }
        }
        hashes = next;
    }

    /// Numbers in the order of the hashes, then of the names.
    Ordered order() {
        var order = IntStream.range(0, hashes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer one) -> hashes[one]).thenComparing(names::get))
                .toList();
        int[] place = new int[hashes.length];
        for (int i = 0; i < place.length; i++) {
            place[order.get(i)] = i;
        }
        return new Ordered(
                order.stream().map(names::get).toList(),
                IntStream.of(ofReadings).map(one -> one < 0 ? -1 : place[one]).toArray());
    }

    /// @param ofReadings the number of each reading's one, or -1
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record Ordered(List<String> names, int[] ofReadings) {

        /// As the readings stand in another order.
        Ordered along(int[] order) {
            return new Ordered(
                    names, IntStream.of(order).map(r -> ofReadings[r]).toArray());
        }
    }
}
