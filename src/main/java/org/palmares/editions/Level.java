package org.palmares.editions;

import org.palmares.kernel.Wording;

/// A level of the label.
///
/// @param code how pages and files call it: `gold`
/// @param rank 1 for the highest
/// @param places how many may be given
public record Level(LevelId id, String code, Wording name, int rank, int places) {}
