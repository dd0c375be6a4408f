package org.palmares.juries.assignment;

/// Affinities so large and so fine that their sums could not be kept exactly.
public final class TooManyDigits extends ArithmeticException {

    TooManyDigits(long largest) {
        super("Affinities have too many digits (%d units).".formatted(largest));
    }
}
