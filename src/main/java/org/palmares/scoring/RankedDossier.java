package org.palmares.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;

/// A dossier's place by its marks.
///
/// @param rank from 1; equal means share a rank; 0 without any reading
/// @param mean weighted mean of the readings on the rubric's scale, four decimals; null without any reading
/// @param readings how many sheets it rests on
/// @param spread distance between the highest and the lowest reading, four decimals
public record RankedDossier(
        int rank, DossierId dossier, @Nullable BigDecimal mean, int readings, BigDecimal spread) {}
