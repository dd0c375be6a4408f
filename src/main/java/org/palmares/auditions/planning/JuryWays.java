package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a standing jury might sit, looked at as it is asked for: by one of these lists for each jury an outline is made.
final class JuryWays {

    /// How long a jury is asked, for one question; where that was too short, twice as long the next time.
    private static final double A_MOMENT = 1;
    /// As often it is asked.
    private static final int LOOKS = 3;
    /// Those that are looked at with what is asked for.
    private static final Map<Objective, Integer> MORE =
            new EnumMap<>(Map.of(Objective.DAYS, 15, Objective.KILOMETRES, 40));
    /// Above any kilometres.
    private static final long A_DAY = 1_000_000_000;

    private final Grid grid;
    private final Search search;
    private final Sittings sittings;
    private final JuryAlone alone;
    private Outline.Ways ways;
    /// What was asked about last, and the days on which any jury sat.
    private Objective level = Objective.DAYS;

    private BitSet open = new BitSet();

    /// @param sharing the jurors of several juries
    /// @param leftOut the auditions that have no place
    JuryWays(Grid grid, Search search, int jury, BitSet sharing, long leftOut) {
        this.grid = grid;
        this.search = search;
        sittings = new Sittings(grid, jury, sharing, leftOut);
        alone = new JuryAlone(grid, search, jury, sharing, leftOut, sittings);
        ways = new Outline.Ways(List.of(), sittings.fewest(), 0, sittings.needed());
        do {
            wider();
        } while (ways.known().isEmpty() && sittings.few(ways.days()));
    }

    Outline.Ways ways() {
        return ways;
    }

    /// All that are known, looked at: once for who may come, once for how.
    void look(double until) {
        for (int again = 0; again < 2; again++) {
            look(unlooked().collect(Collectors.toCollection(HashSet::new)), until, () -> true);
        }
    }

    /// Some of those that might be asked for next, while something holds.
    ///
    /// @return whether there were any
    boolean lookOn(double until, BooleanSupplier goesOn) {
        var next = next();
        look(next, until, goesOn);
        return !next.isEmpty();
    }

    private Stream<Sitting> unlooked() {
        return ways.known().stream().filter(sitting -> !sitting.looked());
    }

    /// Those not looked at that would cost the least, were what was open last open anyhow.
    private Set<Sitting> next() {
        return unlooked()
                .sorted(Comparator.comparingLong(this::cost))
                .limit(MORE.getOrDefault(level, 0))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// What is asked for, and some more that might be asked for next.
    ///
    /// @param open the days on which any jury sits
    /// @return whether more is known now of what was asked for, looked at here or meanwhile
    boolean learn(Objective level, Optional<Sitting> asked, BitSet open, double until) {
        var known = ways;
        this.level = level;
        this.open = open;
        if (asked.isEmpty()) {
            wider();
        } else if (asked.get().found() == null && asked.get().looks() < LOOKS) {
            if (!ways.known().contains(asked.get())) {
                return true;
            }
            var next = next();
            next.add(asked.get());
            look(next, until, () -> true);
        }
        return !known.equals(ways);
    }

    /// It is known that these do not stand together: what was found is looked for again.
    void learn(Times.Clash clash) {
        alone.learn(clash);
        var days = new BitSet();
        clash.conditions().forEach(condition -> days.set(condition.day()));
        ways = ways.with(ways.known().stream()
                .map(sitting -> sitting.days().intersects(days) ? sitting.again() : sitting)
                .toList());
    }

    private void look(Set<Sitting> asked, double until, BooleanSupplier goesOn) {
        ways = ways.with(ways.known().parallelStream()
                .flatMap(sitting -> asked.contains(sitting) && time(until) && goesOn.getAsBoolean()
                        ? alone.looked(sitting, A_MOMENT * (1 << sitting.looks())).stream()
                        : Stream.of(sitting))
                .toList());
    }

    /// Ways are looked at side by side: what one has taken must not change what another is given.
    private boolean time(double until) {
        return search.deterministic() || search.left() > until;
    }

    /// What the jury would cost so, were these days open anyhow.
    private long cost(Sitting sitting) {
        long days = sitting.open() ? sitting.most() : sitting.people();
        long kilometres = sitting.kilometres();
        for (int day : sitting.days().stream().toArray()) {
            var at = grid.cityDays.get(day);
            days += open.get(day) ? 0 : at.day().cost();
            kilometres += sitting.sharedOn(day).stream()
                    .mapToLong(juror -> grid.kilometres[juror][at.city()])
                    .sum();
        }
        return level == Objective.DAYS ? days * A_DAY + kilometres : kilometres;
    }

    /// With those of one more day, where they can be looked at.
    private void wider() {
        int days = ways.days();
        if (sittings.few(days)) {
            var known = new ArrayList<>(ways.known());
            known.addAll(sittings.of(days));
            ways = new Outline.Ways(known, days + 1, sittings.kilometres(days + 1), ways.needed());
        }
    }

    /// Whether the fewest days that may be enough can be looked at one by one, all juries alike.
    static boolean few(List<JuryWays> all) {
        return all.stream().noneMatch(jury -> jury.ways.known().isEmpty());
    }

    /// By jury; those that share no time are made side by side.
    static List<JuryWays> of(Grid grid, Search search, long[] leftOut) {
        var sharing = Outline.sharing(grid);
        return IntStream.range(0, grid.members.length)
                .parallel()
                .mapToObj(jury -> new JuryWays(grid, search, jury, sharing, leftOut[jury]))
                .toList();
    }
}
