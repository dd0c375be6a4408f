package org.palmares.awards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.kernel.Sha256;

/// What the ranking of the final gives by itself: the best mean takes the highest level that has a place left. Pure.
///
/// Equal means are settled by the public lot, as for the shortlist: SHA-256 of the published seed and the dossier's
/// number, the smaller first.
final class LevelRule {

    /// A finalist with its mean in the final.
    ///
    /// @param mean null without any reading: no level follows
    record Finalist(DossierId dossier, int number, @Nullable BigDecimal mean) {}

    private LevelRule() {}

    /// The finalists in the order of merit, those without a reading last.
    static List<Finalist> merit(List<Finalist> finalists, String seed) {
        return finalists.stream()
                .sorted(Comparator.comparing(
                                Finalist::mean, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(finalist -> lot(seed, finalist.number()))
                        .thenComparingInt(Finalist::number))
                .toList();
    }

    /// The level of each dossier that receives one, in the order of merit.
    static Map<DossierId, LevelId> levels(List<Finalist> finalists, List<Level> levels, String seed) {
        var places = levels.stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .flatMap(level -> Collections.nCopies(level.places(), level.id()).stream())
                .toList();
        var ranked = merit(finalists, seed).stream()
                .filter(finalist -> finalist.mean() != null)
                .toList();
        var given = new LinkedHashMap<DossierId, LevelId>();
        for (int place = 0; place < Math.min(places.size(), ranked.size()); place++) {
            given.put(ranked.get(place).dossier(), places.get(place));
        }
        return given;
    }

    private static BigInteger lot(String seed, int number) {
        return new BigInteger(1, Sha256.of(seed + ":" + number));
    }
}
