package org.palmares.juries;

import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;

/// An assignment as its juror sees it in their list.
///
/// @param position its place among this juror's readings of the round, from 1
/// @param of how many readings the juror has in the round
public record Reading(
        AssignmentId id,
        DossierId dossier,
        EditionId edition,
        Round round,
        String juryName,
        int number,
        String title,
        String leadName,
        UUID juror,
        int position,
        int of) {}
