package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Draws an assignment from probabilities: each pair with exactly its own, each dossier with exactly its demand, each
/// juror within the two whole numbers around their expected load, each institution once at most on a dossier.
///
/// Parts of a reading are moved round a cycle of arcs that are not whole, one way or the other, by chances under which
/// no arc changes on average; each move makes one of them whole (Gandhi et al. 2006, on a flow).
final class DependentRounding {

    private static final int NONE = -1;

    private record Seat(String dossier, boolean national) {}

    private record Group(Seat seat, String institution) {}

    private record Reader(String juror) {}

    private record Sink() {}

    private record Step(int arc, boolean forwards) {}

    private final long whole;
    private final Random random;
    private final Map<Object, Integer> nodes = new HashMap<>();
    private final List<List<Integer>> touching = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<Marginal> marginals = new ArrayList<>();
    private final List<Integer> arcOfPair = new ArrayList<>();
    private final Map<Object, Long> through = new HashMap<>();
    private long[] flow = new long[1024];

    /// @param whole how many parts make a reading
    DependentRounding(int whole, Random random) {
        this.whole = whole;
        this.random = random;
    }

    /// @param national whether the juror would sit on a seat kept for national jurors
    void pair(Marginal marginal, boolean national, @Nullable String institution) {
        var seat = new Seat(marginal.dossier(), national);
        var group = institution == null ? null : new Group(seat, institution);
        var reader = new Reader(marginal.juror());
        marginals.add(marginal);
        arcOfPair.add(arc(group == null ? seat : group, reader, marginal.probability()));
        if (group != null) {
            through.merge(group, (long) marginal.probability(), Long::sum);
        }
        through.merge(reader, (long) marginal.probability(), Long::sum);
    }

    /// The pairs drawn.
    List<Reading> readings() {
        through.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> node(entry.getKey())))
                .forEach(entry -> {
                    switch (entry.getKey()) {
                        case Group group -> arc(group.seat(), group, entry.getValue());
                        default -> arc(entry.getKey(), new Sink(), entry.getValue());
                    }
                });
        round();
        var readings = new ArrayList<Reading>();
        for (int pair = 0; pair < marginals.size(); pair++) {
            if (flow[arcOfPair.get(pair)] == whole) {
                var drawn = marginals.get(pair);
                readings.add(new Reading(drawn.dossier(), drawn.juror(), drawn.affinity()));
            }
        }
        return readings;
    }

    /// Walks along arcs that are not whole; where the walk closes, its cycle is moved, and the walk goes on from there.
    private void round() {
        var next = new int[touching.size()];
        var place = new int[touching.size()];
        Arrays.fill(place, NONE);
        for (int start = 0; start < ends.size(); start++) {
            if (settled(start)) {
                continue;
            }
            var walk = new ArrayList<Step>();
            int here = ends.get(start)[0];
            var from = here;
            place[from] = 0;
            while (true) {
                int last = walk.isEmpty() ? NONE : walk.getLast().arc();
                int arc = unsettled(here, last, next);
                if (arc == NONE) {
                    break;
                }
                boolean forwards = ends.get(arc)[0] == here;
                walk.add(new Step(arc, forwards));
                int there = ends.get(arc)[forwards ? 1 : 0];
                if (place[there] == NONE) {
                    place[there] = walk.size();
                    here = there;
                } else {
                    move(walk.subList(place[there], walk.size()));
                    here = shortened(walk, from, place);
                }
            }
            place[from] = NONE;
        }
    }

    /// Cuts the walk before its first arc that has become whole; says where it then ends.
    private int shortened(List<Step> walk, int from, int[] place) {
        int kept = 0;
        while (kept < walk.size() && !settled(walk.get(kept).arc())) {
            kept++;
        }
        for (int step = walk.size() - 1; step >= kept; step--) {
            int reached = reached(walk.get(step));
            if (place[reached] > kept) {
                place[reached] = NONE;
            }
        }
        walk.subList(kept, walk.size()).clear();
        return walk.isEmpty() ? from : reached(walk.getLast());
    }

    private int reached(Step step) {
        return ends.get(step.arc())[step.forwards() ? 1 : 0];
    }

    /// An arc of this node that is not whole, other than the one just taken. Arcs once whole stay so.
    private int unsettled(int node, int last, int[] next) {
        var arcs = touching.get(node);
        while (next[node] < arcs.size() && settled(arcs.get(next[node]))) {
            next[node]++;
        }
        for (int at = next[node]; at < arcs.size(); at++) {
            int arc = arcs.get(at);
            if (arc != last && !settled(arc)) {
                return arc;
            }
        }
        return NONE;
    }

    private void move(List<Step> cycle) {
        long up = whole;
        long down = whole;
        for (var step : cycle) {
            long over = flow[step.arc()] % whole;
            up = Math.min(up, step.forwards() ? whole - over : over);
            down = Math.min(down, step.forwards() ? over : whole - over);
        }
        long moved = random.nextInt(Math.toIntExact(up + down)) < down ? up : -down;
        for (var step : cycle) {
            flow[step.arc()] += step.forwards() ? moved : -moved;
        }
    }

    private boolean settled(int arc) {
        return flow[arc] % whole == 0;
    }

    private int arc(Object from, Object to, long amount) {
        int arc = ends.size();
        if (arc == flow.length) {
            flow = Arrays.copyOf(flow, arc * 2);
        }
        flow[arc] = amount;
        ends.add(new int[] {node(from), node(to)});
        touching.get(node(from)).add(arc);
        touching.get(node(to)).add(arc);
        return arc;
    }

    private int node(Object name) {
        return nodes.computeIfAbsent(name, _ -> {
            touching.add(new ArrayList<>());
            return touching.size() - 1;
        });
    }

    static <T> T require(@Nullable T value, Object of) {
        if (value == null) {
            throw new IllegalArgumentException("Of no list (%s).".formatted(of));
        }
        return value;
    }
}
