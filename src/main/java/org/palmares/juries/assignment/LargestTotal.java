package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The largest total affinity, proved by the prices of the flow.
///
/// An institution gives a dossier one juror at most: a node of the network between the two. Few are ever needed, so
/// only
/// those that an answer has broken are added, until one breaks none; being the best with fewer rules, it is the best.
/// Where an institution has both national and other jurors for an anchor there is no such node: CP-SAT answers then.
final class LargestTotal {

    private final Problem problem;
    private final Budget budget;
    private final Set<Network.Group> grouped = new LinkedHashSet<>();
    private boolean mixed;

    LargestTotal(Problem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
    }

    Choice.Answer solve() {
        while (true) {
            var network = new Network(problem, grouped, 1, 1);
            if (!network.solve()) {
                return new Choice.Answer(null, 0, 0, true);
            }
            var chosen = new ArrayList<List<Integer>>();
            problem.dossiers.forEach(_ -> chosen.add(new ArrayList<>()));
            network.flows((dossier, juror, _) -> chosen.get(dossier).add(juror));
            boolean broken = separate(chosen);
            if (mixed) {
                return new Choice(problem, Columns.all(problem)).largestTotal(budget);
            }
            if (!broken) {
                var jurors = chosen.stream()
                        .map(readers -> readers.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new);
                long total = problem.total(jurors);
                return new Choice.Answer(jurors, total, total, true);
            }
        }
    }

    /// Holds the institutions that gave two jurors; says whether there were any.
    private boolean separate(List<List<Integer>> chosen) {
        boolean any = false;
        for (int dossier = 0; dossier < chosen.size(); dossier++) {
            var national = new HashMap<Integer, Boolean>();
            for (int juror : chosen.get(dossier)) {
                int institution = problem.institution[juror];
                if (institution == Problem.NONE) {
                    continue;
                }
                boolean seat = problem.nationalSeat(dossier, juror);
                var other = national.put(institution, seat);
                if (other != null) {
                    mixed |= other != seat || problem.mixed(dossier, institution);
                    any |= grouped.add(new Network.Group(dossier, institution));
                }
            }
        }
        return any;
    }
}
