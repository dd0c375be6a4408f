package org.palmares.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.awards.Award;
import org.palmares.deliberations.Candidacy;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Calendar;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.Edition;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Quota;
import org.palmares.editions.QuotaKind;
import org.palmares.editions.Round;
import org.palmares.editions.Rules;
import org.palmares.editions.Setup;
import org.palmares.juries.Recusal;
import org.palmares.kernel.Wording;
import org.palmares.people.AccountId;
import org.palmares.scoring.RankedDossier;

class InvariantsTest {

    private static final UUID SERVICES = UUID.randomUUID();
    private static final UUID CULTURE = UUID.randomUUID();
    private static final LevelId GOLD = LevelId.random();
    private static final DossierId ONE = new DossierId(UUID.randomUUID());
    private static final DossierId TWO = new DossierId(UUID.randomUUID());

    @Test
    void a_shortlist_without_its_places_or_against_a_quota_is_told() {
        var all = List.of(candidacy(ONE, SERVICES), candidacy(TWO, SERVICES), candidacy(CULTURE));
        var setup = setup(2, new Quota(QuotaKind.CATEGORY, CULTURE, 1, null));

        assertThat(Invariants.quotas(setup, all, List.of(all.get(0), all.get(2)))
                        .failures())
                .isEmpty();
        assertThat(Invariants.quotas(setup, all, all.subList(0, 2)).failures()).hasSize(1);
        assertThat(Invariants.quotas(setup, all, all.subList(2, 3)).failures()).hasSize(1);
    }

    @Test
    void a_minimum_asks_for_no_more_than_there_are() {
        var all = List.of(candidacy(ONE, SERVICES), candidacy(TWO, SERVICES));
        var setup = setup(2, new Quota(QuotaKind.CATEGORY, CULTURE, 1, null));

        assertThat(Invariants.quotas(setup, all, all).holds()).isTrue();
    }

    @Test
    void a_level_beyond_its_places_is_told() {
        var awards = List.of(new Award(ONE, GOLD, 1), new Award(TWO, GOLD, 2));

        assertThat(Invariants.levels(setup(2), awards.subList(0, 1)).holds()).isTrue();
        assertThat(Invariants.levels(setup(2), awards).failures()).containsExactly("2 labels gold for 1 places");
    }

    @Test
    void a_label_outside_the_final_or_given_twice_is_told() {
        var award = new Award(ONE, GOLD, 1);

        assertThat(Invariants.labels(List.of(award), Set.of(ONE), Set.of(ONE)).holds())
                .isTrue();
        assertThat(Invariants.labels(List.of(award), Set.of(TWO), Set.of(ONE)).holds())
                .isFalse();
        assertThat(Invariants.labels(List.of(award), Set.of(ONE), Set.of(TWO)).holds())
                .isFalse();
        assertThat(Invariants.labels(List.of(award, award), Set.of(ONE), Set.of(ONE))
                        .holds())
                .isFalse();
    }

    @Test
    void an_act_that_the_journal_missed_or_made_up_is_told() {
        var check = Invariants.journal(Map.of("a.done", 2, "b.done", 1), Map.of("a.done", 1, "b.done", 1, "c.done", 1));

        assertThat(check.failures())
                .containsExactly("a.done played 2 times, kept 1 times", "c.done played 0 times, kept 1 times");
    }

    @Test
    void a_mean_that_is_not_that_of_the_marks_is_told() {
        var criterion = new Criterion(CriterionId.random(), Round.REGIONAL, word(), word(), word(), word(), 1, 1, 5);
        Map<DossierId, Collection<Map<CriterionId, Integer>>> given =
                Map.of(ONE, List.of(Map.of(criterion.id(), 3), Map.of(criterion.id(), 4)));

        assertThat(Invariants.ranking(given, List.of(criterion), List.of(ranked("3.5000")))
                        .holds())
                .isTrue();
        assertThat(Invariants.ranking(given, List.of(criterion), List.of(ranked("3.4000")))
                        .holds())
                .isFalse();
    }

    @Test
    void nothing_proves_nothing() {
        assertThat(Invariants.recusals(List.of(), List.of()).holds()).isFalse();
        assertThat(Invariants.labels(List.of(), Set.of(ONE), Set.of(ONE)).holds())
                .isFalse();
    }

    @Test
    void a_failing_invariant_is_printed_with_what_was_found_and_fails_the_replay() {
        var out = new StringWriter();
        var checks = List.of(new Check("levels", List.of()), Invariants.embargo(List.of("visitor sees labels")));

        var hold = Replays.report(checks, Duration.ofSeconds(2), new PrintWriter(out, true));

        assertThat(hold).isFalse();
        assertThat(out.toString()).contains("visitor sees labels").containsPattern("FAILED|FAUX");
    }

    @Test
    void recusals_that_hold_are_no_failure() {
        var recusal = new Recusal(ONE, 1, "Titre", new AccountId(UUID.randomUUID()), "Un lien.", Instant.EPOCH);

        assertThat(Invariants.recusals(List.of(recusal), List.of()).holds()).isTrue();
    }

    private static RankedDossier ranked(String mean) {
        return new RankedDossier(1, ONE, new BigDecimal(mean), 2, BigDecimal.ONE);
    }

    private static Candidacy candidacy(UUID category) {
        return candidacy(new DossierId(UUID.randomUUID()), category);
    }

    private static Candidacy candidacy(DossierId dossier, UUID category) {
        return new Candidacy(
                dossier, 1, "Titre", "Territoire", new AccountId(UUID.randomUUID()), null, category, List.of());
    }

    private static Setup setup(int places, Quota... quotas) {
        var edition = new Edition(
                new EditionId(UUID.randomUUID()),
                "essai",
                word(),
                2027,
                word(),
                ForumPlace.unknown(),
                ZoneId.of("Europe/Paris"),
                Calendar.empty(),
                new EditionStage.Final(),
                true,
                false,
                0);
        return new Setup(
                edition,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Level(GOLD, "gold", word(), 1, 1)),
                new Rules(places, 3, List.of(quotas)));
    }

    private static Wording word() {
        return Wording.same("Mot");
    }
}
