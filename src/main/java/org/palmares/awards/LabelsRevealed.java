package org.palmares.awards;

import java.time.Instant;
import org.palmares.editions.EditionId;

/// The labels of an edition are no longer secret. It is told within the transaction that reveals them, so that whoever
/// listens makes them public at the same instant or not at all.
public record LabelsRevealed(EditionId edition, Instant at) {}
