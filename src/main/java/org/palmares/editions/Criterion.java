package org.palmares.editions;

import org.palmares.kernel.Wording;

/// One line of the rubric of a round.
///
/// @param question what the juror asks themselves
/// @param lowAnchor what the lowest mark means
/// @param highAnchor what the highest mark means
/// @param weight its coefficient in the mean
public record Criterion(
        CriterionId id,
        Round round,
        Wording name,
        Wording question,
        Wording lowAnchor,
        Wording highAnchor,
        int weight,
        int minMark,
        int maxMark) {}
