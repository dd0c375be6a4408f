package org.palmares.juries;

import org.palmares.dossiers.DossierId;
import org.palmares.editions.Round;
import org.palmares.people.AccountId;

/// One juror reads one dossier in one round.
public record Assignment(AssignmentId id, DossierId dossier, AccountId juror, JuryId jury, Round round) {}
