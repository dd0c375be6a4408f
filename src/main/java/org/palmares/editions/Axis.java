package org.palmares.editions;

import org.palmares.kernel.Wording;

/// A theme that crosses the categories; a dossier may have several.
///
/// @param emphasised true for the axis that this edition puts forward
/// @param reservedPercent the share of the shortlist kept for it; 0 for none
public record Axis(AxisId id, Wording name, boolean emphasised, int reservedPercent) {}
