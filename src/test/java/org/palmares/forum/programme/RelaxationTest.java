package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.forum.Forums;

class RelaxationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_prices_prove_what_the_parts_cost(long seed) {
        var forum = Forums.of(new Forums.Size(120, 12, 5, 3, 7), seed);
        var planned = (Programme.Planned) new Planner(forum, 1, new Work(4, 1, true)).plan(null);
        var bundles = new Bundles(new Seating(forum, planned.timetable().sessions()));
        int ranks = bundles.shares.length;

        try (var relaxation = new Relaxation(bundles, new Work(60, 1, true))) {
            relaxation.include(new int[bundles.people.length]);
            for (var aim : new Aim[] {
                Aim.fewestUpTo(ranks - 2, ranks), Aim.fewestUpTo(ranks / 2, ranks), Aim.largestTotal(ranks)
            }) {
                var found = Optional.ofNullable(relaxation.least(aim)).orElseThrow();

                double cost = found.parts().stream()
                        .mapToDouble(part -> part.amount() * aim.of(bundles, part.place(), part.bundle()))
                        .sum();
                assertThat(found.priced()).isBetween((long) cost - 100, (long) cost + 100);
            }
        }
    }
}
