package org.palmares.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;

/// The dossiers of a round in the order of their weighted means: a pure function of the sheets handed in.
///
/// A reading is worth the mean of its marks, each weighted by its criterion; a dossier, the plain mean of its readings,
/// kept to four decimals, half to even. Equal means share a rank. Dossiers nobody has read come last, without a rank.
///
/// @param dossiers best first
public record Ranking(List<RankedDossier> dossiers) {

    private static final int DECIMALS = 4;

    public Ranking {
        dossiers = List.copyOf(dossiers);
    }

    /// One reading, as the arithmetic sees it.
    public record Reading(DossierId dossier, Map<CriterionId, Integer> marks) {}

    /// Ranks every dossier from the readings handed in.
    public static Ranking of(Collection<DossierId> all, Collection<Reading> readings, List<Criterion> rubric) {
        long weights = weights(rubric);
        var byDossier = readings.stream()
                .collect(groupingBy(Reading::dossier, mapping(reading -> points(reading, rubric), toList())));
        var unranked = all.stream()
                .map(dossier -> measured(dossier, byDossier.getOrDefault(dossier, List.of()), weights))
                .sorted(Comparator.comparing(
                                RankedDossier::mean, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(ranked -> ranked.dossier().value()))
                .toList();
        var ranked = new ArrayList<RankedDossier>();
        for (int position = 0; position < unranked.size(); position++) {
            var one = unranked.get(position);
            boolean shares = position > 0
                    && sameMean(one.mean(), unranked.get(position - 1).mean());
            int rank =
                    one.mean() == null ? 0 : shares ? ranked.get(position - 1).rank() : position + 1;
            ranked.add(new RankedDossier(rank, one.dossier(), one.mean(), one.readings(), one.spread()));
        }
        return new Ranking(ranked);
    }

    /// What the marks of one reading are worth together, on the rubric’s own scale.
    public static BigDecimal worth(Reading reading, List<Criterion> rubric) {
        return points(reading, rubric)
                .divide(BigDecimal.valueOf(weights(rubric)), DECIMALS + 4, RoundingMode.HALF_EVEN);
    }

    /// The place of one dossier.
    public Optional<RankedDossier> find(DossierId dossier) {
        return dossiers.stream().filter(one -> one.dossier().equals(dossier)).findFirst();
    }

    /// Divides once, at the end: a mean rounded twice could fall on the wrong side.
    private static RankedDossier measured(DossierId dossier, List<BigDecimal> points, long weights) {
        if (points.isEmpty()) {
            return new RankedDossier(0, dossier, null, 0, BigDecimal.ZERO.setScale(DECIMALS));
        }
        var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(
                BigDecimal.valueOf(weights).multiply(BigDecimal.valueOf(points.size())),
                DECIMALS,
                RoundingMode.HALF_EVEN);
        var spread = Collections.max(points)
                .subtract(Collections.min(points))
                .divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_EVEN);
        return new RankedDossier(0, dossier, mean, points.size(), spread);
    }

    /// The marks of a reading, each times the weight of its criterion; without a mark, a criterion earns its lowest.
    private static BigDecimal points(Reading reading, List<Criterion> rubric) {
        return rubric.stream()
                .map(criterion -> BigDecimal.valueOf(
                        (long) criterion.weight() * reading.marks().getOrDefault(criterion.id(), criterion.minMark())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long weights(List<Criterion> rubric) {
        return Math.max(1, rubric.stream().mapToLong(Criterion::weight).sum());
    }

    private static boolean sameMean(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
