package org.palmares.deliberations;

import org.palmares.editions.EditionId;

/// The shortlist of an edition is decided, and its final open.
public record ShortlistDecided(EditionId edition) {}
