package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
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

    Outcome.Impossible smallest() {
        var clash = new ArrayList<>(beginning());
        for (int size = Math.max(1, clash.size() / 2); size > 0; size /= 2) {
            for (int end = clash.size(); end > 0; end -= size) {
                if (budget.spent()) {
                    return new Outcome.Impossible(clash, false);
                }
                var without = new ArrayList<>(clash);
                without.subList(Math.max(0, end - size), end).clear();
                if (clashing(without)) {
                    clash = without;
                }
            }
        }
        return new Outcome.Impossible(clash, true);
    }

    /// The rules on which the flow rests its proof, all of them where it has none.
    private List<Rule> beginning() {
        var rules = rules();
        var blamed = new Relaxed(problem, question, Set.copyOf(rules), budget).blamed(rules);
        return clashing(blamed) ? blamed : rules;
    }

    /// Every rule of the question, those that say most first: they are the last to be taken away.
    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var dossier : problem.dossiers) {
            rules.add(new Rule.Demand(dossier.name(), dossier.demand(), false));
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
        return !new Relaxed(problem, question, Set.copyOf(kept), budget).possible();
    }

    /// Whether there is an assignment that keeps these rules alone; demands left out may be met by any number.
    static boolean possible(Question question, Set<Rule> kept, Budget budget) {
        return new Relaxed(new Problem(question), question, kept, budget).possible();
    }
}
