package org.palmares.deliberations.quotas;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What settles between dossiers that scores do not tell apart: what was deliberated, then each criterion of the
/// published priority, then the public lot.
///
/// An extra reading comes before all of these, and is no rule of order: it changes the scores.
final class TieOrder implements Comparator<Candidate> {

    private final Map<UUID, Integer> deliberated = new HashMap<>();
    private final Map<Integer, BigInteger> drawn = new HashMap<>();

    TieOrder(List<Candidate> candidates, Terms terms) {
        for (int place = 0; place < terms.deliberated().size(); place++) {
            deliberated.putIfAbsent(terms.deliberated().get(place), place);
        }
        var widths = new TreeSet<Integer>();
        for (var candidate : candidates) {
            widths.add(candidate.criteria().size());
            if (drawn.put(candidate.number(), Lot.draw(terms.seed(), candidate.number())) != null) {
                throw new IllegalArgumentException("Two candidates bear the number %d.\nMaybe they are of two editions."
                        .formatted(candidate.number()));
            }
        }
        requireOneWidth(widths);
    }

    /// Negative where the first is preferred; never 0 for two dossiers.
    @Override
    public int compare(Candidate one, Candidate other) {
        return settle(one, other).order();
    }

    /// Which rule tells these two apart, and for whom.
    Settled settle(Candidate one, Candidate other) {
        int spoken = Integer.compare(place(one), place(other));
        if (spoken != 0) {
            return new Settled(spoken, Outcome.Settlement.DELIBERATION, 0);
        }
        for (int criterion = 0; criterion < one.criteria().size(); criterion++) {
            int better =
                    other.criteria().get(criterion).compareTo(one.criteria().get(criterion));
            if (better != 0) {
                return new Settled(better, Outcome.Settlement.CRITERION, criterion + 1);
            }
        }
        int lot = draw(one).compareTo(draw(other));
        return new Settled(lot == 0 ? Integer.compare(one.number(), other.number()) : lot, Outcome.Settlement.LOT, 0);
    }

    private int place(Candidate candidate) {
        return deliberated.getOrDefault(candidate.dossier(), deliberated.size());
    }

    private BigInteger draw(Candidate candidate) {
        var draw = drawn.get(candidate.number());
        if (draw == null) {
            throw new IllegalArgumentException("Not a candidate (%d).".formatted(candidate.number()));
        }
        return draw;
    }

    private static void requireOneWidth(Set<Integer> widths) {
        if (widths.size() > 1) {
            throw new IllegalArgumentException(
                    "Candidates have different numbers of criteria (%s).\nMaybe one lacks a mean.".formatted(widths));
        }
    }

    /// @param order negative where the first is preferred
    /// @param criterion which of the published criteria told them apart, from 1; 0 where none did
    record Settled(int order, Outcome.Settlement by, int criterion) {}
}
