package org.palmares.juries.assignment;

/// How likely it is, before the draw, that a juror reads a dossier.
///
/// @param affinity in millionths
/// @param probability in millionths, exact
public record Marginal(String dossier, String juror, long affinity, int probability) {

    /// A probability of one.
    public static final int CERTAIN = 1_000_000;
}
