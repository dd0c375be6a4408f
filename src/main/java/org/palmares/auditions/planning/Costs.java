package org.palmares.auditions.planning;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/// What a plan costs at each level.
final class Costs {

    private final Map<Objective, Long> levels = new EnumMap<>(Objective.class);

    long of(Objective level) {
        return levels.getOrDefault(level, 0L);
    }

    /// Whether the first level that differs is lower, down to one.
    boolean below(Costs other, Objective last) {
        for (var level : EnumSet.range(Objective.LEFT_OUT, last)) {
            if (of(level) != other.of(level)) {
                return of(level) < other.of(level);
            }
        }
        return false;
    }

    void add(Objective level, long more) {
        levels.merge(level, more, Long::sum);
    }

    void atLeast(Objective level, long value) {
        levels.merge(level, value, Math::max);
    }
}
