package org.palmares.deliberations.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.deliberations.quotas.Outcome.Chosen;
import org.palmares.deliberations.quotas.Outcome.Impossible;
import org.palmares.deliberations.quotas.Outcome.Reason;

class SelectionTest {

    private static final UUID RURAL = new UUID(0, 1);
    private static final UUID URBAN = new UUID(0, 2);
    private static final List<UUID> GROUPS =
            IntStream.range(10, 16).mapToObj(low -> new UUID(0, low)).toList();

    @Test
    void without_quotas_the_best_are_retained() {
        var best = candidate(1, "4.5");
        var middle = candidate(2, "3.5");
        var last = candidate(3, "2.5");

        var outcome = Selection.choose(List.of(last, middle, best), new Terms(2, List.of(), "seed"));

        assertThat(((Chosen) outcome).retained()).containsExactly(best.dossier(), middle.dossier());
    }

    @Test
    void a_least_number_calls_up_the_best_of_its_group_and_says_so() {
        var best = candidate(1, "4.5", URBAN);
        var middle = candidate(2, "3.5", URBAN);
        var rural = candidate(3, "2.5", RURAL);
        var quota = new Bound(RURAL, "rural", 1, 5);

        var outcome = (Chosen) Selection.choose(List.of(best, middle, rural), new Terms(2, List.of(quota), "seed"));

        assertThat(outcome.verdicts())
                .extracting(Outcome.Verdict::reason)
                .containsExactly(new Reason.ByMerit(), new Reason.GaveWay(), new Reason.CalledByQuota(List.of(quota)));
    }

    @Test
    void a_full_group_is_named_to_the_one_it_stopped() {
        var best = candidate(1, "4.5", URBAN);
        var middle = candidate(2, "3.5", URBAN);
        var rural = candidate(3, "2.5", RURAL);
        var quota = new Bound(URBAN, "urban", 0, 1);

        var outcome = (Chosen) Selection.choose(List.of(best, middle, rural), new Terms(2, List.of(quota), "seed"));

        assertThat(outcome.verdicts())
                .extracting(Outcome.Verdict::reason)
                .containsExactly(
                        new Reason.ByMerit(), new Reason.MetFullQuota(List.of(quota)), new Reason.CalledByPlaceFreed());
    }

    @Test
    void quotas_that_cannot_stand_together_are_named_and_no_other() {
        var all = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> candidate(number, "3.0", number <= 3 ? URBAN : RURAL))
                .toList();
        var tooManyUrban = new Bound(URBAN, "urban", 3, 6);
        var tooManyRural = new Bound(RURAL, "rural", 2, 6);
        var harmless = new Bound(GROUPS.getFirst(), "harmless", 0, 6);

        var outcome = Selection.choose(all, new Terms(4, List.of(harmless, tooManyUrban, tooManyRural), "seed"));

        assertThat(outcome).isEqualTo(new Impossible(List.of(tooManyUrban, tooManyRural), true));
    }

    @Test
    void fewer_candidates_than_places_is_said_without_blaming_a_quota() {
        assertThat(Selection.choose(List.of(candidate(1, "3")), new Terms(2, List.of(), "seed")))
                .isEqualTo(new Impossible(List.of(), true));
    }

    @Test
    void equal_scores_go_by_the_public_lot_and_another_seed_may_say_otherwise() {
        var all = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> candidate(number, "3.0"))
                .toList();

        var drawn = ((Chosen) Selection.choose(all, new Terms(5, List.of(), "2027"))).retained();

        var expected = all.stream()
                .sorted(java.util.Comparator.comparing(candidate -> Lot.draw("2027", candidate.number())))
                .limit(5)
                .map(Candidate::dossier)
                .toList();
        assertThat(drawn).containsExactlyElementsOf(expected);
        assertThat(((Chosen) Selection.choose(all, new Terms(5, List.of(), "2028"))).retained())
                .isNotEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void no_choice_that_keeps_the_quotas_has_a_larger_sum(long seed) {
        var random = new Random(seed);
        var all = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> random(number, random))
                .toList();
        int places = 2 + random.nextInt(5);
        var bounds = new ArrayList<Bound>();
        for (var group : GROUPS) {
            int min = random.nextInt(2);
            bounds.add(new Bound(group, group.toString(), min, min + 1 + random.nextInt(3)));
        }

        var outcome = Selection.choose(all, new Terms(places, bounds, "seed"));

        var best = bestByBruteForce(all, places, bounds);
        if (best == null) {
            assertThat(outcome).isInstanceOf(Impossible.class);
        } else {
            var retained = new HashSet<>(((Chosen) outcome).retained());
            var chosen =
                    all.stream().filter(one -> retained.contains(one.dossier())).toList();
            assertThat(chosen).hasSize(places);
            assertThat(keeps(chosen, bounds)).isTrue();
            assertThat(sum(chosen)).isEqualByComparingTo(best);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void a_dossier_whose_score_rises_is_never_dropped(long seed) {
        var random = new Random(seed);
        var all = IntStream.rangeClosed(1, 14)
                .mapToObj(number -> random(number, random))
                .toList();
        var bounds = GROUPS.stream()
                .map(group -> new Bound(group, group.toString(), 0, 2 + random.nextInt(2)))
                .toList();
        if (!(Selection.choose(all, new Terms(4, bounds, "s")) instanceof Chosen(var verdicts))) {
            throw new AssertionError("These bounds always leave a choice.");
        }
        for (var verdict : verdicts) {
            if (verdict.reason().retained()) {
                var raised = all.stream()
                        .map(one -> one.dossier().equals(verdict.dossier())
                                ? new Candidate(
                                        one.dossier(), one.number(), one.score().add(BigDecimal.ONE), one.groups())
                                : one)
                        .toList();
                assertThat(((Chosen) Selection.choose(raised, new Terms(4, bounds, "s"))).retained())
                        .contains(verdict.dossier());
            }
        }
    }

    private static Candidate candidate(int number, String score, UUID... groups) {
        return new Candidate(new UUID(1, number), number, new BigDecimal(score), Set.of(groups));
    }

    private static Candidate random(int number, Random random) {
        var groups = new HashSet<UUID>();
        groups.add(GROUPS.get(random.nextInt(3)));
        groups.add(GROUPS.get(3 + random.nextInt(3)));
        return new Candidate(new UUID(1, number), number, BigDecimal.valueOf(100 + random.nextInt(400), 2), groups);
    }

    private static @Nullable BigDecimal bestByBruteForce(List<Candidate> all, int places, List<Bound> bounds) {
        BigDecimal best = null;
        for (int subset = 0; subset < 1 << all.size(); subset++) {
            if (Integer.bitCount(subset) == places) {
                int members = subset;
                var chosen = IntStream.range(0, all.size())
                        .filter(index -> (members >> index & 1) == 1)
                        .mapToObj(all::get)
                        .toList();
                if (keeps(chosen, bounds) && (best == null || sum(chosen).compareTo(best) > 0)) {
                    best = sum(chosen);
                }
            }
        }
        return best;
    }

    private static boolean keeps(List<Candidate> chosen, List<Bound> bounds) {
        return bounds.stream().allMatch(bound -> {
            long count = chosen.stream()
                    .filter(one -> one.groups().contains(bound.group()))
                    .count();
            return bound.min() <= count && count <= bound.max();
        });
    }

    private static BigDecimal sum(List<Candidate> chosen) {
        return chosen.stream().map(Candidate::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
