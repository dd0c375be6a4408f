package org.palmares.deliberations.quotas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which quotas cannot stand together: the fewest, the first of them in the order published.
final class Clash {

    /// More sets than this are not tried: what is found then needs each of its quotas, and fewer may clash elsewhere.
    private static final int PATIENCE = 20_000;

    private final Standing standing;
    private final Terms terms;
    private int tried;

    private Clash(Standing standing, Terms terms) {
        this.standing = standing;
        this.terms = terms;
    }

    static Outcome.Impossible of(Standing standing, Terms terms) {
        var clash = new Clash(standing, terms);
        var needed = clash.needed();
        for (int size = 1; size < needed.size() && clash.tried < PATIENCE; size++) {
            var fewer = clash.among(size, 0, new ArrayList<>());
            if (fewer != null) {
                return new Outcome.Impossible(fewer, true);
            }
        }
        return new Outcome.Impossible(needed, clash.tried < PATIENCE);
    }

    /// Takes away each quota that the clash does not need.
    private List<Bound> needed() {
        var needed = new ArrayList<>(terms.bounds());
        for (var bound : terms.bounds()) {
            var without = needed.stream().filter(other -> !other.equals(bound)).toList();
            if (!possible(without)) {
                needed.remove(bound);
            }
        }
        return needed;
    }

    private @Nullable List<Bound> among(int size, int from, List<Bound> held) {
        if (held.size() == size) {
            return tried++ < PATIENCE && !possible(held) ? List.copyOf(held) : null;
        }
        for (int next = from; next < terms.bounds().size() && tried < PATIENCE; next++) {
            held.add(terms.bounds().get(next));
            var clash = among(size, next + 1, held);
            if (clash != null) {
                return clash;
            }
            held.removeLast();
        }
        return null;
    }

    private boolean possible(List<Bound> bounds) {
        return Choice.possible(standing, terms.places(), bounds);
    }
}
