package org.palmares.auditions.planning;

import java.util.EnumMap;
import java.util.Map;

/// What a plan costs at each level.
final class Costs {

    private final Map<Objective, Long> levels = new EnumMap<>(Objective.class);

    long of(Objective level) {
        return levels.getOrDefault(level, 0L);
    }

    void add(Objective level, long more) {
        levels.merge(level, more, Long::sum);
    }

    void atLeast(Objective level, long value) {
        levels.merge(level, value, Math::max);
    }
}
