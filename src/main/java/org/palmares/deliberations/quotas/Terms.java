package org.palmares.deliberations.quotas;

import java.util.List;
import java.util.UUID;

/// The terms of a choice, published before it.
///
/// @param places how many are retained
/// @param seed the published seed of the lot
/// @param closeness when two dossiers are too close to be told apart
/// @param deliberated the dossiers a near tie was deliberated upon, the preferred first; those it does not name come
///     after
public record Terms(int places, List<Bound> bounds, String seed, Closeness closeness, List<UUID> deliberated) {

    public Terms {
        if (places < 0) {
            throw new IllegalArgumentException("A choice has no negative number of places (%d).".formatted(places));
        }
        bounds = List.copyOf(bounds);
        deliberated = List.copyOf(deliberated);
    }

    /// Scores taken as they are, nothing deliberated.
    public Terms(int places, List<Bound> bounds, String seed) {
        this(places, bounds, seed, Closeness.EXACT, List.of());
    }

    Terms with(int otherPlaces, List<Bound> otherBounds) {
        return new Terms(otherPlaces, otherBounds, seed, closeness, deliberated);
    }
}
