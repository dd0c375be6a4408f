package org.palmares.deliberations.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.deliberations.quotas.Outcome.Chosen;
import org.palmares.deliberations.quotas.Outcome.Settlement;
import org.palmares.deliberations.quotas.Outcome.Verdict;

class NearTieTest {

    /// Each known to half a point: two dossiers .1 apart are .14 standard deviations apart.
    private static final Closeness HALF_A_POINT = Closeness.of((one, other) -> one.equals(other) ? .25 : 0);

    private static final List<Candidate> FIVE = scored("4.0", "3.5", "3.1", "3.0", "2.0");

    @Test
    void a_dossier_as_likely_as_not_to_be_better_than_the_last_is_ex_aequo_with_it() {
        var verdicts = verdicts(FIVE, terms(3, List.of()));

        assertThat(tied(verdicts)).containsExactlyInAnyOrder(3, 4);
        assertThat(verdicts)
                .filteredOn(verdict -> number(verdict) == 4)
                .allSatisfy(verdict -> assertThat(
                                Objects.requireNonNull(verdict.tie()).chance())
                        .isCloseTo(.44377, within(1e-5)));
    }

    @Test
    void what_was_deliberated_settles_first() {
        var verdicts = verdicts(FIVE, terms(3, List.of(dossier(4), dossier(3))));

        assertThat(retained(verdicts)).containsExactly(1, 2, 4);
        assertThat(ties(verdicts)).extracting(Outcome.Tie::settledBy).containsOnly(Settlement.DELIBERATION);
    }

    @Test
    void then_the_first_published_criterion_that_parts_them() {
        var candidates = FIVE.stream()
                .map(one -> new Candidate(
                        one.dossier(),
                        one.number(),
                        one.score(),
                        Set.of(),
                        List.of(new BigDecimal("3.00"), new BigDecimal(one.number() == 4 ? "4.5" : "4.0"))))
                .toList();

        var verdicts = verdicts(candidates, terms(3, List.of()));

        assertThat(retained(verdicts)).containsExactly(1, 2, 4);
        assertThat(ties(verdicts)).allSatisfy(tie -> {
            assertThat(tie.settledBy()).isEqualTo(Settlement.CRITERION);
            assertThat(tie.criterion()).isEqualTo(2);
            assertThat(tie.line()).isEqualTo(dossier(3));
        });
    }

    @Test
    void then_the_public_lot_that_anyone_can_redo() {
        var verdicts = verdicts(FIVE, terms(3, List.of()));

        int first = Lot.draw("seed", 3).compareTo(Lot.draw("seed", 4)) < 0 ? 3 : 4;
        assertThat(retained(verdicts)).containsExactly(1, 2, first);
        assertThat(ties(verdicts)).extracting(Outcome.Tie::settledBy).containsOnly(Settlement.LOT);
    }

    @Test
    void a_chain_of_close_dossiers_does_not_stretch_the_tie() {
        var chain = scored("4.00", "3.85", "3.70", "3.55", "3.40", "3.25");

        var verdicts = verdicts(chain, terms(3, List.of()));

        // .15 is .21 standard deviations away, .30 is .42: only the neighbours of the line are near it.
        assertThat(tied(verdicts)).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void close_dossiers_on_the_same_side_of_the_line_are_no_tie_to_settle() {
        var verdicts = verdicts(scored("4.0", "3.9", "2.0", "1.0"), terms(2, List.of(dossier(2), dossier(1))));

        assertThat(ties(verdicts)).isEmpty();
        assertThat(verdicts).extracting(NearTieTest::number).startsWith(1, 2);
    }

    @Test
    void what_two_dossiers_owe_to_the_same_jury_does_not_blur_which_is_better() {
        Closeness shared = Closeness.of((one, other) -> one.equals(other) ? .25 : .2499);

        assertThat(ties(verdicts(FIVE, new Terms(3, List.of(), "seed", shared, List.of()))))
                .isEmpty();
    }

    @Test
    void a_quota_applies_to_a_tie_once_settled() {
        var group = new UUID(5, 5);
        var candidates = FIVE.stream()
                .map(one -> new Candidate(
                        one.dossier(), one.number(), one.score(), one.number() == 3 ? Set.of(group) : Set.of()))
                .toList();
        var least = new Terms(
                3, List.of(new Bound(group, "rural", 1, 3)), "seed", HALF_A_POINT, List.of(dossier(4), dossier(3)));

        var verdicts = verdicts(candidates, least);

        assertThat(retained(verdicts)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(verdicts)
                .filteredOn(verdict -> number(verdict) == 3)
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.reason()).isInstanceOf(Outcome.Reason.CalledByQuota.class);
                    assertThat(verdict.counterpart()).isEqualTo(dossier(4));
                });
    }

    @Test
    void candidates_that_cannot_be_compared_are_refused() {
        var uneven = List.of(
                FIVE.getFirst(), new Candidate(dossier(2), 2, BigDecimal.ONE, Set.of(), List.of(BigDecimal.ONE)));
        assertThatThrownBy(() -> Selection.choose(uneven, terms(1, List.of())))
                .hasMessageContaining("different numbers of criteria");
        assertThatThrownBy(() -> Selection.choose(List.of(FIVE.getFirst(), FIVE.getFirst()), terms(1, List.of())))
                .hasMessageContaining("Two candidates bear the number 1");
    }

    @Test
    void each_level_settles_the_ties_of_its_own_line() {
        var gold = new UUID(9, 1);
        var silver = new UUID(9, 2);

        var given = Ladder.give(
                scored("4.00", "3.95", "3.90", "2.0", "1.0"),
                List.of(new Step(gold, 1, List.of()), new Step(silver, 3, List.of())),
                terms(0, List.of(dossier(3))));

        assertThat(given.outcomes()).hasSize(2);
        assertThat(((Chosen) given.outcomes().getFirst()).retained()).containsExactly(dossier(3));
        assertThat(((Chosen) given.outcomes().getLast()).retained())
                .containsExactlyInAnyOrder(dossier(1), dossier(2), dossier(4));
    }

    @Test
    void a_level_that_cannot_keep_its_quotas_says_so_and_stops_there() {
        var group = new UUID(5, 5);
        var quota = new Bound(group, "rural", 1, 1);

        var given = Ladder.give(
                FIVE,
                List.of(new Step(new UUID(9, 1), 1, List.of(quota)), new Step(new UUID(9, 2), 1, List.of())),
                terms(0, List.of()));

        assertThat(given.outcomes()).containsExactly(new Outcome.Impossible(List.of(quota), true));
    }

    private static Terms terms(int places, List<UUID> deliberated) {
        return new Terms(places, List.of(), "seed", HALF_A_POINT, deliberated);
    }

    private static List<Candidate> scored(String... scores) {
        return IntStream.rangeClosed(1, scores.length)
                .mapToObj(number -> Drafts.candidate(number, scores[number - 1]))
                .toList();
    }

    private static List<Verdict> verdicts(List<Candidate> candidates, Terms terms) {
        return ((Chosen) Selection.choose(candidates, terms)).verdicts();
    }

    private static List<Outcome.Tie> ties(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> Stream.ofNullable(verdict.tie()))
                .toList();
    }

    private static List<Integer> tied(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.tie() != null)
                .map(NearTieTest::number)
                .toList();
    }

    private static List<Integer> retained(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.reason().retained())
                .map(NearTieTest::number)
                .toList();
    }

    private static int number(Verdict verdict) {
        return (int) verdict.dossier().getLeastSignificantBits();
    }

    private static UUID dossier(int number) {
        return new UUID(1, number);
    }
}
