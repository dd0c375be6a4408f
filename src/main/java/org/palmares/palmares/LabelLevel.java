package org.palmares.palmares;

import org.palmares.kernel.Wording;

/// A level of the label.
///
/// @param code `gold`, `silver`, `bronze`, or as the edition calls it
/// @param rank from 1, the highest
public record LabelLevel(String code, int rank, Wording name) {}
