package org.palmares.juries.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// The question as a flow: seats of a dossier -> (its institution) -> juror -> sink, each between its bounds.
///
/// Where there are many pairs it starts from the best of each dossier; after each run every other pair is priced, and
/// those that could be worth it are added, until none could: the answer is that of all the pairs.
final class Network {

    /// A dossier and an institution that may give it one juror at most.
    record Group(int dossier, int institution) {}

    /// Receives what flows from a dossier to a juror.
    @FunctionalInterface
    interface Flows {

        void accept(int dossier, int juror, long amount);
    }

    private static final int TAKEN_WHOLE = 300_000;
    private static final int BEST = 40;
    private static final int ADDED = 12;
    private static final long HIGHEST_PRICE = 1L << 60;

    private final int takenWhole;
    private final Problem problem;
    private final long parts;
    private final long most;
    private final int firstJuror;
    private final int[] nationalSeat;
    private final Map<Group, Integer> groups = new LinkedHashMap<>();
    private final NetworkSimplex simplex;
    private final BitSet[] present;

    private int pairs;
    private int[] pairDossier = new int[1024];
    private int[] pairJuror = new int[1024];
    private int[] pairArc = new int[1024];

    /// @param grouped the institutions that are held to one juror; each has jurors of one kind of seat
    /// @param parts in how many parts a reading is cut
    /// @param most how many parts of a reading one juror may take
    Network(Problem problem, Set<Group> grouped, long parts, long most) {
        this(problem, grouped, parts, most, TAKEN_WHOLE);
    }

    /// @param takenWhole up to so many pairs, none is left out
    Network(Problem problem, Set<Group> grouped, long parts, long most, int takenWhole) {
        this.takenWhole = takenWhole;
        this.problem = problem;
        this.parts = parts;
        this.most = most;
        int dossiers = problem.dossiers.size();
        int jurors = problem.jurors.size();
        nationalSeat = new int[dossiers];
        int node = dossiers;
        for (int dossier = 0; dossier < dossiers; dossier++) {
            nationalSeat[dossier] = problem.dossiers.get(dossier).anchor() ? node++ : dossier;
        }
        firstJuror = node;
        int sink = firstJuror + jurors;
        node = sink + 1;
        for (var group : grouped) {
            groups.put(group, node++);
        }
        simplex = new NetworkSimplex(supply(node, sink), dear(node));
        present = new BitSet[dossiers];
        Arrays.setAll(present, _ -> new BitSet(jurors));
        for (int juror = 0; juror < jurors; juror++) {
            var asked = problem.jurors.get(juror);
            simplex.arc(firstJuror + juror, sink, (asked.maxLoad() - asked.minLoad()) * parts, 0);
        }
        groups.forEach((group, at) -> simplex.arc(seat(group), at, parts, 0));
    }

    /// Finds the largest total, and says whether there is any answer.
    boolean solve() {
        begin();
        do {
            simplex.run();
        } while (price());
        return simplex.feasible();
    }

    /// Tells every pair that carries something, dossier by dossier.
    void flows(Flows told) {
        for (int pair = 0; pair < pairs; pair++) {
            long amount = simplex.flow(pairArc[pair]);
            if (amount > 0) {
                told.accept(pairDossier[pair], pairJuror[pair], amount);
            }
        }
    }

    /// Every seat sends what the dossier asks; every juror keeps its least load, the sink the rest.
    private long[] supply(int nodes, int sink) {
        var supply = new long[nodes];
        for (int dossier = 0; dossier < problem.dossiers.size(); dossier++) {
            var asked = problem.dossiers.get(dossier);
            supply[dossier] = asked.demand() * parts;
            if (asked.anchor()) {
                supply[nationalSeat[dossier]] = Question.NATIONALS_OF_AN_ANCHOR * parts;
            }
            supply[sink] -= problem.readings(dossier) * parts;
        }
        for (int juror = 0; juror < problem.jurors.size(); juror++) {
            long least = problem.jurors.get(juror).minLoad() * parts;
            supply[firstJuror + juror] = -least;
            supply[sink] += least;
        }
        return supply;
    }

