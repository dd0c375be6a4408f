package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules that cannot stand together: taken away by halves, then one by one, as long as the others still clash.
///
/// What is left after the last one is a smallest clash: without any one of its rules, the others can be kept.
final class Clash {

    private final Problem problem;
    private final Question question;
    private final Budget budget;

    Clash(Question question, Budget budget) {
        this.problem = new Problem(question);
        this.question = question;
        this.budget = budget;
    }

    /// Empty where the clash is between institutions of national and other jurors, which this search does not see.
    List<Rule> smallest() {
        var clash = rules();
        if (!clashing(clash)) {
            return List.of();
        }
        for (int size = Math.max(1, clash.size() / 2); size > 0; size /= 2) {
            for (int end = clash.size(); end > 0 && !budget.spent(); end -= size) {
                var without = new ArrayList<>(clash);
                without.subList(Math.max(0, end - size), end).clear();
                if (clashing(without)) {
                    clash = without;
                }
            }
        }
        return clash;
    }

    /// Every rule of the question, those that say most first: they are the last to be taken away.
    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var dossier : problem.dossiers) {
            if (dossier.demand() > 0) {
                rules.add(new Rule.Demand(dossier.name(), dossier.demand(), false));
            }
            if (dossier.anchor()) {
                rules.add(new Rule.Demand(dossier.name(), Question.NATIONALS_OF_AN_ANCHOR, true));
            }
        }
        problem.jurors.forEach(juror -> rules.add(new Rule.MostRead(juror.name(), juror.maxLoad())));
        problem.jurors.stream()
                .filter(juror -> juror.minLoad() > 0)
                .forEach(juror -> rules.add(new Rule.LeastRead(juror.name(), juror.minLoad())));
        var institutions = new HashMap<String, Integer>();
        problem.jurors.stream()
                .filter(juror -> juror.institution() != null)
                .forEach(juror -> institutions.merge(String.valueOf(juror.institution()), 1, Integer::sum));
        var shared = institutions.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        problem.dossiers.forEach(
                dossier -> shared.forEach(name -> rules.add(new Rule.OneOfInstitution(dossier.name(), name))));
        question.pairs().stream()
                .filter(Question.Pair::conflict)
                .map(pair -> new Rule.Conflict(pair.dossier(), pair.juror()))
                .sorted((one, other) ->
                        (one.dossier() + '\n' + one.juror()).compareTo(other.dossier() + '\n' + other.juror()))
                .forEach(rules::add);
        if (!question.unlistedAllowed()) {
            problem.dossiers.forEach(dossier -> rules.add(new Rule.Unlisted(dossier.name())));
        }
        return rules;
    }

    private boolean clashing(List<Rule> kept) {
        return !possible(question, Set.copyOf(kept));
    }

    /// Whether there is an assignment that keeps these rules alone; demands left out may be met by any number.
    static boolean possible(Question question, Set<Rule> kept) {
        return new Relaxed(question, kept).possible();
    }

    /// The question with a part of its rules, as a flow without prices.
    private static final class Relaxed {

        private final Question question;
        private final Set<Rule> kept;
        private final HashMap<String, Integer> nodes = new HashMap<>();
        private final List<long[]> arcs = new ArrayList<>();

        Relaxed(Question question, Set<Rule> kept) {
            this.question = question;
            this.kept = kept;
        }

        boolean possible() {
            demands();
            loads();
            pairs();
            arc("sink", "source", 0, Integer.MAX_VALUE);
            var supply = new long[nodes.size()];
            for (var arc : arcs) {
                supply[(int) arc[0]] -= arc[2];
                supply[(int) arc[1]] += arc[2];
            }
            var simplex = new NetworkSimplex(supply, 1);
            arcs.forEach(arc -> simplex.arc((int) arc[0], (int) arc[1], arc[3] - arc[2], 0));
            simplex.run();
            return simplex.feasible();
        }

        private void demands() {
            for (var dossier : question.dossiers()) {
                demand(dossier.name(), dossier.demand(), false);
                if (dossier.anchor()) {
                    demand(dossier.name(), Question.NATIONALS_OF_AN_ANCHOR, true);
                }
            }
        }

        private void demand(String dossier, int asked, boolean national) {
            boolean held = kept.contains(new Rule.Demand(dossier, asked, national));
            arc("source", seat(dossier, national), held ? asked : 0, held ? asked : Integer.MAX_VALUE);
        }

        private void loads() {
            for (var juror : question.jurors()) {
                boolean least = kept.contains(new Rule.LeastRead(juror.name(), juror.minLoad()));
                boolean most = kept.contains(new Rule.MostRead(juror.name(), juror.maxLoad()));
                arc(
                        "juror " + juror.name(),
                        "sink",
                        least ? juror.minLoad() : 0,
                        most ? juror.maxLoad() : Integer.MAX_VALUE);
            }
        }

        private void pairs() {
            var listed = new HashMap<List<String>, Boolean>();
            question.pairs().forEach(pair -> listed.put(List.of(pair.dossier(), pair.juror()), pair.conflict()));
            for (var dossier : question.dossiers()) {
                boolean unlisted = !kept.contains(new Rule.Unlisted(dossier.name()));
                var seen = new HashSet<String>();
                for (var juror : question.jurors()) {
                    var conflict = listed.get(List.of(dossier.name(), juror.name()));
                    boolean allowed = conflict == null
                            ? unlisted && (!juror.national() || dossier.anchor())
                            : !conflict || !kept.contains(new Rule.Conflict(dossier.name(), juror.name()));
                    if (allowed) {
                        pair(dossier, juror, seen);
                    }
                }
            }
        }

        private void pair(Question.Dossier dossier, Question.Juror juror, Set<String> seen) {
            var from = seat(dossier.name(), dossier.anchor() && juror.national());
            var institution = juror.institution();
            if (institution != null && kept.contains(new Rule.OneOfInstitution(dossier.name(), institution))) {
                var group = "group " + from + '\n' + institution;
                if (seen.add(group)) {
                    arc(from, group, 0, 1);
                }
                from = group;
            }
            arc(from, "juror " + juror.name(), 0, 1);
        }

        private static String seat(String dossier, boolean national) {
            return (national ? "national seat " : "seat ") + dossier;
        }

        private void arc(String from, String to, long least, long most) {
            arcs.add(new long[] {node(from), node(to), least, most});
        }

        private int node(String name) {
            return nodes.computeIfAbsent(name, _ -> nodes.size());
        }
    }
}
