package org.palmares.juries.assignment;

/// One rule that an assignment keeps, small enough to be named to somebody.
public sealed interface Rule {

    /// So many jurors read this dossier.
    ///
    /// @param national whether they are those of an anchor, from the whole country
    record Demand(String dossier, int jurors, boolean national) implements Rule {}

    /// This juror reads at most so many.
    record MostRead(String juror, int dossiers) implements Rule {}

    /// This juror reads at least so many.
    record LeastRead(String juror, int dossiers) implements Rule {}

    /// This juror must not read this dossier.
    record Conflict(String dossier, String juror) implements Rule {}

    /// Pairs of this dossier that are not listed are forbidden.
    record Unlisted(String dossier) implements Rule {}

    /// At most one juror of this institution reads this dossier.
    record OneOfInstitution(String dossier, String institution) implements Rule {}
}
