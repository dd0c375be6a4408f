package org.palmares.juries.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A question with a part of its rules: a flow without prices, and CP-SAT where the flow cannot see an institution that
/// has both national and other jurors for an anchor.
///
/// A demand left out may be met by any number. A dossier of which nothing is kept is not drawn: it gives each of its
/// jurors one reading more to take.
final class Relaxed {

    private record Arc(int from, int to, long least, long most) {}

    /// What the flow goes through; institutions of a seat stand between it and their jurors.
    private sealed interface Node {}

    private enum End implements Node {
        SOURCE,
        SINK
    }

    private record Seat(int dossier, boolean national) implements Node {}

    private record Group(Node seat, int institution) implements Node {}

    private record Reader(int juror) implements Node {}

    private final Problem problem;
    private final Question question;
    private final Set<Rule> kept;
    private final Budget budget;
    private final Map<Node, Integer> nodes = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();
    private final Map<String, boolean[]> conflicts = new HashMap<>();
    private final long[] free;

    Relaxed(Problem problem, Question question, Set<Rule> kept, Budget budget) {
        this.problem = problem;
        this.question = question;
        this.kept = kept;
        this.budget = budget;
        free = new long[problem.jurors.size()];
        draw();
    }

    /// Whether these rules can be kept together; yes where time was up before it was known.
    boolean possible() {
        return flow().feasible() && (!mixed() || chosen());
    }

    /// Of rules that the flow finds impossible, those that its proof rests on.
    List<Rule> blamed(List<Rule> rules) {
        var flow = flow();
        return rules.stream().filter(rule -> blamed(rule, flow)).toList();
    }

    private boolean blamed(Rule rule, NetworkSimplex flow) {
        return switch (rule) {
            case Rule.Demand(var dossier, var _, var national) ->
                apart(flow, End.SOURCE, new Seat(problem.dossier(dossier), national));
            case Rule.MostRead(var juror, var _) -> apart(flow, new Reader(problem.juror(juror)), End.SINK);
            case Rule.LeastRead(var juror, var _) -> apart(flow, new Reader(problem.juror(juror)), End.SINK);
            case Rule.Conflict(var dossier, var juror) -> parted(flow, dossier, juror);
            case Rule.Unlisted(var dossier) ->
                problem.jurors.stream().anyMatch(juror -> parted(flow, dossier, juror.name()));
            case Rule.OneOfInstitution(var dossier, var institution) ->
                problem.jurors.stream()
                        .filter(juror -> institution.equals(juror.institution()))
                        .anyMatch(juror -> parted(flow, dossier, juror.name()));
        };
    }

    private boolean parted(NetworkSimplex flow, String dossier, String juror) {
        int at = problem.dossier(dossier);
        int reader = problem.juror(juror);
        return apart(flow, new Seat(at, problem.nationalSeat(at, reader)), new Reader(reader));
    }

    private boolean apart(NetworkSimplex flow, Node one, Node other) {
        return flow.reduced(node(one), node(other), 0) != 0;
    }

    private NetworkSimplex flow() {
        var supply = new long[nodes.size()];
        for (var arc : arcs) {
            supply[arc.from()] -= arc.least();
            supply[arc.to()] += arc.least();
        }
        var simplex = new NetworkSimplex(supply, 1);
        arcs.forEach(arc -> simplex.arc(arc.from(), arc.to(), arc.most() - arc.least(), 0));
        simplex.run();
        return simplex;
    }

    private void draw() {
        for (int juror = 0; juror < problem.jurors.size(); juror++) {
            var asked = problem.jurors.get(juror);
            boolean least = kept.contains(new Rule.LeastRead(asked.name(), asked.minLoad()));
            boolean most = kept.contains(new Rule.MostRead(asked.name(), asked.maxLoad()));
            arc(new Reader(juror), End.SINK, least ? asked.minLoad() : 0, most ? asked.maxLoad() : Integer.MAX_VALUE);
        }
        conflicts();
        for (int dossier = 0; dossier < problem.dossiers.size(); dossier++) {
            dossier(dossier);
        }
        for (int juror = 0; juror < free.length; juror++) {
            arc(End.SOURCE, new Reader(juror), 0, free[juror]);
        }
        arc(End.SINK, End.SOURCE, 0, Integer.MAX_VALUE);
    }

    private void conflicts() {
        for (var pair : question.pairs()) {
            if (pair.conflict()) {
                conflicts
                        .computeIfAbsent(pair.dossier(), _ -> new boolean[problem.jurors.size()])[
                        problem.juror(pair.juror())] = true;
            }
        }
    }

