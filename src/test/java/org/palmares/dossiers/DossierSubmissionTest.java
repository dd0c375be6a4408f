package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DEADLINE;
import static org.palmares.dossiers.Programme.DURING;
import static org.palmares.dossiers.Programme.account;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// A dossier is handed in once, whole and in time, or taken back.
class DossierSubmissionTest extends OpenCall {

    @Test
    void a_submission_gives_a_receipt_and_the_same_one_when_it_is_sent_twice(AssertablePublishedEvents events) {
        var id = open(ada, BREST);
        save(ada, id, programme.complete(edition, "Le guichet"), 0);
        clock.set(DEADLINE);

        var receipt = submit(ada, id, 1);
        clock.set(DEADLINE.plusSeconds(60));
        var again = submit(ada, id, 1);

        var dossier = ada.perform(() -> dossiers.get(id));
        assertThat(receipt)
                .isEqualTo(new Receipt(
                        id, programme.setup(edition).slug() + "-001", 2, DEADLINE, Fingerprint.of(dossier)));
        assertThat(again).isEqualTo(receipt);
        assertThat(ada.perform(() -> dossiers.receipt(id))).isEqualTo(receipt);
        assertThat(dossier.status()).isEqualTo(new DossierStatus.Submitted(DEADLINE));
        assertThat(dossier.version()).isEqualTo(receipt.version());
        assertThat(ada.perform(() -> dossiers.reading(id)).intact()).isTrue();
        assertThat(events.ofType(DossierSubmitted.class)
                        .matching(submitted -> submitted.dossier().equals(id)))
                .hasSize(1);
        assertThat(programme.letters(programme.email(ada)))
                .containsExactly("Accusé de dépôt du dossier " + receipt.number());
        assertThat(acts(id)).containsExactly("dossiers.submitted", "dossiers.opened");
    }

    @Test
    void two_submissions_at_the_same_time_give_one_receipt() throws Exception {
        var id = open(ada, BREST);
        save(ada, id, programme.complete(edition, "Le guichet"), 0);
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return submit(ada, id, 1);
            });
            var second = threads.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return submit(ada, id, 1);
            });
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(second.get(60, TimeUnit.SECONDS));
        }

        assertThat(programme.letters(programme.email(ada))).hasSize(1);
    }

    @Test
    void what_is_incomplete_is_refused_with_all_that_it_lacks() {
        var id = open(ada, BREST);
        save(ada, id, titled("Le guichet"), 0);

        assertThatThrownBy(() -> submit(ada, id, 1))
                .isInstanceOfSatisfying(
                        DossierRefusal.Incomplete.class,
                        incomplete -> assertThat(incomplete.lacks())
                                .isEqualTo(ada.perform(() -> dossiers.lacks(id)))
                                .extracting(Lack::field)
                                .containsExactly(
                                        "summary",
                                        "category",
                                        Content.field(programme
                                                .setup(edition)
                                                .questions()
                                                .getFirst()
                                                .id())));
        refused(NotFound.class, () -> ada.perform(() -> dossiers.receipt(id)));
    }

    @Test
    void what_was_changed_since_it_was_read_over_is_not_handed_in() {
        var id = open(ada, BREST);
        save(ada, id, programme.complete(edition, "Le guichet"), 0);
        save(ada, id, programme.complete(edition, "Le guichet mobile"), 1);

        refused(OptimisticLockingFailureException.class, () -> submit(ada, id, 1));
        assertThat(ada.perform(() -> dossiers.get(id)).status()).isEqualTo(new DossierStatus.Draft());
    }

    @Test
    void a_draft_is_refused_right_after_the_deadline_and_stays() {
        var id = open(ada, BREST);
        save(ada, id, programme.complete(edition, "Le guichet"), 0);
        clock.set(DEADLINE.plusNanos(1000));

        refused(DossierRefusal.DeadlinePassed.class, () -> submit(ada, id, 1));
        assertThat(save(ada, id, programme.complete(edition, "Le guichet mobile"), 1))
                .isEqualTo(2);
    }

    @Test
    void the_owner_alone_submits_withdraws_and_says_who_writes() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        save(bea, id, programme.complete(edition, "Le guichet"), 0);

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> submit(bea, id, 1),
                () -> bea.perform(() -> dossiers.withdraw(id, "Motif")),
                () -> bea.perform(() -> dossiers.invite(id, "Cléo", "cleo@dossiers.test", Locale.FRENCH)),
                () -> bea.perform(() -> dossiers.dismiss(id, account(bea))))) {
            assertThatThrownBy(act)
                    .isInstanceOfSatisfying(
                            DossierRefusal.OwnerOnly.class,
                            refusal -> assertThat(refusal.arguments().toArray()).containsExactly("Ada"));
        }
    }

    @Test
    void a_dossier_is_taken_back_once_with_its_reason() {
        var id = submitted(ada, BREST, "Le guichet");

        refused(DossierRefusal.ReasonMissing.class, () -> ada.perform(() -> dossiers.withdraw(id, " \n ")));
        ada.perform(() -> dossiers.withdraw(id, " Projet\r\nabandonné. \u0000"));

        assertThat(ada.perform(() -> dossiers.get(id)).status())
                .isEqualTo(new DossierStatus.Withdrawn(DURING, "Projet\nabandonné."));
        refused(DossierRefusal.NotToBeWithdrawn.class, () -> ada.perform(() -> dossiers.withdraw(id, "Encore")));
        assertThat(organiser().perform(() -> dossiers.get(id)).status()).isInstanceOf(DossierStatus.Withdrawn.class);
    }

    @Test
    void a_draft_taken_back_stays_unknown_to_those_who_run_the_edition() {
        var id = open(ada, BREST);
        ada.perform(() -> dossiers.withdraw(id, "Projet abandonné."));

        refused(NotFound.class, () -> organiser().perform(() -> dossiers.get(id)));
    }
}
