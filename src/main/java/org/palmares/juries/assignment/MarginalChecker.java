package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Recomputes the rules of probabilities from what was given. Shares nothing with what found them.
public final class MarginalChecker {

    private final Question question;
    private final List<String> broken = new ArrayList<>();

    private MarginalChecker(Question question) {
        this.question = question;
    }

    /// The rules broken, in words; empty where all hold.
    ///
    /// @param cap that no probability exceeds, in millionths
    public static List<String> broken(Question question, List<Marginal> marginals, int cap) {
        return new MarginalChecker(question).check(marginals, cap);
    }

    private List<String> check(List<Marginal> marginals, int cap) {
        var jurors = new HashMap<String, Question.Juror>();
        question.jurors().forEach(juror -> jurors.put(juror.name(), juror));
        var pairs = new HashMap<List<String>, Question.Pair>();
        question.pairs().forEach(pair -> pairs.put(List.of(pair.dossier(), pair.juror()), pair));
        var anchors = new HashMap<String, Boolean>();
        question.dossiers().forEach(dossier -> anchors.put(dossier.name(), dossier.anchor()));
        var sums = new HashMap<List<String>, Long>();
        var places = new HashSet<List<String>>();
        for (var marginal : marginals) {
            var place = List.of(marginal.dossier(), marginal.juror());
            var juror = jurors.get(marginal.juror());
            var anchor = anchors.get(marginal.dossier());
            if (juror == null || anchor == null || !places.add(place)) {
                broken.add("%s, %s is of no list, or twice".formatted(marginal.dossier(), marginal.juror()));
                continue;
            }
            require(marginal.probability() > 0 && marginal.probability() <= cap, "%s is above the cap", place);
            var pair = pairs.get(place);
            boolean allowed =
                    pair == null ? question.unlistedAllowed() && (!juror.national() || anchor) : !pair.conflict();
            require(allowed, "%s is forbidden", place);
            require((pair == null ? 0 : pair.affinity()) == marginal.affinity(), "%s has another affinity", place);
            long part = marginal.probability();
            sums.merge(
                    List.of("seats", marginal.dossier(), juror.national() && anchor ? "national" : ""),
                    part,
                    Long::sum);
            sums.merge(List.of("load", marginal.juror()), part, Long::sum);
            if (juror.institution() != null) {
                sums.merge(List.of("institution", marginal.dossier(), juror.institution()), part, Long::sum);
            }
        }
        sums(sums);
        return broken;
    }

    private void sums(Map<List<String>, Long> sums) {
        for (var dossier : question.dossiers()) {
            between(sums, List.of("seats", dossier.name(), ""), dossier.demand(), dossier.demand());
            int nationals = dossier.anchor() ? Question.NATIONALS_OF_AN_ANCHOR : 0;
            between(sums, List.of("seats", dossier.name(), "national"), nationals, nationals);
        }
        for (var juror : question.jurors()) {
            between(sums, List.of("load", juror.name()), juror.minLoad(), juror.maxLoad());
        }
        sums.keySet().stream()
                .filter(name -> name.getFirst().equals("institution"))
                .forEach(name -> between(sums, name, 0, 1));
    }

    private void between(Map<List<String>, Long> sums, List<String> name, long least, long most) {
        long sum = sums.getOrDefault(name, 0L);
        require(sum >= least * Marginal.CERTAIN && sum <= most * Marginal.CERTAIN, "%s is out of its bounds", name);
    }

    private void require(boolean kept, String otherwise, List<String> name) {
        if (!kept) {
            broken.add(otherwise.formatted(String.join(", ", name)));
        }
    }
}
