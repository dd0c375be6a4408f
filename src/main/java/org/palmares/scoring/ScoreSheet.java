package org.palmares.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.people.AccountId;

/// One juror's reading of one dossier in one round.
///
/// @param handedInAt when it was handed in; null while it is being written
/// @param version how many times it was kept
public record ScoreSheet(
        SheetId id,
        AssignmentId assignment,
        DossierId dossier,
        EditionId edition,
        AccountId juror,
        Round round,
        Marks marks,
        @Nullable Instant handedInAt,
        int version) {

    public boolean handedIn() {
        return handedInAt != null;
    }

    /// Keeps what was written so far.
    ScoreSheet keep(Marks written, List<Criterion> rubric) {
        if (handedIn()) {
            throw new ScoringRefusal.AlreadyHandedIn();
        }
        written.check(rubric);
        return new ScoreSheet(id, assignment, dossier, edition, juror, round, written, null, version + 1);
    }

    /// The same sheet with what was written on it in two places, each checked when it was kept.
    ScoreSheet join(Marks joined) {
        return new ScoreSheet(id, assignment, dossier, edition, juror, round, joined, null, version + 1);
    }

    /// Hands in what was kept: each criterion has its mark.
    ScoreSheet handIn(List<Criterion> rubric, Instant now) {
        if (handedIn()) {
            throw new ScoringRefusal.AlreadyHandedIn();
        }
        var missing = marks.missing(rubric);
        if (!missing.isEmpty()) {
            throw new ScoringRefusal.Incomplete(missing);
        }
        return new ScoreSheet(id, assignment, dossier, edition, juror, round, marks, now, version);
    }
}
