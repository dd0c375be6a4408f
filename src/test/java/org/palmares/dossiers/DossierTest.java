package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.dossiers.Fixtures.DEADLINE;
import static org.palmares.dossiers.Fixtures.OPENS;
import static org.palmares.dossiers.Fixtures.calling;
import static org.palmares.dossiers.Fixtures.dossier;
import static org.palmares.dossiers.Fixtures.setup;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.editions.EditionStage;

class DossierTest {

    private static final Instant DURING = Instant.parse("2027-02-01T10:00:00Z");

    private final Dossier draft = dossier(new DossierStatus.Draft());
    private final Dossier submitted = dossier(new DossierStatus.Submitted(DURING));
    private final Dossier returned = dossier(new DossierStatus.Returned(DURING, "Précisez le budget."));

    @Test
    void a_draft_is_submitted_up_to_the_very_instant_of_the_deadline() {
        assertThat(draft.submit(DEADLINE, calling()).status()).isEqualTo(new DossierStatus.Submitted(DEADLINE));
    }

    @Test
    void a_draft_is_refused_right_after_the_deadline() {
        assertThatThrownBy(() -> draft.submit(DEADLINE.plusNanos(1000), calling()))
                .isInstanceOf(DossierRefusal.DeadlinePassed.class);
    }

    @Test
    void a_draft_is_submitted_from_the_very_instant_the_call_opens() {
        assertThat(draft.submit(OPENS, calling()).status()).isEqualTo(new DossierStatus.Submitted(OPENS));
        assertThatThrownBy(() -> draft.submit(OPENS.minusNanos(1000), calling()))
                .isInstanceOf(DossierRefusal.CallNotOpenBefore.class);
    }

    @Test
    void a_draft_is_refused_while_the_edition_is_being_prepared() {
        assertThatThrownBy(() -> draft.submit(DURING, setup(new EditionStage.Preparing())))
                .isInstanceOf(DossierRefusal.CallNotOpen.class);
    }

    @Test
    void a_draft_is_refused_once_the_juries_are_at_work() {
        assertThatThrownBy(() -> draft.submit(DURING, setup(new EditionStage.Regional())))
                .isInstanceOf(DossierRefusal.CallClosed.class);
    }

    @Test
    void a_returned_dossier_is_submitted_after_the_deadline_until_the_regional_round_opens() {
        var later = DEADLINE.plusSeconds(86_400);

        assertThat(returned.submit(later, calling()).status()).isEqualTo(new DossierStatus.Submitted(later));
        assertThatThrownBy(() -> returned.submit(later, setup(new EditionStage.Regional())))
                .isInstanceOf(DossierRefusal.RegionalRoundOpen.class);
    }

    @Test
    void an_incomplete_dossier_is_refused_with_all_that_it_lacks_in_the_order_of_the_form() {
        var empty = draft.reading(
                new Content(" ", "", null, Set.of(), Map.of(Fixtures.WHY, "", Fixtures.HOW, "x".repeat(51))));

        assertThatThrownBy(() -> empty.submit(DURING, calling()))
                .isInstanceOfSatisfying(
                        DossierRefusal.Incomplete.class,
                        refusal -> assertThat(refusal.lacks())
                                .extracting(Lack::field)
                                .containsExactly(
                                        "title",
                                        "summary",
                                        "category",
                                        Content.field(Fixtures.WHY),
                                        Content.field(Fixtures.HOW)));
    }

    @Test
    void an_answer_may_be_as_long_as_its_maximum_and_no_longer() {
        var full = new Content("T", "S", Fixtures.SERVICES, Set.of(), Map.of(Fixtures.WHY, "x".repeat(100)));
        var over = new Content("T", "S", Fixtures.SERVICES, Set.of(), Map.of(Fixtures.WHY, "x".repeat(101)));

        assertThat(full.lacks(calling())).isEmpty();
        assertThat(over.lacks(calling()))
                .containsExactly(new Lack(
                        Content.field(Fixtures.WHY),
                        Lack.Kind.TOO_LONG,
                        calling().questions().getFirst().label(),
                        101,
                        100));
    }

    @Test
    void a_category_of_another_edition_is_no_category() {
        var other = new Content(
                "T", "S", new org.palmares.editions.CategoryId(Fixtures.id(99)), Set.of(), Map.of(Fixtures.WHY, "x"));

        assertThat(other.lacks(calling())).extracting(Lack::field).containsExactly("category");
    }

    @Test
    void a_dossier_is_taken_back_until_the_final_opens() {
        assertThat(submitted
                        .withdraw(DURING, "Projet abandonné.", new EditionStage.Regional())
                        .status())
                .isEqualTo(new DossierStatus.Withdrawn(DURING, "Projet abandonné."));
        assertThatThrownBy(() -> submitted.withdraw(DURING, "Projet abandonné.", new EditionStage.Final()))
                .isInstanceOf(DossierRefusal.FinalOpen.class);
    }

    @Test
    void what_its_authors_must_understand_comes_with_a_reason() {
        var stage = new EditionStage.Calling();

        assertThatThrownBy(() -> submitted.returnToComplete(DURING, " \n", stage))
                .isInstanceOf(DossierRefusal.ReasonMissing.class);
        assertThatThrownBy(() -> submitted.declareIneligible(DURING, ""))
                .isInstanceOf(DossierRefusal.ReasonMissing.class);
        assertThatThrownBy(() -> submitted.withdraw(DURING, "", stage))
                .isInstanceOf(DossierRefusal.ReasonMissing.class);
    }

    @Test
    void a_dossier_is_returned_until_the_regional_round_opens() {
        assertThatThrownBy(() -> submitted.returnToComplete(DURING, "Budget.", new EditionStage.Regional()))
                .isInstanceOf(DossierRefusal.RegionalRoundOpen.class);
    }

    @Test
    void a_region_is_given_late_to_a_dossier_that_has_none_and_never_changed_late() {
        var without = submitted.in(null);

        assertThat(without.assign(Fixtures.WEST, new EditionStage.Regional()).region())
                .isEqualTo(Fixtures.WEST);
        assertThat(submitted.assign(Fixtures.WEST, new EditionStage.Calling()).region())
                .isEqualTo(Fixtures.WEST);
        assertThatThrownBy(() -> submitted.assign(Fixtures.WEST, new EditionStage.Regional()))
                .isInstanceOf(DossierRefusal.RegionalRoundOpen.class);
        assertThatThrownBy(() -> without.assign(Fixtures.WEST, new EditionStage.Final()))
                .isInstanceOf(DossierRefusal.FinalOpen.class);
    }

    @Test
    void its_number_has_three_digits_and_more_when_needed() {
        assertThat(draft.reference("2027")).isEqualTo("2027-042");
        assertThat(Dossier.reference("2027", 1042)).isEqualTo("2027-1042");
    }

    @Test
    void lines_end_alike_whatever_browser_sent_them() {
        assertThat(new Content(
                        "A\r\nB", " x\r\ny\rz ", null, Set.of(), Map.of(Fixtures.WHY, "1\r\n2", Fixtures.HOW, " ")))
                .isEqualTo(new Content("A B", "x\ny\nz", null, Set.of(), Map.of(Fixtures.WHY, "1\n2")));
    }
}
