package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Days and kilometres of a tour of standing juries: an outline of how each sits, out of ways that are looked at as it
/// asks for them. What it costs is a bound; where all that it asks for is known, it is a plan.
final class OutlineSearch {

    static final Set<Objective> LEVELS = EnumSet.of(Objective.DAYS, Objective.KILOMETRES);

    /// The part of the time left in which juries are looked at one by one, before any is asked for.
    private static final double FIRST = 0.05;
    /// How much longer a plan may be in the making than outlines are asked for, and the part of what is left then.
    private static final double LONGER = 3;

    private static final double LONGER_SHARE = 0.3;
    /// As many ways to sit are looked at before they are asked for.
    private static final int MANY = 4_000;
    /// How long a jury alone is asked how many of its auditions have no place.
    private static final double A_WHILE = 1;

    /// Juries that were on a city-day together without times for all.
    private record Meeting(BitSet juries, int day) {}

    /// What was found.
    ///
    /// @param plan with its times; null where none is better
    record Found(long bound, @Nullable Plan plan) {}

    private final Grid grid;
    private final Search search;
    private final BitSet sharing;
    /// Those of them whose time is counted.
    private final BitSet counted = new BitSet();
    private final Times times;
    private final List<JuryWays> juries;
    private final MendingAside mending;
    private final List<Meeting> meetings = new ArrayList<>();
    /// The best plan of the level asked about.
    private Plan best;
    /// How juries sit in the outline of which a plan was made last, those of which it does not say so left out.
    private List<Optional<Sitting.Found>> mended = List.of();

    private boolean looked;
    /// How often it was seen why a jury cannot sit so.
    private int learned;

    private OutlineSearch(Grid grid, Search search, Plan plan, List<JuryWays> juries, Descent descent) {
        best = plan;
        this.grid = grid;
        this.search = search;
        sharing = Outline.sharing(grid);
        this.juries = juries;
        times = new Times(grid);
        mending = new MendingAside(search, new Mending(grid, descent));
    }

    /// For a tour whose juries can be looked at so; null for another.
    ///
    /// @param plan that leaves out as few as can be
    static @Nullable OutlineSearch of(Grid grid, Search search, Plan plan, Descent descent) {
        long leftOut = plan.costs().of(Objective.LEFT_OUT);
        var each = leftOut(grid, search, leftOut);
        if (IntStream.range(0, grid.members.length).anyMatch(grid::pool)
                || LongStream.of(each).sum() != leftOut) {
            return null;
        }
        var juries = JuryWays.of(grid, search, each);
        return JuryWays.few(juries) ? new OutlineSearch(grid, search, plan, juries, descent) : null;
    }

    /// By jury, the auditions that have no place were it alone: where these are all, it leaves out no more.
    private static long[] leftOut(Grid grid, Search search, long leftOut) {
        if (leftOut == 0) {
            return new long[grid.members.length];
        }
        return LeftOutAlone.by(
                grid, search, IntStream.range(0, grid.members.length).toArray(), A_WHILE);
    }

    /// As few days, or kilometres on as few days as a plan has.
    ///
    /// @param close the part of the bound by which more is not worth the time
    Found lowest(Objective level, Plan plan, double close, double until) {
        look(search.left() - (search.left() - until) * FIRST);
        best = plan;
        mended = List.of(); // mended for another level, it may cost more at this one
        Outline.Answer asked;
        boolean found;
        int known;
        do {
            known = learned;
            asked = asked(level, plan, List.of(), until);
            found = planned(level, asked, until);
        } while (!found && learned > known && search.left() > until);
        long bound = Math.clamp(asked.bound(), 0, best.costs().of(level));
        // Juries that found no times together are not known to have none: outlines without such meetings bound nothing.
        boolean more = !found && !meetings.isEmpty();
        while (more && search.left() > until && worth(level, bound, close)) {
            known = learned + meetings.size();
            asked = asked(level, plan, meetings, until);
            found = asked.bound() < best.costs().of(level) && planned(level, asked, until);
            more = !found && learned + meetings.size() > known;
        }
        while (mending.asked() && worth(level, bound, close)) {
            keep(mending.made());
        }
        keep(mending.stopped());
        search.tell(level, best.costs().of(level), bound);
        return new Found(bound, best == plan ? null : best);
    }

    private boolean worth(Objective level, long bound, double close) {
        return best.costs().of(level) - bound > close * bound;
    }

    /// The outline that costs the least, of ways to sit that are all known; as far as it got, where time is short.
    private Outline.Answer asked(Objective level, Plan plan, List<Meeting> apart, double until) {
        var asked = new Outline.Answer(0, List.of());
        boolean more = true;
        while (more && search.left() > until) {
            var outline = new Outline(
                    grid, sharing, juries.stream().map(JuryWays::ways).toList(), counted);
            if (level == Objective.KILOMETRES) {
                outline.atMost(plan.costs().of(Objective.DAYS));
            }
            outline.below(level, best.costs().of(level));
            apart.forEach(meeting -> outline.apart(meeting.juries(), meeting.day()));
            var answer = lookingOn(until, () -> outline.lowest(level, search.alone(), search.left() - until));
            asked = new Outline.Answer(Math.max(asked.bound(), answer.bound()), answer.chosen());
            long value = best.costs().of(level);
            if (apart.isEmpty()) {
                search.tell(level, value, Math.clamp(asked.bound(), 0, value));
            }
            more = asked.bound() < value && !asked.chosen().isEmpty();
            if (more && !overbooked(asked)) {
                mend(level, asked, until);
                more = learned(level, asked.chosen(), until);
            }
        }
        return asked;
    }

