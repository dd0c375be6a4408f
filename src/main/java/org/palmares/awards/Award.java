package org.palmares.awards;

import org.palmares.dossiers.DossierId;
import org.palmares.editions.LevelId;

/// A label: which level a dossier receives.
///
/// @param merit the order within the edition, from 1
public record Award(DossierId dossier, LevelId level, int merit) {}
