package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The largest total affinity, proved by the prices of the flow.
///
/// An institution gives a dossier one juror at most: a node of the network between the two. Few are ever needed, so
/// only
/// those that an answer has broken are added, until one breaks none; being the best with fewer rules, it is the best.
final class LargestTotal {

    private final Problem problem;
    private final Set<Network.Group> grouped = new LinkedHashSet<>();

    LargestTotal(Problem problem) {
        this.problem = problem;
    }

    /// For each dossier the jurors who read it, or null where no assignment keeps the rules.
    int @Nullable [][] solve() {
        while (true) {
            var network = new Network(problem, grouped, 1, 1);
            if (!network.solve()) {
                return null;
            }
            var chosen = new ArrayList<List<Integer>>();
            problem.dossiers.forEach(_ -> chosen.add(new ArrayList<>()));
            network.flows((dossier, juror, _) -> chosen.get(dossier).add(juror));
            if (!separate(chosen)) {
                return chosen.stream()
                        .map(jurors -> jurors.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new);
            }
        }
    }

    /// Holds the institutions that gave two jurors; says whether there were any.
    private boolean separate(List<List<Integer>> chosen) {
        boolean any = false;
        for (int dossier = 0; dossier < chosen.size(); dossier++) {
            var seen = new HashMap<Integer, Integer>();
            for (int juror : chosen.get(dossier)) {
                int institution = problem.institution[juror];
                if (institution != Problem.NONE && seen.merge(institution, 1, Integer::sum) > 1) {
                    any |= grouped.add(new Network.Group(dossier, institution));
                }
            }
        }
        return any;
    }
}
