package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DEADLINE;
import static org.palmares.dossiers.Programme.DURING;
import static org.palmares.dossiers.Programme.PARIS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.editions.RegionId;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// What was handed in is examined: returned, declared eligible or not.
class DossierExaminationTest extends OpenCall {

    @Test
    void a_returned_dossier_is_read_as_it_was_handed_in_until_it_is_handed_in_again() {
        var id = submitted(ada, BREST, "Le guichet");
        var first = ada.perform(() -> dossiers.receipt(id));
        var organiser = organiser();
        readers.told.add(id);
        var juror = programme.person("Jurée");

        organiser.perform(() -> dossiers.returnToComplete(id, "Précisez le titre."));
        int version = ada.perform(() -> dossiers.get(id)).version();
        save(ada, id, programme.complete(edition, "Le guichet mobile"), version);

        for (var reader : List.of(organiser, juror)) {
            var reading = reader.perform(() -> dossiers.reading(id));
            assertThat(reading.dossier().content().title()).isEqualTo("Le guichet");
            assertThat(reading.intact()).isTrue();
            assertThat(reading.rights().author()).isFalse();
            assertThat(reading.collaborators()).isEmpty();
        }
        assertThat(ada.perform(() -> dossiers.reading(id)))
                .satisfies(reading ->
                        assertThat(reading.dossier().content().title()).isEqualTo("Le guichet mobile"))
                .satisfies(reading -> assertThat(reading.intact()).isFalse());

        clock.set(DEADLINE.plusSeconds(3600));
        var second = submit(ada, id, version + 1);
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(organiser.perform(() -> dossiers.get(id)).content().title()).isEqualTo("Le guichet mobile");
        assertThat(programme.letters(programme.email(ada)))
                .containsExactlyInAnyOrder(
                        "Accusé de dépôt du dossier " + first.number(),
                        "Votre dossier " + first.number() + " est à compléter",
                        "Accusé de dépôt du dossier " + second.number());
    }

    @Test
    void what_its_authors_have_not_sent_is_neither_listed_nor_found_nor_written_in_the_journal() {
        var draft = open(ada, BREST);
        save(ada, draft, programme.complete(edition, "Brouillon secret"), 0);
        var returned = submitted(ada, BREST, "Le guichet");
        var organiser = organiser();
        organiser.perform(() -> dossiers.returnToComplete(returned, "Précisez le titre."));
        int version = ada.perform(() -> dossiers.get(returned)).version();
        save(ada, returned, programme.complete(edition, "Guichet secret"), version);
        var taken = open(ada, BREST);
        save(ada, taken, programme.complete(edition, "Retrait secret"), 0);
        ada.perform(() -> dossiers.withdraw(taken, "Projet abandonné."));
        invited(draft, "Bea");
        invited(returned, "Bea");
        ada.perform(() -> dossiers.withdraw(returned, "Projet abandonné."));

        var listed = organiser.perform(() -> dossiers.list(edition, DossierQuery.all()));
        assertThat(listed.rows())
                .extracting(DossierSummary::title, DossierSummary::status)
                .containsExactly(tuple("", "DRAFT"), tuple("Le guichet", "WITHDRAWN"), tuple("", "WITHDRAWN"));
        assertThat(listed.rows())
                .extracting(DossierSummary::category)
                .satisfiesExactly(
                        none -> assertThat(none).isNull(),
                        sent -> assertThat(sent).isNotNull(),
                        none -> assertThat(none).isNull());
        var sought = new DossierQuery("secret", "", null, null, false, null, DossierQuery.Sort.TITLE, false, 50, 0);
        assertThat(organiser.perform(() -> dossiers.list(edition, sought)).total())
                .isZero();
        assertThat(journal.search(JournalQuery.of(edition.value())).entries())
                .extracting(JournalEntry::subjectName)
                .noneMatch(name -> name != null && name.contains("secret"));
        assertThat(ada.perform(() -> dossiers.mine()))
                .extracting(DossierSummary::title)
                .containsExactlyInAnyOrder("Brouillon secret", "Guichet secret", "Retrait secret");
    }

