package org.palmares.juries.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A question in numbers. Dossiers and jurors stand in the order of their names, whatever the order of the files.
///
/// Affinities are divided by their greatest common divisor, `unit` millionths: all arithmetic is on whole numbers.
final class Problem {

    /// The affinity of a pair that must not be.
    static final long FORBIDDEN = Long.MIN_VALUE;

    /// The institution of those who have none.
    static final int NONE = -1;

    final List<Question.Dossier> dossiers;
    final List<Question.Juror> jurors;
    final int[] institution;
    final long unit;
    final long largest;

    private final Map<String, Integer> dossierIndex = new HashMap<>();
    private final Map<String, Integer> jurorIndex = new HashMap<>();
    private final boolean unlistedAllowed;
    private final int[] start;
    private final int[] juror;
    private final long[] affinity;

    Problem(Question question) {
        dossiers = question.dossiers().stream()
                .sorted(Comparator.comparing(Question.Dossier::name))
                .toList();
        jurors = question.jurors().stream()
                .sorted(Comparator.comparing(Question.Juror::name))
                .toList();
        unlistedAllowed = question.unlistedAllowed();
        institution = institutions(jurors);
        dossiers.forEach(dossier -> dossierIndex.put(dossier.name(), dossierIndex.size()));
        jurors.forEach(one -> jurorIndex.put(one.name(), jurorIndex.size()));
        start = new int[dossiers.size() + 1];
        int count = question.pairs().size();
        var rows = new int[count];
        for (int pair = 0; pair < count; pair++) {
            rows[pair] = index(dossierIndex, question.pairs().get(pair).dossier());
            start[rows[pair] + 1]++;
        }
        for (int dossier = 0; dossier < dossiers.size(); dossier++) {
            start[dossier + 1] += start[dossier];
        }
        juror = new int[count];
        affinity = new long[count];
        long divisor = 0;
        long most = 0;
        var place = start.clone();
        for (int pair = 0; pair < count; pair++) {
            var listed = question.pairs().get(pair);
            int at = place[rows[pair]]++;
            juror[at] = index(jurorIndex, listed.juror());
            affinity[at] = listed.conflict() ? FORBIDDEN : listed.affinity();
            if (!listed.conflict()) {
                divisor = divisor(divisor, Math.abs(listed.affinity()));
                most = Math.max(most, Math.abs(listed.affinity()));
            }
        }
        unit = Math.max(1, divisor);
        largest = most / unit;
        for (int at = 0; at < count; at++) {
            affinity[at] = affinity[at] == FORBIDDEN ? FORBIDDEN : affinity[at] / unit;
        }
    }

    /// Fills the affinity of one dossier with each juror; FORBIDDEN where it must not be.
    void row(int dossier, long[] row) {
        boolean anchor = dossiers.get(dossier).anchor();
        if (unlistedAllowed) {
            for (int one = 0; one < row.length; one++) {
                row[one] = jurors.get(one).national() && !anchor ? FORBIDDEN : 0;
            }
        } else {
            Arrays.fill(row, FORBIDDEN);
        }
        for (int at = start[dossier]; at < start[dossier + 1]; at++) {
            row[juror[at]] = affinity[at];
        }
    }

    int dossier(String name) {
        return index(dossierIndex, name);
    }

    int juror(String name) {
        return index(jurorIndex, name);
    }

    /// How many jurors read this dossier in all.
    int readings(int dossier) {
        var asked = dossiers.get(dossier);
        return asked.demand() + (asked.anchor() ? Question.NATIONALS_OF_AN_ANCHOR : 0);
    }

    /// Whether anybody reads this dossier; one that asks for nobody has no sum to speak of.
    boolean read(int dossier) {
        return readings(dossier) > 0;
    }

    /// The lowest sum of a dossier that is read, 0 where none is.
    long minimum(long[] sums) {
        return IntStream.range(0, sums.length)
                .filter(this::read)
                .mapToLong(dossier -> sums[dossier])
                .min()
                .orElse(0);
    }

    /// Refuses affinities of which the largest sum would be above this: the arithmetic would no longer be exact.
    void requireSumsUpTo(long most) {
        long readings =
                IntStream.range(0, dossiers.size()).mapToLong(this::readings).sum();
        if (Math.multiplyHigh(largest, readings + 1) != 0
                || largest * (readings + 1) < 0
                || largest * (readings + 1) > most) {
            throw new TooManyDigits(largest);
        }
    }

    /// Whether this juror would sit on a seat kept for national jurors.
    boolean nationalSeat(int dossier, int juror) {
        return dossiers.get(dossier).anchor() && jurors.get(juror).national();
    }

    /// Whether an institution has jurors for both kinds of seats of a dossier.
    boolean mixed(int dossier, int institution) {
        boolean national = false;
        boolean ordinary = false;
        for (int one = 0; one < jurors.size(); one++) {
            if (this.institution[one] == institution) {
                national |= nationalSeat(dossier, one);
                ordinary |= !nationalSeat(dossier, one);
            }
        }
        return national && ordinary;
    }

    /// The sum of each dossier.
    long[] sums(int[][] chosen) {
        var row = new long[jurors.size()];
        var sums = new long[chosen.length];
        for (int dossier = 0; dossier < chosen.length; dossier++) {
            row(dossier, row);
            for (int one : chosen[dossier]) {
                sums[dossier] = Math.addExact(sums[dossier], row[one]);
            }
        }
        return sums;
    }

    long total(int[][] chosen) {
        return Arrays.stream(sums(chosen)).reduce(0, Math::addExact);
    }

    Reading reading(int dossier, int juror, long affinity) {
        return new Reading(dossiers.get(dossier).name(), jurors.get(juror).name(), affinity * unit);
    }

    private static int[] institutions(List<Question.Juror> jurors) {
        var numbers = new HashMap<String, Integer>();
        return jurors.stream()
                .mapToInt(juror -> juror.institution() == null
                        ? NONE
                        : numbers.computeIfAbsent(juror.institution(), _ -> numbers.size()))
                .toArray();
    }

    private static int index(Map<String, Integer> indexes, String name) {
        var index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("A pair names what is not listed (%s).".formatted(name));
        }
        return index;
    }

    private static long divisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
