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
        boolean historical) {

    /// What an address may hold.
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    public NewEdition {
        if (!slug.matches(SLUG) || slug.length() > 60 || slug.equals("new")) {
            throw new IllegalArgumentException(
                    "No address can be made of this (slug %s).\nMaybe it holds capitals, accents or spaces."
                            .formatted(slug));
        }
    }
}
