package org.palmares.scoring.calibration;

/// How firmly each thing is held before the readings speak: inverses of variances.
///
/// @param readings of the noise, for each reading
/// @param quality of the dossiers' own quality
/// @param effects of each unknown of u, the mean included
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Precisions(double[] readings, double quality, double[] effects) {}