    /// Whether an outline gives anybody more than they have time for of whom it was not known: their time is counted
    /// from then on.
    private boolean overbooked(Outline.Answer asked) {
        var needed = juries.stream().map(jury -> jury.ways().needed()).toList();
        int known = counted.cardinality();
        counted.or(OutlineTime.overbooked(grid, sharing, needed, asked.chosen(), search.alone()));
        return counted.cardinality() > known;
    }

    /// An answer, while one thread more looks at what may be asked for next. Where work is counted, nothing is done
    /// aside.
    private <T> T lookingOn(double until, Supplier<T> question) {
        if (search.deterministic() || mending.runs()) {
            return question.get();
        }
        var answered = new AtomicBoolean();
        var looking = Thread.ofPlatform().daemon().start(() -> lookOn(until, () -> !answered.get()));
        try {
            return question.get();
        } finally {
            answered.set(true);
            joined(looking);
        }
    }

    private void lookOn(double until, BooleanSupplier goesOn) {
        boolean more = true;
        while (more && goesOn.getAsBoolean() && search.left() > until) {
            more = false;
            for (var jury : juries) {
                more |= jury.lookOn(until, goesOn);
            }
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(double until) {
        int many = juries.stream().mapToInt(jury -> jury.ways().known().size()).sum();
        if (!looked && many <= MANY) {
            juries.parallelStream().forEach(jury -> jury.look(until));
        }
        looked = true;
    }

    /// Whether more is known now of what was asked for, be it learned beside the question.
    private boolean learned(Objective level, List<Optional<Sitting>> asked, double until) {
        var open = new BitSet();
        asked.forEach(one -> one.ifPresent(sitting -> open.or(sitting.days())));
        var learned = IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(jury -> juries.get(jury).learn(level, asked.get(jury), open, until))
                .toList();
        return learned.contains(true);
    }

    /// Whether an outline is a plan; where it has no times, why is learned.
    private boolean planned(Objective level, Outline.Answer asked, double until) {
        var unknown = new BitSet();
        var plan = outlined(asked, unknown);
        if (asked.chosen().isEmpty() || !unknown.isEmpty()) {
            return false;
        }
        var without = times.without(plan);
        if (!without.isEmpty() && !found(asked).equals(mended)) {
            mended = found(asked);
            mending.askNext(level, plan, unknown, best.costs(), longer(until));
        }
        without.stream().forEach(day -> clash(plan, day));
        boolean holds = without.isEmpty() && plan.outOfOrder().isEmpty();
        if (holds) {
            keep(plan);
        }
        return holds;
    }

    /// The best plan, but that juries sit as an outline says.
    ///
    /// @param unknown to be given those of which it does not say how
    private Plan outlined(Outline.Answer asked, BitSet unknown) {
        var plan = best.copy();
        for (int jury = 0; jury < asked.chosen().size(); jury++) {
            var found = asked.chosen().get(jury).map(Sitting::found);
            unknown.set(jury, found.isEmpty());
            int of = jury;
            found.ifPresent(how -> how.into(plan, of));
        }
        return plan;
    }

    /// A plan is made of an outline that says of most juries how they sit, beside the search for the next.
    private void mend(Objective level, Outline.Answer asked, double until) {
        keep(mending.found());
        var unknown = new BitSet();
        var plan = outlined(asked, unknown);
        if (!asked.chosen().isEmpty()
                && 2 * unknown.cardinality() <= juries.size()
                && !found(asked).equals(mended)
                && mending.ask(level, plan, unknown, best.costs(), longer(until))) {
            mended = found(asked);
        }
    }

    private static List<Optional<Sitting.Found>> found(Outline.Answer asked) {
        return asked.chosen().stream().map(one -> one.map(Sitting::found)).toList();
    }

    private static double longer(double until) {
        return until - Math.min(LONGER, LONGER_SHARE * until);
    }

    private void keep(@Nullable Plan plan) {
        if (plan != null && plan.costs().below(best.costs(), Objective.KILOMETRES)) {
            best = plan;
        }
    }

    private void clash(Plan plan, int day) {
        var there = new BitSet();
        Arrays.stream(plan.on(day)).forEach(audition -> there.set(grid.jury[audition]));
        var alone = there.stream()
                .mapToObj(jury -> times.alone(plan, day, jury))
                .flatMap(Optional::stream)
                .toList();
        alone.forEach(clash -> juries.get(clash.juries().nextSetBit(0)).learn(clash));
        learned += alone.size();
        if (alone.isEmpty()) {
            meetings.add(new Meeting(there, day));
        }
    }
}