    private void dossier(int dossier) {
        var asked = problem.dossiers.get(dossier);
        boolean held = demand(dossier, asked.demand(), false);
        held |= asked.anchor() && demand(dossier, Question.NATIONALS_OF_AN_ANCHOR, true);
        var row = new long[problem.jurors.size()];
        problem.row(dossier, row);
        boolean listedAlone = question.unlistedAllowed() || kept.contains(new Rule.Unlisted(asked.name()));
        var barred = conflicts.getOrDefault(asked.name(), new boolean[row.length]);
        var groups = new HashMap<String, Boolean>();
        for (int juror = 0; juror < row.length; juror++) {
            var reader = problem.jurors.get(juror);
            boolean allowed = barred[juror]
                    ? !kept.contains(new Rule.Conflict(asked.name(), reader.name()))
                    : row[juror] != Problem.FORBIDDEN || (!listedAlone && (!reader.national() || asked.anchor()));
            if (!allowed) {
                continue;
            }
            boolean grouped = reader.institution() != null
                    && groups.computeIfAbsent(
                            reader.institution(), name -> kept.contains(new Rule.OneOfInstitution(asked.name(), name)));
            if (held || grouped) {
                pair(dossier, juror, grouped);
            } else {
                free[juror]++;
            }
        }
    }

    private boolean demand(int dossier, int asked, boolean national) {
        boolean held =
                kept.contains(new Rule.Demand(problem.dossiers.get(dossier).name(), asked, national));
        arc(End.SOURCE, new Seat(dossier, national), held ? asked : 0, held ? asked : Integer.MAX_VALUE);
        return held;
    }

    private void pair(int dossier, int juror, boolean grouped) {
        Node from = new Seat(dossier, problem.nationalSeat(dossier, juror));
        if (grouped) {
            var group = new Group(from, problem.institution[juror]);
            if (!nodes.containsKey(group)) {
                arc(from, group, 0, 1);
            }
            from = group;
        }
        arc(from, new Reader(juror), 0, 1);
        pairs.add(new int[] {dossier, juror, grouped ? 1 : 0});
    }

    /// Whether a rule kept bears on jurors of both kinds of seats.
    private boolean mixed() {
        return pairs.stream()
                .filter(pair -> pair[2] == 1)
                .anyMatch(pair -> problem.mixed(pair[0], problem.institution[pair[1]]));
    }

    /// The same in the model that sees every rule.
    private boolean chosen() {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        var seats = new HashMap<Integer, List<Literal>>();
        var groups = new TreeMap<Integer, List<Literal>>();
        var loads = new HashMap<Integer, List<Literal>>();
        int institutions = problem.jurors.size() + 1;
        for (var pair : pairs) {
            BoolVar reads = model.newBoolVar("");
            var seat = node(new Seat(pair[0], problem.nationalSeat(pair[0], pair[1])));
            seats.computeIfAbsent(seat, _ -> new ArrayList<>()).add(reads);
            loads.computeIfAbsent(pair[1], _ -> new ArrayList<>()).add(reads);
            if (pair[2] == 1) {
                groups.computeIfAbsent(
                                Math.addExact(Math.multiplyExact(pair[0], institutions), problem.institution[pair[1]]),
                                _ -> new ArrayList<>())
                        .add(reads);
            }
        }
        groups.values().forEach(model::addAtMostOne);
        for (var arc : arcs) {
            if (arc.from() == node(End.SOURCE) && seats.containsKey(arc.to())) {
                model.addLinearConstraint(sum(seats.get(arc.to())), arc.least(), arc.most());
            } else if (arc.from() == node(End.SOURCE) && arc.least() > 0) {
                return false;
            }
        }
        for (int juror = 0; juror < free.length; juror++) {
            var asked = arcs.get(juror);
            var taken = model.newIntVar(0, free[juror], "");
            var load = LinearExpr.newBuilder()
                    .add(sum(loads.getOrDefault(juror, List.of())))
                    .add(taken);
            model.addLinearConstraint(load, asked.least(), asked.most());
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setMaxDeterministicTime(budget.work())
                .setMaxTimeInSeconds(budget.seconds());
        return solver.solve(model) != CpSolverStatus.INFEASIBLE;
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(Literal[]::new));
    }

    private void arc(Node from, Node to, long least, long most) {
        arcs.add(new Arc(node(from), node(to), least, most));
    }

    private int node(Node name) {
        return nodes.computeIfAbsent(name, _ -> nodes.size());
    }
}
