package org.palmares.juries.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that an assignment is asked to respect, as it was given.
///
/// @param unlistedAllowed whether a pair that is not listed may be assigned, at an affinity of 0
public record Question(List<Dossier> dossiers, List<Juror> jurors, List<Pair> pairs, boolean unlistedAllowed) {

    /// Jurors of the whole country that an anchor gets beside its own.
    public static final int NATIONALS_OF_AN_ANCHOR = 2;

    public Question {
        dossiers = List.copyOf(dossiers);
        jurors = List.copyOf(jurors);
        pairs = List.copyOf(pairs);
    }

    /// What is to be read.
    ///
    /// @param demand how many jurors read it
    /// @param anchor whether two national jurors read it as well, so that juries can be compared
    public record Dossier(String name, int demand, @Nullable String region, boolean anchor) {}

    /// Who reads, and how much.
    ///
    /// @param institution at most one juror of it reads a dossier
    /// @param national reads anchors, and those dossiers alone for which a pair is listed
    public record Juror(
            String name, int minLoad, int maxLoad, @Nullable String institution, boolean national) {}

    /// How well a juror suits a dossier, or that they must not meet.
    ///
    /// @param affinity in millionths
    /// @param conflict whether this juror must not read this dossier
    public record Pair(String dossier, String juror, long affinity, boolean conflict) {}
}
