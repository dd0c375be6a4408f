package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs left out at first and priced afterwards lose nothing.
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "300, 250, 3, 4, 1000000, 1", // hardly two affinities equal, every load full
        "400, 200, 3, 7, 3, 2", // nearly all affinities equal
        "150, 400, 5, 2, 100, 3", // more jurors than best pairs of a dossier, narrow loads
        "1000, 400, 3, 8, 20, 4", // above the size at which pairs are left out by themselves
    })
    void the_total_by_pricing_is_that_of_all_the_pairs(
            int dossiers, int jurors, int demand, int load, int most, long seed) {
        var problem = new Problem(Questions.full(dossiers, jurors, demand, load, most, seed));

        assertThat(total(problem, 0)).isEqualTo(total(problem, Integer.MAX_VALUE));
    }

    private static long total(Problem problem, int takenWhole) {
        var network = new Network(problem, Set.of(), 1, 1, takenWhole);
        assertThat(network.solve()).isTrue();
        var row = new long[problem.jurors.size()];
        var total = new AtomicLong();
        network.flows((dossier, juror, _) -> {
            problem.row(dossier, row);
            total.addAndGet(row[juror]);
        });
        return total.get();
    }
}
