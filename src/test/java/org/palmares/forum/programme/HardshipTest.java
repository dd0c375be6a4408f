package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.forum.Forums;

class HardshipTest {

    @Test
    void the_square_of_what_is_lacking_to_six_tenths_is_paid_and_what_goes_beyond_the_cost_allowed() {
        var two = Forums.of(new Forums.Size(1, 2, 2, 2, 1), 1);
        var workshops = List.of(
                new Forum.Workshop("w0", "W", Set.of(), Set.of(), 1, 10),
                new Forum.Workshop("w1", "W", Set.of(), Set.of(), 1, 10));
        var forum = new Forum(
                two.slots(), two.rooms(), workshops, List.of(new Forum.Participant("a", Map.of(0, 3, 1, 7), 3)));
        var apart = List.of(new Session(0, 0, 0), new Session(1, 1, 0));
        var together = List.of(new Session(0, 0, 0), new Session(1, 0, 1));

        assertThat(fresh(forum, 50).of(apart, 50)).isZero();
        assertThat(fresh(forum, 50).of(apart, 53)).isEqualTo(12);
        assertThat(fresh(forum, 50).of(together, 50)).isZero();
        assertThat(fresh(forum, 50).of(List.of(new Session(0, 0, 0)), 50)).isEqualTo(400 * 300 * 300 / 1_000_000);
        assertThat(fresh(forum, 50).of(List.of(), 50)).isEqualTo(400 * 600 * 600 / 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_each_move_it_is_what_it_would_be_reckoned_from_scratch(long seed) {
        var forum = Forums.longer(Forums.of(new Forums.Size(60, 8, 5, 3, 5), seed), seed);
        var costing = Costing.plain(forum);
        var model = new TimetableModel(costing);
        var sessions = model.sessions(model.any(new Work(20, 1, true), 20));
        var moved = fresh(forum, 0);
        var random = new Random(seed);

        for (int move = 0; move < 200; move++) {
            var next = new ArrayList<>(sessions);
            int picked = random.nextInt(next.size());
            var session = next.get(picked);
            next.set(picked, new Session(session.workshop(), random.nextInt(5), session.room()));

            assertThat(moved.of(next, 0)).isEqualTo(fresh(forum, 0).of(next, 0));
            if (random.nextBoolean()) {
                moved.keep();
                sessions = next;
            }
        }
    }

    private static Hardship fresh(Forum forum, long allowed) {
        return new Hardship(forum, Ideal.of(forum), allowed);
    }
}