    @Test
    void a_dossier_declared_eligible_is_announced_to_its_owner_and_to_the_modules_that_wait(
            AssertablePublishedEvents events) {
        var id = submitted(ada, BREST, "Le guichet");
        var coordinator = coordinator(programme.west(edition));

        coordinator.perform(() -> dossiers.declareEligible(id));

        assertThat(ada.perform(() -> dossiers.get(id)).status()).isEqualTo(new DossierStatus.Eligible(DURING));
        assertThat(events)
                .contains(DossierDeclaredEligible.class)
                .matching(declared -> declared.equals(new DossierDeclaredEligible(id, edition)));
        assertThat(programme.letters(programme.email(ada))).anyMatch(subject -> subject.endsWith("est recevable"));
        refused(
                DossierRefusal.NotUnderExamination.class,
                () -> coordinator.perform(() -> dossiers.declareIneligible(id, "Trop tard.")));
    }

    @Test
    void a_dossier_is_turned_away_with_a_reason_its_author_reads() {
        var id = submitted(ada, BREST, "Le guichet");
        var organiser = organiser();

        refused(DossierRefusal.ReasonMissing.class, () -> organiser.perform(() -> dossiers.declareIneligible(id, "")));
        organiser.perform(() -> dossiers.declareIneligible(id, "Hors du périmètre."));

        assertThat(ada.perform(() -> dossiers.get(id)).status())
                .isEqualTo(new DossierStatus.Ineligible(DURING, "Hors du périmètre."));
        assertThat(programme.letters(programme.email(ada))).anyMatch(subject -> subject.endsWith("est irrecevable"));
        assertThat(acts(id)).containsExactly("dossiers.declared-ineligible", "dossiers.submitted", "dossiers.opened");
    }

    @Test
    void a_decision_on_another_version_than_the_one_read_is_refused() {
        var id = submitted(ada, BREST, "Le guichet");
        var organiser = organiser();

        organiser.perform(() -> dossiers.requireVersion(id, 2));
        refused(OptimisticLockingFailureException.class, () -> organiser.perform(() -> dossiers.requireVersion(id, 1)));
    }

    @Test
    void nobody_but_those_who_run_it_decides() {
        var id = submitted(ada, BREST, "Le guichet");
        var elsewhere = programme.calling();
        readers.told.add(id);

        for (var stranger : List.of(
                ada,
                programme.person("Passant"),
                coordinator(programme.south(edition)),
                programme.organiser(elsewhere))) {
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.declareEligible(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.declareIneligible(id, "Motif")));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.returnToComplete(id, "Motif")));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.assign(id, programme.south(edition))));
        }
        assertThat(ada.perform(() -> dossiers.get(id)).status()).isInstanceOf(DossierStatus.Submitted.class);
    }

    @Test
    void the_organiser_says_which_region_hears_a_dossier() {
        var id = submitted(ada, PARIS, "Le guichet");
        var organiser = organiser();
        var south = coordinator(programme.south(edition));
        refused(NotFound.class, () -> south.perform(() -> dossiers.get(id)));

        refused(
                DossierRefusal.UnknownRegion.class,
                () -> organiser.perform(() -> dossiers.assign(id, RegionId.random())));
        organiser.perform(() -> dossiers.assign(id, programme.south(edition)));

        assertThat(south.perform(() -> dossiers.get(id)).region()).isEqualTo(programme.south(edition));
        refused(NotFound.class, () -> south.perform(() -> dossiers.assign(id, programme.west(edition))));
        organiser.perform(() -> dossiers.returnToComplete(id, "Précisez le titre."));
        submit(ada, id, ada.perform(() -> dossiers.get(id)).version());
        assertThat(ada.perform(() -> dossiers.get(id)).region()).isEqualTo(programme.south(edition));
    }
}
