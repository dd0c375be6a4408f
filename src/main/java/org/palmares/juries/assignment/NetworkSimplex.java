package org.palmares.juries.assignment;

import java.util.Arrays;

/// The cheapest flow by the network simplex on whole numbers: exact, single-threaded, the same on any machine.
///
/// Arcs may be added after a run and the next one goes on from there, which is what pricing needs. The tree is kept
/// strongly feasible (Cunningham 1976), so it never cycles.
final class NetworkSimplex {

    private static final byte LOWER = 1;
    private static final byte TREE = 0;
    private static final byte UPPER = -1;
    private static final int NONE = -1;
    private static final int SMALLEST_BLOCK = 64;

    private final int nodes;
    private final int root;
    private final long[] potential;
    private final int[] parent;
    private final int[] towards;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;
    private final int[] stack;

    private int arcs;
    private int[] from;
    private int[] to;
    private long[] capacity;
    private long[] cost;
    private long[] flow;
    private byte[] state;
    private int scanned;

    /// @param supply what each node sends, less than zero for what it takes; sums to zero
    /// @param dear more than any path costs: the price of what cannot be sent
    NetworkSimplex(long[] supply, long dear) {
        nodes = supply.length;
        root = nodes;
        potential = new long[nodes + 1];
        parent = new int[nodes + 1];
        towards = new int[nodes + 1];
        depth = new int[nodes + 1];
        firstChild = new int[nodes + 1];
        next = new int[nodes + 1];
        previous = new int[nodes + 1];
        stack = new int[nodes + 1];
        int room = nodes * 4 + 1;
        from = new int[room];
        to = new int[room];
        capacity = new long[room];
        cost = new long[room];
        flow = new long[room];
        state = new byte[room];
        Arrays.fill(firstChild, NONE);
        parent[root] = NONE;
        for (int node = 0; node < nodes; node++) {
            boolean sends = supply[node] >= 0;
            int arc = sends ? arc(node, root, Long.MAX_VALUE, dear) : arc(root, node, Long.MAX_VALUE, dear);
            flow[arc] = Math.abs(supply[node]);
            state[arc] = TREE;
            towards[node] = arc;
            potential[node] = sends ? -dear : dear;
            depth[node] = 1;
            hang(node, root);
        }
    }

    /// Adds an arc that carries nothing yet.
    int arc(int source, int target, long most, long price) {
        if (arcs == from.length) {
            int room = arcs + arcs / 2 + 1;
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            capacity = Arrays.copyOf(capacity, room);
            cost = Arrays.copyOf(cost, room);
            flow = Arrays.copyOf(flow, room);
            state = Arrays.copyOf(state, room);
        }
        from[arcs] = source;
        to[arcs] = target;
        capacity[arcs] = most;
        cost[arcs] = price;
        state[arcs] = LOWER;
        return arcs++;
    }

    /// Goes on to the cheapest flow on the arcs there are.
    void run() {
        for (int arc = entering(); arc != NONE; arc = entering()) {
            pivot(arc);
        }
    }

    long flow(int arc) {
        return flow[arc];
    }

    /// What one more unit sent from `source` to `target` would change, at this price: below zero, it would be worth it.
    long reduced(int source, int target, long price) {
        return price + potential[source] - potential[target];
    }

    /// Whether all that is sent arrives.
    boolean feasible() {
        for (int arc = 0; arc < nodes; arc++) {
            if (flow[arc] > 0) {
                return false;
            }
        }
        return true;
    }

    /// The most profitable arc of the first block that has one.
    private int entering() {
        int block = Math.max(SMALLEST_BLOCK, (int) Math.sqrt(arcs));
        int best = NONE;
        long lowest = 0;
        int left = block;
        for (int seen = 0; seen < arcs; seen++) {
            int arc = scanned;
            scanned = scanned + 1 == arcs ? 0 : scanned + 1;
            if (state[arc] != TREE) {
                long gain = state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
                if (gain < lowest) {
                    lowest = gain;
                    best = arc;
                }
            }
            if (--left == 0) {
                if (best != NONE) {
                    return best;
                }
                left = block;
            }
        }
        return best;
    }

    private void pivot(int entering) {
        boolean forwards = state[entering] == LOWER;
        int first = forwards ? from[entering] : to[entering];
        int second = forwards ? to[entering] : from[entering];
        int join = join(first, second);
        long delta = capacity[entering];
        int cut = NONE;
        boolean onFirst = false;
        for (int node = first; node != join; node = parent[node]) {
            long room = upwards(node) ? flow[towards[node]] : left(towards[node]);
            if (room < delta) {
                delta = room;
                cut = node;
                onFirst = true;
            }
        }
        for (int node = second; node != join; node = parent[node]) {
            long room = upwards(node) ? left(towards[node]) : flow[towards[node]];
            if (room <= delta) {
                delta = room;
                cut = node;
                onFirst = false;
            }
        }
        if (delta > 0) {
            push(entering, first, second, join, delta);
        }
        if (cut == NONE) {
            state[entering] = forwards ? UPPER : LOWER;
            return;
        }
        int leaving = towards[cut];
        state[leaving] = flow[leaving] == 0 ? LOWER : UPPER;
        state[entering] = TREE;
        replant(entering, cut, onFirst ? first : second, onFirst ? second : first);
    }

    private void push(int entering, int first, int second, int join, long delta) {
        flow[entering] += state[entering] * delta;
        for (int node = first; node != join; node = parent[node]) {
            flow[towards[node]] += upwards(node) ? -delta : delta;
        }
        for (int node = second; node != join; node = parent[node]) {
            flow[towards[node]] += upwards(node) ? delta : -delta;
        }
    }

    /// Cuts the subtree above `cut` and hangs it by `hook` under `host`.
    private void replant(int entering, int cut, int hook, int host) {
        unhang(cut);
        int node = hook;
        int above = host;
        int by = entering;
        while (true) {
            int oldParent = parent[node];
            int oldArc = towards[node];
            boolean last = node == cut;
            if (!last) {
                unhang(node);
            }
            towards[node] = by;
            hang(node, above);
            if (last) {
                break;
            }
            above = node;
            by = oldArc;
            node = oldParent;
        }
        long reduced = reduced(from[entering], to[entering], cost[entering]);
        long shift = from[entering] == hook ? -reduced : reduced;
        int top = 0;
        stack[top++] = hook;
        while (top > 0) {
            int here = stack[--top];
            potential[here] += shift;
            depth[here] = depth[parent[here]] + 1;
            for (int child = firstChild[here]; child != NONE; child = next[child]) {
                stack[top++] = child;
            }
        }
    }

    private int join(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    private boolean upwards(int node) {
        return from[towards[node]] == node;
    }

    private long left(int arc) {
        return capacity[arc] == Long.MAX_VALUE ? Long.MAX_VALUE : capacity[arc] - flow[arc];
    }

    private void hang(int node, int above) {
        parent[node] = above;
        previous[node] = NONE;
        next[node] = firstChild[above];
        if (firstChild[above] != NONE) {
            previous[firstChild[above]] = node;
        }
        firstChild[above] = node;
    }

    private void unhang(int node) {
        if (previous[node] == NONE) {
            firstChild[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }
}
