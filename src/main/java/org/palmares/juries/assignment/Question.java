package org.palmares.juries.assignment;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that an assignment is asked to respect, as it was given.
///
/// @param unlistedAllowed whether a pair that is not listed may be assigned, at an affinity of 0
public record Question(List<Dossier> dossiers, List<Juror> jurors, List<Pair> pairs, boolean unlistedAllowed) {

    /// Jurors of the whole country that an anchor gets beside its own.
    public static final int NATIONALS_OF_AN_ANCHOR = 2;

    /// No demand and no load is above this.
    public static final int MOST = 1_000_000;

    public Question {
        dossiers = List.copyOf(dossiers);
        jurors = List.copyOf(jurors);
        pairs = List.copyOf(pairs);
        var dossierNames = new HashSet<String>();
        dossiers.forEach(dossier -> require(dossierNames.add(dossier.name()), "A dossier stands twice", dossier));
        var jurorNames = new HashSet<String>();
        jurors.forEach(juror -> require(jurorNames.add(juror.name()), "A juror stands twice", juror));
        var places = new HashSet<Place>();
        for (var pair : pairs) {
            require(dossierNames.contains(pair.dossier()), "A pair names a dossier that is not listed", pair);
            require(jurorNames.contains(pair.juror()), "A pair names a juror who is not listed", pair);
            require(places.add(new Place(pair.dossier(), pair.juror())), "A pair stands twice", pair);
        }
    }

    private record Place(String dossier, String juror) {}

    private static void require(boolean sound, String otherwise, Object value) {
        if (!sound) {
            throw new IllegalArgumentException("%s (%s).".formatted(otherwise, value));
        }
    }

    /// What is to be read.
    ///
    /// @param demand how many jurors read it
    /// @param anchor whether two national jurors read it as well, so that juries can be compared
    public record Dossier(String name, int demand, @Nullable String region, boolean anchor) {

        public Dossier {
            require(demand >= 0 && demand <= MOST, "A demand is a number from 0 to a million", demand);
        }
    }

    /// Who reads, and how much.
    ///
    /// @param institution at most one juror of it reads a dossier
    /// @param national reads anchors, and those dossiers alone for which a pair is listed
    public record Juror(
            String name, int minLoad, int maxLoad, @Nullable String institution, boolean national) {

        public Juror {
            require(minLoad >= 0 && maxLoad <= MOST, "A load is a number from 0 to a million", name);
            require(minLoad <= maxLoad, "The least load is above the most", name);
        }
    }

    /// How well a juror suits a dossier, or that they must not meet.
    ///
    /// @param affinity in millionths
    /// @param conflict whether this juror must not read this dossier
    public record Pair(String dossier, String juror, long affinity, boolean conflict) {

        public Pair {
            require(
                    affinity >= -Affinity.LARGEST_IN_MILLIONTHS && affinity <= Affinity.LARGEST_IN_MILLIONTHS,
                    "An affinity is too large",
                    affinity);
        }
    }
}
