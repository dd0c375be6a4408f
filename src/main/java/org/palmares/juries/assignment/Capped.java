package org.palmares.juries.assignment;

import java.math.BigInteger;
import java.util.List;

/// What came of a question under a cap on the probability of any pair. Sums are in millionths.
public sealed interface Capped {

    /// Probabilities of the largest expected total, and an assignment drawn by them.
    ///
    /// @param readings drawn: each demand and each load is kept, each pair has its probability exactly
    /// @param expected the expected total, in millionths of millionths: exact
    /// @param uncapped the largest total without the cap
    record Drawn(List<Reading> readings, List<Marginal> marginals, BigInteger expected, long uncapped)
            implements Capped {

        public Drawn {
            readings = List.copyOf(readings);
            marginals = List.copyOf(marginals);
        }
    }

    /// Without the cap there is an assignment, under it there is none.
    ///
    /// @param least the lowest cap under which there is one, in millionths
    record TooLow(int least) implements Capped {}

    /// There is none even without the cap, or none was found.
    record Without(Outcome outcome) implements Capped {}
}
