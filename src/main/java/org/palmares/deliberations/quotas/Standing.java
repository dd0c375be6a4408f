package org.palmares.deliberations.quotas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The candidates in the order of merit, near ties at the line settled.
///
/// The line is the dossier in the last place by score. Those as likely as not to be better than it (between .4 and .6)
/// are *ex aequo* with it: they count as worth what it is worth, and are told apart by [TieOrder]. They are compared
/// with the line alone, never with one another, so that a chain of close dossiers does not stretch the tie.
final class Standing {

    /// Phi(z) = .6.
    private static final double NEAR = 0.253347103135800;

    private static final int DECIMALS = 4;

    private final List<Candidate> order;
    private final long[] worth;
    private final Set<Candidate> exAequo;
    private final @Nullable Candidate line;
    private final TieOrder ties;
    private final Terms terms;

    Standing(List<Candidate> candidates, Terms terms) {
        this.terms = terms;
        ties = new TieOrder(candidates, terms);
        var byScore = new ArrayList<>(candidates);
        byScore.sort(Comparator.comparingLong((Candidate candidate) -> -scaled(candidate.score()))
                .thenComparing(ties));
        line = terms.places() > 0 && terms.places() <= byScore.size() ? byScore.get(terms.places() - 1) : null;
        exAequo = exAequo(byScore);
        order = new ArrayList<>(byScore);
        order.sort(Comparator.comparingLong((Candidate candidate) -> -worth(candidate))
                .thenComparing(ties));
        worth = order.stream().mapToLong(this::worth).toArray();
    }

    int size() {
        return order.size();
    }

    Candidate get(int position) {
        return order.get(position);
    }

    /// In ten-thousandths of a point.
    long worth(int position) {
        return worth[position];
    }

    /// The positions of a group's members.
    int[] members(Bound bound) {
        return IntStream.range(0, order.size())
                .filter(position -> order.get(position).groups().contains(bound.group()))
                .toArray();
    }

    /// How a near tie was settled for the dossier at a position; null where it was in none.
    ///
    /// The rule told is the one that parts it from the nearest dossier of the tie on the other side of the line.
    Outcome.@Nullable Tie tie(int position) {
        var candidate = order.get(position);
        if (line == null || !exAequo.contains(candidate)) {
            return null;
        }
        boolean before = position < terms.places();
        var rival = IntStream.range(0, order.size())
                .filter(other -> exAequo.contains(order.get(other)) && other < terms.places() != before)
                .mapToObj(order::get)
                .reduce((nearest, next) -> before ? nearest : next)
                .orElseThrow();
        var settled = ties.settle(candidate, rival);
        double chance = candidate.equals(line) ? .5 : chance(terms.closeness().apart(candidate, line));
        return new Outcome.Tie(line.dossier(), chance, settled.by(), settled.criterion());
    }

    private Set<Candidate> exAequo(List<Candidate> byScore) {
        if (line == null) {
            return Set.of();
        }
        var near = new HashSet<Candidate>();
        boolean beyond = false;
        for (int position = 0; position < byScore.size(); position++) {
            var candidate = byScore.get(position);
            if (candidate.equals(line) || Math.abs(terms.closeness().apart(candidate, line)) <= NEAR) {
                near.add(candidate);
                beyond |= position >= terms.places();
            }
        }
        return beyond ? near : Set.of();
    }

    private long worth(Candidate candidate) {
        return scaled(line != null && exAequo.contains(candidate) ? line.score() : candidate.score());
    }

    private static long scaled(BigDecimal score) {
        return score.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /// Phi by its series around 0, to 1e-15 for a near tie.
    private static double chance(double apart) {
        double term = apart;
        double sum = apart;
        for (int odd = 3; odd < 20; odd += 2) {
            term *= apart * apart / odd;
            sum += term;
        }
        return .5 + sum * Math.exp(-apart * apart / 2) / Math.sqrt(2 * Math.PI);
    }
}
