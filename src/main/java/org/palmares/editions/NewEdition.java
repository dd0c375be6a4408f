package org.palmares.editions;

import org.palmares.kernel.Wording;

/// What an edition begins with. A historical one is published from the start; any other is being prepared.
///
/// @param slug its part of every address: small letters, digits and hyphens
public record NewEdition(
        String slug,
        Wording programme,
        int year,
        Wording theme,
        ForumPlace forum,
        boolean fictional,
        boolean historical) {}