    private long dear(int nodes) {
        problem.requireSumsUpTo(HIGHEST_PRICE);
        if (problem.largest + 1 > HIGHEST_PRICE / (nodes + 1L)) {
            throw new TooManyDigits(problem.largest);
        }
        return (problem.largest + 1) * (nodes + 1L);
    }

    private void begin() {
        int jurors = problem.jurors.size();
        boolean whole = (long) jurors * present.length <= takenWhole;
        var row = new long[jurors];
        for (int dossier = 0; dossier < present.length; dossier++) {
            problem.row(dossier, row);
            int here = dossier;
            best(row, whole ? jurors : BEST, dossier, juror -> add(here, juror, row[juror]));
        }
    }

    /// Adds the pairs left out that would be worth it; says whether there were any.
    private boolean price() {
        var row = new long[problem.jurors.size()];
        var gains = new long[row.length];
        boolean added = false;
        for (int dossier = 0; dossier < present.length; dossier++) {
            if (present[dossier].cardinality() == row.length) {
                continue;
            }
            problem.row(dossier, row);
            boolean worth = false;
            for (int juror = 0; juror < row.length; juror++) {
                gains[juror] = row[juror] == Problem.FORBIDDEN || present[dossier].get(juror)
                        ? Problem.FORBIDDEN
                        : -simplex.reduced(source(dossier, juror), firstJuror + juror, -row[juror]);
                if (gains[juror] <= 0) {
                    gains[juror] = Problem.FORBIDDEN;
                } else {
                    worth = true;
                }
            }
            if (worth) {
                int here = dossier;
                best(gains, ADDED, dossier, juror -> add(here, juror, row[juror]));
                added = true;
            }
        }
        return added;
    }

    /// Tells the best so many; ties are dealt round the jurors, so that dossiers do not all ask for the same few.
    static void best(long[] values, int count, int turn, IntConsumer told) {
        if (values.length == 0 || count == 0) {
            return;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        long threshold = sorted[Math.max(0, sorted.length - count)];
        int room = count;
        for (int index = 0; index < values.length; index++) {
            if (values[index] > threshold) {
                told.accept(index);
                room--;
            }
        }
        for (int step = 0; step < values.length && room > 0 && threshold != Problem.FORBIDDEN; step++) {
            int index = Math.floorMod(turn * count + step, values.length);
            if (values[index] == threshold) {
                told.accept(index);
                room--;
            }
        }
    }

    private void add(int dossier, int juror, long affinity) {
        if (pairs == pairArc.length) {
            pairDossier = Arrays.copyOf(pairDossier, pairs * 2);
            pairJuror = Arrays.copyOf(pairJuror, pairs * 2);
            pairArc = Arrays.copyOf(pairArc, pairs * 2);
        }
        pairDossier[pairs] = dossier;
        pairJuror[pairs] = juror;
        pairArc[pairs++] = simplex.arc(source(dossier, juror), firstJuror + juror, most, -affinity);
        present[dossier].set(juror);
    }

    private int source(int dossier, int juror) {
        if (!groups.isEmpty() && problem.institution[juror] != Problem.NONE) {
            var group = groups.get(new Group(dossier, problem.institution[juror]));
            if (group != null) {
                return group;
            }
        }
        return problem.nationalSeat(dossier, juror) ? nationalSeat[dossier] : dossier;
    }

    private int seat(Group group) {
        boolean national = false;
        for (int juror = 0; juror < problem.jurors.size(); juror++) {
            national |=
                    problem.institution[juror] == group.institution() && problem.nationalSeat(group.dossier(), juror);
        }
        return national ? nationalSeat[group.dossier()] : group.dossier();
    }
}
