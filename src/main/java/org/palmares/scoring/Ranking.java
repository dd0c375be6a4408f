package org.palmares.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
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
        var byDossier = readings.stream()
                .collect(groupingBy(Reading::dossier, mapping(reading -> worth(reading, rubric), toList())));
        var unranked = all.stream()
                .map(dossier -> measured(dossier, byDossier.getOrDefault(dossier, List.of())))
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
        long weights = rubric.stream().mapToLong(Criterion::weight).sum();
        var total = rubric.stream()
                .map(criterion -> BigDecimal.valueOf(
                        (long) criterion.weight() * reading.marks().getOrDefault(criterion.id(), criterion.minMark())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.divide(BigDecimal.valueOf(Math.max(1, weights)), DECIMALS + 4, RoundingMode.HALF_EVEN);
    }

    /// The place of one dossier.
    public Optional<RankedDossier> find(DossierId dossier) {
        return dossiers.stream().filter(one -> one.dossier().equals(dossier)).findFirst();
    }

    private static RankedDossier measured(DossierId dossier, List<BigDecimal> worths) {
        if (worths.isEmpty()) {
            return new RankedDossier(0, dossier, null, 0, BigDecimal.ZERO.setScale(DECIMALS));
        }
        var sum = worths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(worths.size()), DECIMALS, RoundingMode.HALF_EVEN);
        var highest = worths.stream().max(Comparator.naturalOrder()).orElseThrow();
        var lowest = worths.stream().min(Comparator.naturalOrder()).orElseThrow();
        var spread = highest.subtract(lowest).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return new RankedDossier(0, dossier, mean, worths.size(), spread);
    }

    private static boolean sameMean(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
