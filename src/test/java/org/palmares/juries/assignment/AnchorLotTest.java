package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnchorLotTest {

    private static final Question QUESTION = question(List.of("north", "south"), 12);

    @Test
    void each_region_has_as_many_anchors_as_asked() {
        var drawn = AnchorLot.drawn(QUESTION, 3, 1);

        assertThat(AnchorLot.byRegion(drawn).values())
                .allSatisfy(dossiers -> assertThat(dossiers.stream().filter(Question.Dossier::anchor))
                        .hasSize(3));
    }

    @Test
    void the_order_of_the_lines_changes_nothing_and_another_seed_does() {
        var shuffled = new ArrayList<>(QUESTION.dossiers());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(anchors(new Question(shuffled, List.of(), List.of(), false), 3, 1))
                .isEqualTo(anchors(QUESTION, 3, 1));
        assertThat(anchors(QUESTION, 3, 2)).isNotEqualTo(anchors(QUESTION, 3, 1));
    }

    @Test
    void another_region_has_no_part_in_the_lot_of_this_one() {
        assertThat(anchors(QUESTION, 3, 1)).containsAll(anchors(question(List.of("north"), 12), 3, 1));
    }

    @Test
    void those_marked_already_count_and_a_small_region_gives_all_it_has() {
        var dossiers = List.of(
                new Question.Dossier("a", 1, "north", true),
                new Question.Dossier("b", 1, "north", false),
                new Question.Dossier("c", 1, "north", false),
                new Question.Dossier("d", 1, "south", false),
                new Question.Dossier("e", 0, "south", false),
                new Question.Dossier("f", 1, null, false));
        var question = new Question(dossiers, List.of(), List.of(), false);

        assertThat(anchors(question, 1, 1)).containsExactlyInAnyOrder("a", "d");
        assertThat(anchors(question, 9, 1)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void over_many_seeds_each_dossier_is_drawn_about_as_often() {
        var times = new HashMap<String, Integer>();
        for (int seed = 0; seed < 2_000; seed++) {
            anchors(QUESTION, 3, seed).forEach(name -> times.merge(name, 1, Integer::sum));
        }

        // 3 of 12, 2,000 times: 500 each, with a deviation of 19
        assertThat(times).hasSize(24);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(400, 600));
    }

    private static Set<String> anchors(Question question, int each, int seed) {
        return AnchorLot.drawn(question, each, seed).dossiers().stream()
                .filter(Question.Dossier::anchor)
                .map(Question.Dossier::name)
                .collect(Collectors.toSet());
    }

    private static Question question(List<String> regions, int each) {
        var dossiers = new ArrayList<Question.Dossier>();
        for (var region : regions) {
            for (int dossier = 0; dossier < each; dossier++) {
                dossiers.add(new Question.Dossier(region + dossier, 1, region, false));
            }
        }
        return new Question(dossiers, List.of(), List.of(), false);
    }
}
