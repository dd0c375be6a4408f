package org.palmares.juries.assignment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An assignment that nobody can foresee: no juror reads a given dossier with a probability above a cap, whatever they
/// bid; the expected total is the largest under that promise, and the assignment is drawn.
///
/// Probabilities are whole millionths: the flow that finds them is exact (Jecmen et al. 2020), and so is the draw.
/// Where an institution has both national and other jurors for an anchor, its national ones stand aside.
public final class PairCap {

    private static final int BITS = 20;

    private final Problem problem;

    private PairCap(Problem problem) {
        this.problem = problem;
    }

    /// Probabilities of the largest expected total under the cap, and an assignment drawn by them.
    ///
    /// @param cap in millionths, above 0
    /// @param seconds granted to what the flow does not settle
    public static Capped draw(Question question, int cap, int seconds, int seed) {
        var uncapped = Assigner.largestTotal(question, seconds, seed);
        if (!(uncapped instanceof Outcome.Assigned best)) {
            return new Capped.Without(uncapped);
        }
        var capped = new PairCap(new Problem(apart(question)));
        var marginals = capped.largest(cap);
        if (marginals == null) {
            return new Capped.TooLow(capped.least(cap));
        }
        var expected = marginals.stream()
                .map(marginal ->
                        BigInteger.valueOf(marginal.affinity()).multiply(BigInteger.valueOf(marginal.probability())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Capped.Drawn(drawn(question, marginals, new Random(seed)), marginals, expected, best.boundTotal());
    }

    /// One assignment by these probabilities.
    static List<Reading> drawn(Question question, List<Marginal> marginals, Random random) {
        var rounding = new DependentRounding(Marginal.CERTAIN, random);
        var jurors = new HashMap<String, Question.Juror>();
        question.jurors().forEach(juror -> jurors.put(juror.name(), juror));
        var anchors = new HashMap<String, Boolean>();
        question.dossiers().forEach(dossier -> anchors.put(dossier.name(), dossier.anchor()));
        for (var marginal : marginals) {
            var juror = DependentRounding.require(jurors.get(marginal.juror()), marginal);
            boolean national = juror.national() && Boolean.TRUE.equals(anchors.get(marginal.dossier()));
            rounding.pair(marginal, national, juror.institution());
        }
        return rounding.readings().stream()
                .sorted(Comparator.comparing(Reading::dossier).thenComparing(Reading::juror))
                .toList();
    }

    /// The lowest cap above this one that leaves an assignment; each of at most twenty flows halves what is left.
    private int least(int cap) {
        int impossible = cap;
        int possible = Marginal.CERTAIN;
        for (int step = 0; step < BITS && possible - impossible > 1; step++) {
            int middle = (impossible + possible) / 2;
            if (largest(middle) == null) {
                impossible = middle;
            } else {
                possible = middle;
            }
        }
        return possible;
    }

    private @Nullable List<Marginal> largest(int cap) {
        Set<Network.Group> grouped = new LinkedHashSet<>();
        while (true) {
            var network = new Network(problem, grouped, Marginal.CERTAIN, cap);
            if (!network.solve()) {
                return null;
            }
            var marginals = new ArrayList<Marginal>();
            var taken = new HashMap<Network.Group, Long>();
            var row = new long[problem.jurors.size()];
            network.flows((dossier, juror, amount) -> {
                problem.row(dossier, row);
                var reading = problem.reading(dossier, juror, row[juror]);
                marginals.add(
                        new Marginal(reading.dossier(), reading.juror(), reading.affinity(), Math.toIntExact(amount)));
                if (problem.institution[juror] != Problem.NONE) {
                    taken.merge(new Network.Group(dossier, problem.institution[juror]), amount, Long::sum);
                }
            });
            taken.values().removeIf(amount -> amount <= Marginal.CERTAIN);
            if (!grouped.addAll(taken.keySet())) {
                marginals.sort(Comparator.comparing(Marginal::dossier).thenComparing(Marginal::juror));
                return marginals;
            }
        }
    }

    /// The question where no institution has jurors for both kinds of seats of a dossier.
    private static Question apart(Question question) {
        var problem = new Problem(question);
        var pairs = new ArrayList<Question.Pair>();
        var barred = new LinkedHashSet<List<String>>();
        for (int dossier = 0; dossier < problem.dossiers.size(); dossier++) {
            for (int juror = 0; juror < problem.jurors.size(); juror++) {
                if (problem.nationalSeat(dossier, juror)
                        && problem.institution[juror] != Problem.NONE
                        && problem.mixed(dossier, problem.institution[juror])) {
                    barred.add(List.of(
                            problem.dossiers.get(dossier).name(),
                            problem.jurors.get(juror).name()));
                }
            }
        }
        question.pairs().stream()
                .filter(pair -> !barred.contains(List.of(pair.dossier(), pair.juror())))
                .forEach(pairs::add);
        barred.forEach(pair -> pairs.add(new Question.Pair(pair.getFirst(), pair.getLast(), 0, true)));
        return new Question(question.dossiers(), question.jurors(), pairs, question.unlistedAllowed());
    }
}
