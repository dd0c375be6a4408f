package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Moves sessions about, by simulated annealing: a fixed number of moves, drawn from the seed.
final class TimetableSearch {

    private static final int MOVES = 150_000;
    private static final double COOLEST = 0.5;

    /// A move that costs so many times the heat is as good as never made.
    private static final double FAR = 8;

    private final Forum forum;
    private final Costing costing;
    private final Random random;
    private final Work work;
    private final boolean[][] sameSpeaker;
    private final @Nullable Hardship hardship;
    private List<Session> current;

    TimetableSearch(Costing costing, List<Session> start, int seed, Work work) {
        this(costing, start, seed, work, null);
    }

    /// @param hardship what is added to the cost, or null for nothing
    TimetableSearch(Costing costing, List<Session> start, int seed, Work work, @Nullable Hardship hardship) {
        this.hardship = hardship;
        this.work = work;
        this.forum = costing.forum;
        this.costing = costing;
        this.random = new Random(seed);
        this.current = new ArrayList<>(start);
        int workshops = forum.workshops().size();
        sameSpeaker = new boolean[workshops][workshops];
        for (int one = 0; one < workshops; one++) {
            for (int other = 0; other < workshops; other++) {
                sameSpeaker[one][other] = forum.sameSpeaker(one, other);
            }
        }
    }

    List<Session> best() {
        long cost = costing.of(current).total();
        cost += hardship(current, cost);
        keep();
        var best = List.copyOf(current);
        long least = cost;
        double hottest = Math.max(1, cost / 100.0);
        for (int move = 0; move < MOVES && least > 0 && work.left() > 0; move++) {
            var next = moved();
            if (next == null) {
                continue;
            }
            double heat = hottest
                    * Math.pow(COOLEST / hottest, Math.max((double) move / MOVES, work.used() / work.granted()));
            long then = costing.of(next).total();
            if (hardship != null && then > cost + FAR * heat) {
                continue;
            }
            then += hardship(next, then);
            if (then <= cost || random.nextDouble() < Math.exp((cost - then) / heat)) {
                current = next;
                cost = then;
                keep();
                if (cost < least) {
                    least = cost;
                    best = List.copyOf(current);
                }
            }
        }
        return best;
    }

    private long hardship(List<Session> sessions, long cost) {
        return hardship == null ? 0 : hardship.of(sessions, cost);
    }

    private void keep() {
        if (hardship != null) {
            hardship.keep();
        }
    }

    /// A timetable one move away that keeps the rules, or null.
    private @Nullable List<Session> moved() {
        var next = new ArrayList<>(current);
        int slot = random.nextInt(forum.slots().size());
        int room = random.nextInt(forum.rooms().size());
        int picked = random.nextInt(next.size());
        switch (random.nextInt(4)) {
            case 0 -> {
                if (occupied(slot, room)) {
                    return null;
                }
                next.add(new Session(random.nextInt(forum.workshops().size()), slot, room));
            }
            case 1 -> next.remove(picked);
            default -> {
                if (!put(next, picked, slot, room)) {
                    return null;
                }
            }
        }
        return keepsRules(next) ? next : null;
    }

    private boolean occupied(int slot, int room) {
        for (var session : current) {
            if (session.room() == room && takes(session, 1L << slot)) {
                return true;
            }
        }
        return false;
    }

    /// Moves a session there; those in its way take the slots it leaves, one after the other.
    ///
    /// @return false where they do not fit
    private boolean put(List<Session> sessions, int picked, int slot, int room) {
        var session = sessions.get(picked);
        long wanted = costing.spans.of(session.workshop(), slot);
        long left = costing.spans.of(session) & ~(room == session.room() ? wanted : 0);
        sessions.set(picked, new Session(session.workshop(), slot, room));
        for (int index = 0; index < sessions.size(); index++) {
            var there = sessions.get(index);
            if (index != picked && there.room() == room && takes(there, wanted)) {
                if (left == 0) {
                    return false;
                }
                int first = Long.numberOfTrailingZeros(left);
                left &= ~(costing.spans.of(there.workshop(), first) | 1L << first);
                sessions.set(index, new Session(there.workshop(), first, session.room()));
            }
        }
        return true;
    }

    private boolean takes(Session session, long slots) {
        return (costing.spans.of(session) & slots) != 0;
    }

    private boolean keepsRules(List<Session> sessions) {
        var times = new int[forum.workshops().size()];
        var taken = new long[sessions.size()];
        for (int one = 0; one < taken.length; one++) {
            var session = sessions.get(one);
            taken[one] = costing.spans.of(session);
            times[session.workshop()]++;
            if (taken[one] == 0 || !forum.fits(session.workshop(), session.room())) {
                return false;
            }
            for (int other = 0; other < one; other++) {
                if ((taken[one] & taken[other]) != 0 && apart(session, sessions.get(other))) {
                    return false;
                }
            }
        }
        for (int workshop = 0; workshop < times.length; workshop++) {
            if (times[workshop] < 1
                    || times[workshop] > forum.workshops().get(workshop).repeats()) {
                return false;
            }
        }
        return true;
    }

    /// Whether no slot may hold both.
    private boolean apart(Session one, Session other) {
        return one.room() == other.room()
                || one.workshop() == other.workshop()
                || sameSpeaker[one.workshop()][other.workshop()];
    }
}
