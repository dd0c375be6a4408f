package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every assignment of a small question, tried one by one.
final class Exhaustive {

    /// What is best, in millionths: the total alone; under the best minimum, the total then all sums from the lowest;
    /// all sums from the lowest, whatever the total.
    record Best(long total, long minimum, long fairTotal, List<Long> fairSums, List<Long> levelled) {}

    private final Question question;
    private final List<Reading> possible;
    private @Nullable Best best;

    private Exhaustive(Question question) {
        this.question = question;
        this.possible = new ArrayList<>();
        for (var dossier : question.dossiers()) {
            for (var juror : question.jurors()) {
                question.pairs().stream()
                        .filter(pair -> pair.dossier().equals(dossier.name())
                                && pair.juror().equals(juror.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                pair -> {
                                    if (!pair.conflict()) {
                                        possible.add(new Reading(pair.dossier(), pair.juror(), pair.affinity()));
                                    }
                                },
                                () -> {
                                    if (question.unlistedAllowed()) {
                                        possible.add(new Reading(dossier.name(), juror.name(), 0));
                                    }
                                });
            }
        }
    }

    /// The best there is, or null where nothing is valid.
    static @Nullable Best of(Question question) {
        var exhaustive = new Exhaustive(question);
        int wanted = question.dossiers().stream()
                .mapToInt(dossier -> dossier.demand() + (dossier.anchor() ? 2 : 0))
                .sum();
        exhaustive.extend(0, wanted, new ArrayList<>());
        return exhaustive.best;
    }

    private void extend(int from, int wanted, List<Reading> readings) {
        if (wanted == 0) {
            var findings = Checker.check(question, readings);
            if (findings.broken().isEmpty()) {
                keep(findings, sums(question, readings));
            }
            return;
        }
        for (int next = from; next <= possible.size() - wanted; next++) {
            readings.add(possible.get(next));
            extend(next + 1, wanted - 1, readings);
            readings.removeLast();
        }
    }

    private void keep(Checker.Findings found, List<Long> sums) {
        var before = best;
        if (before == null) {
            best = new Best(found.total(), found.minimum(), found.total(), sums, sums);
            return;
        }
        boolean fairer = found.minimum() != before.minimum()
                ? found.minimum() > before.minimum()
                : found.total() != before.fairTotal()
                        ? found.total() > before.fairTotal()
                        : higher(sums, before.fairSums());
        best = new Best(
                Math.max(found.total(), before.total()),
                fairer ? found.minimum() : before.minimum(),
                fairer ? found.total() : before.fairTotal(),
                fairer ? sums : before.fairSums(),
                higher(sums, before.levelled()) ? sums : before.levelled());
    }

    private static boolean higher(List<Long> sums, List<Long> before) {
        return Arrays.compare(
                        sums.stream().mapToLong(Long::longValue).toArray(),
                        before.stream().mapToLong(Long::longValue).toArray())
                > 0;
    }

    /// The sums of the dossiers that are read, from the lowest.
    static List<Long> sums(Question question, List<Reading> readings) {
        return question.dossiers().stream()
                .filter(dossier -> dossier.demand() > 0 || dossier.anchor())
                .map(dossier -> readings.stream()
                        .filter(reading -> reading.dossier().equals(dossier.name()))
                        .mapToLong(Reading::affinity)
                        .sum())
                .sorted()
                .toList();
    }
}
