package org.palmares.palmares;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// What is public of an edition beside its laureates.
///
/// @param slug its part of the address, `2013`
/// @param theme blank where there is none
/// @param lead how the edition went, in a sentence; null where nothing more than the laureates is known
/// @param source where the facts come from, when it is not this site
/// @param fictional true for an invented edition, shown as such everywhere
public record PublishedEdition(
        UUID edition,
        String slug,
        int year,
        Wording programme,
        Wording theme,
        ForumDates forum,
        @Nullable Wording lead,
        @Nullable Wording source,
        boolean fictional) {}
