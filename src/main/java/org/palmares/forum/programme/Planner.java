package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Plans a forum: a timetable, its seats, a timetable kinder to those worst off, and what one room more would change.
public final class Planner {

    /// How the work granted is shared out.
    private static final double TIMETABLE = 0.25;
    private static final double SEARCH = 0.5;
    private static final double SEATS = 0.3;
    private static final double ROUND = 0.2;
    private static final double ROUND_SEARCH = 0.4;
    private static final double BOUND = 0.12;
    private static final double CHANGES = 0.15;

    /// The part of what is left for the timetable that goes to a bound without conflicts.
    private static final double LOSS_ALONE = 0.4;

    private static final int ROUNDS = 3;

    /// A kinder timetable may cost a twentieth more, and its lowest share be a twentieth lower.
    private static final int LITTLE = 20;

    private final Forum forum;
    private final int seed;
    private final Work work;

    /// For each person, what the heaviest wishes that their slots could hold weigh.
    private final int[] ideal;

    /// Plans this forum.
    ///
    /// @param work all that is granted
    public Planner(Forum forum, int seed, Work work) {
        this.forum = forum;
        this.seed = seed;
        this.work = work;
        ideal = Ideal.of(forum);
    }

    /// The programme, or why there is none.
    ///
    /// @param given a timetable to keep, or null to seek one
    public Programme plan(@Nullable List<Session> given) {
        if (given != null) {
            var timetable = Timetable.given(forum, given);
            var seats = SeatLevels.solve(forum, timetable.sessions(), work.part(work.granted() * (1 - CHANGES)));
            return new Programme.Planned(timetable, false, seats, 0, 0, new Share(1, 1), changes(timetable, seats));
        }
        var roomless = IntStream.range(0, forum.workshops().size())
                .filter(workshop ->
                        IntStream.range(0, forum.rooms().size()).noneMatch(room -> forum.fits(workshop, room)))
                .boxed()
                .toList();
        if (!roomless.isEmpty()) {
            return new Programme.Impossible(true, roomless, Clash.NONE);
        }
        var share = work.part(work.granted() * TIMETABLE);
        var plain = Costing.plain(forum);
        var any = new TimetableModel(plain);
        var found = any.any(share, share.granted());
        if (!found.found()) {
            boolean none = found.closed();
            return new Programme.Impossible(none, List.of(), none ? Clash.of(forum, work) : Clash.NONE);
        }
        var first = polished(
                plain,
                new TimetableSearch(plain, any.sessions(found), seed, share.part(share.granted() * SEARCH)).best(),
                share);
        work.tell(new Progress.Timetabled(first.cost().total(), first.bound()));
        return alternated(first);
    }

    private Timetable polished(Costing costing, List<Session> start, Work share) {
        var model = new TimetableModel(costing);
        var apart = new TimetableModel(costing).leastLoss(start, share, share.left() * LOSS_ALONE);
        long boundApart = bound(apart) + FewestConflicts.of(costing);
        var solved = model.cheapest(start, share, share.left());
        var best = start;
        if (solved.found()
                && costing.of(model.sessions(solved)).total()
                        < costing.of(start).total()) {
            best = model.sessions(solved);
        }
        return new Timetable(best, costing.of(best), Math.max(bound(solved), boundApart));
    }

    private static long bound(Work.Solved solved) {
        return solved.found() ? Math.max(0, (long) Math.ceil(solved.solver().bestObjectiveBound() - 1e-6)) : 0;
    }

    /// A timetable that leaves nobody far below their ideal is kept where its seats are fairer by a measure that no
    /// timetable moves: what each has of their ideal.
    private Programme.Planned alternated(Timetable first) {
        var timetable = first;
        var seats = SeatLevels.solve(forum, timetable.sessions(), work.part(work.granted() * SEATS));
        var plain = Costing.plain(forum);
        long allowed = first.cost().total() + first.cost().total() / LITTLE;
        int kept = 0;
        int rounds = 0;
        while (rounds < ROUNDS && work.left() > work.granted() * (CHANGES + BOUND + ROUND)) {
            rounds++;
            var round = work.part(work.granted() * ROUND);
            var search = round.part(round.granted() * ROUND_SEARCH);
            var hardship = new Hardship(forum, ideal, allowed);
            var sessions = new TimetableSearch(plain, timetable.sessions(), seed + rounds, search, hardship).best();
            var other = new Timetable(sessions, plain.of(sessions), first.bound());
            if (other.cost().total() > allowed || other.sessions().equals(timetable.sessions())) {
                continue;
            }
            var theirs = SeatLevels.solve(forum, other.sessions(), round);
            boolean better = fairer(theirs, seats);
            work.tell(new Progress.Tried(
                    rounds,
                    theirs.shares().isEmpty() ? 1 : theirs.shares().getFirst().value(),
                    better));
            if (better) {
                timetable = other;
                seats = theirs;
                kept++;
            }
        }
        var bound = IdealBound.of(forum, ideal, Ideal.lowest(forum, seats), work.part(work.granted() * BOUND));
        return new Programme.Planned(timetable, true, seats, rounds, kept, bound, changes(timetable, seats));
    }

    private List<WhatIf.Change> changes(Timetable timetable, Seats seats) {
        return new WhatIf(forum, timetable.sessions(), seats, seed).changes(work.part(work.granted() * CHANGES));
    }

    private boolean fairer(Seats one, Seats other) {
        var mine = shares(one);
        var theirs = shares(other);
        return !farBelow(one, other) && Arrays.compare(mine, theirs) > 0;
    }

    /// Whether the lowest share of the one is lower than that of the other by more than a little.
    private static boolean farBelow(Seats one, Seats other) {
        if (one.shares().isEmpty() || other.shares().isEmpty()) {
            return false;
        }
        var mine = one.shares().getFirst();
        var theirs = other.shares().getFirst();
        return (long) mine.got() * theirs.best() * LITTLE < (long) theirs.got() * mine.best() * (LITTLE - 1);
    }

    private Share[] shares(Seats seats) {
        return IntStream.range(0, forum.participants().size())
                .mapToObj(person -> ofIdeal(seats, person))
                .sorted()
                .toArray(Share[]::new);
    }

    private Share ofIdeal(Seats seats, int person) {
        // Nothing that they wish for is within their slots: no timetable can do more for them.
        return ideal[person] == 0 ? new Share(1, 1) : new Share(seats.got(person), ideal[person]);
    }
}
