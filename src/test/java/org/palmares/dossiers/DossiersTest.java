package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DEADLINE;
import static org.palmares.dossiers.Programme.DURING;
import static org.palmares.dossiers.Programme.NICE;
import static org.palmares.dossiers.Programme.PARIS;
import static org.palmares.dossiers.Programme.account;
import static org.palmares.editions.TestEditions.CALL_OPENS;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palmares.TestDatabase;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.territories.TerritoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.ContextConfiguration;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Programme.Beans.class, DossiersTest.Readers.class})
class DossiersTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Programme programme;

    @Autowired
    HandClock clock;

    @Autowired
    Editions editions;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    Readers readers;

    EditionId edition;
    Actor.Person ada;

    @BeforeEach
    void a_call_is_open() {
        clock.set(DURING);
        edition = programme.calling();
        ada = programme.person("Ada");
    }

    @AfterEach
    void sweep() {
        programme.sweepLetters();
    }

    @Nested
    class Opening {

        @Test
        void whoever_opens_a_dossier_owns_it_and_becomes_an_applicant() {
            var id = open(ada, BREST);

            var dossier = ada.perform(() -> dossiers.get(id));
            assertThat(dossier)
                    .isEqualTo(new Dossier(
                            id,
                            edition,
                            1,
                            BREST,
                            account(ada),
                            Content.blank(),
                            programme.west(edition),
                            new DossierStatus.Draft(),
                            0));
            assertThat(ada.perform(() -> people.roles()).holds(Role.APPLICANT, edition.value()))
                    .isTrue();
            assertThat(acts(id)).containsExactly("dossiers.opened");
        }

        @Test
        void a_territory_of_no_region_is_filed_all_the_same_and_numbers_follow() {
            open(ada, BREST);
            var bea = programme.person("Bea");
            var id = open(bea, PARIS);
            var other = programme.calling();

            var elsewhere = ada.perform((Supplier<DossierId>) () -> dossiers.open(other, BREST));

            assertThat(bea.perform(() -> dossiers.get(id)).region()).isNull();
            assertThat(bea.perform(() -> dossiers.get(id)).number()).isEqualTo(2);
            assertThat(ada.perform(() -> dossiers.get(elsewhere)).number()).isEqualTo(1);
        }

        @Test
        void a_dossier_is_opened_up_to_the_deadline_included_and_for_a_known_territory() {
            var preparing = programme.preparing();
            clock.set(DEADLINE);
            open(ada, BREST);

            refused(DossierRefusal.UnknownTerritory.class, () -> open(ada, TerritoryId.random()));
            clock.set(DEADLINE.plusNanos(1000));
            refused(DossierRefusal.DeadlinePassed.class, () -> open(ada, BREST));
            clock.set(CALL_OPENS.minusNanos(1000));
            refused(DossierRefusal.CallNotOpenBefore.class, () -> open(ada, BREST));
            refused(
                    DossierRefusal.CallNotOpen.class,
                    () -> ada.perform((Supplier<DossierId>) () -> dossiers.open(preparing, BREST)));
            refused(NotFound.class, () -> dossiers.open(edition, BREST));
        }
    }

    @Nested
    class Writing {

        @Test
        void a_save_gives_the_next_version_and_the_same_words_again_do_not() {
            var id = open(ada, BREST);

            assertThat(save(ada, id, titled("Un"), 0)).isEqualTo(1);
            assertThat(save(ada, id, titled("Un"), 1)).isEqualTo(1);
            assertThat(save(ada, id, titled("Deux"), 1)).isEqualTo(2);
            assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Deux"));
            assertThat(ada.perform(() -> dossiers.lastSave(id)))
                    .isEqualTo(new Dossiers.LastSave(DURING, account(ada), true));
        }

        @Test
        void a_stale_save_of_other_fields_is_merged_and_one_of_the_same_field_refused() {
            var id = open(ada, BREST);
            save(ada, id, titled("Un"), 0);
            save(ada, id, titled("Deux"), 1);

            save(ada, id, new Content("Un", "Un résumé.", null, Set.of(), Map.of()), 1);
            assertThat(ada.perform(() -> dossiers.get(id)).content())
                    .isEqualTo(new Content("Deux", "Un résumé.", null, Set.of(), Map.of()));

            refused(OptimisticLockingFailureException.class, () -> save(ada, id, titled("Trois"), 1));
            assertThat(ada.perform(() -> dossiers.get(id)).content().title()).isEqualTo("Deux");
        }

        @Test
        void a_page_whose_answer_was_lost_sends_again_without_any_clash() {
            var id = open(ada, BREST);
            var tab = UUID.randomUUID();
            keep(ada, id, titled("Un"), 0, tab);

            assertThat(keep(ada, id, titled("Un"), 0, tab)).isEqualTo(new SaveResult.Kept(1, DURING, false));
            assertThat(keep(ada, id, titled("Un et demi"), 0, tab)).isEqualTo(new SaveResult.Kept(2, DURING, false));
        }

        @Test
        void what_two_authors_wrote_in_other_fields_is_kept_together() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");
            keep(ada, id, titled("Un"), 0, UUID.randomUUID());

            var result = keep(bea, id, new Content("", "Un résumé.", null, Set.of(), Map.of()), 0, UUID.randomUUID());

            assertThat(result).isEqualTo(new SaveResult.Kept(2, DURING, true));
            assertThat(ada.perform(() -> dossiers.get(id)).content())
                    .isEqualTo(new Content("Un", "Un résumé.", null, Set.of(), Map.of()));
            assertThat(ada.perform(() -> dossiers.lastSave(id)).byMe()).isFalse();
        }

        @Test
        void what_clashes_is_kept_aside_for_its_sender_who_settles_it_once() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");
            keep(ada, id, titled("Un"), 0, UUID.randomUUID());

            var stray = clash(keep(bea, id, titled("Deux"), 0, UUID.randomUUID()));

            assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Un"));
            assertThat(bea.perform(() -> dossiers.reading(id)).strays())
                    .extracting(StraySave::id)
                    .containsExactly(stray);
            assertThat(ada.perform(() -> dossiers.reading(id)).strays()).isEmpty();
            refused(NotFound.class, () -> ada.perform(() -> dossiers.compare(id, stray)));
            refused(NotFound.class, () -> ada.perform(() -> dossiers.settle(id, stray, Map.of(), 1)));
            assertThat(bea.perform(() -> dossiers.compare(id, stray)))
                    .satisfies(
                            comparison -> assertThat(comparison.storedByName()).isEqualTo("Ada"))
                    .satisfies(comparison -> assertThat(comparison.merge().clashes())
                            .containsExactly(new Merge.Clash("title", "", "Un", "Deux")));

            var settled = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Trois"), 1));
            var again = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Quatre"), 2));

            assertThat(settled).isEqualTo(new SaveResult.Kept(2, DURING, false));
            assertThat(again).isEqualTo(new SaveResult.Kept(2, DURING, false));
            assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Trois"));
            assertThat(bea.perform(() -> dossiers.reading(id)).strays()).isEmpty();
        }

        @Test
        void a_choice_made_beside_an_older_text_does_not_undo_what_was_written_since() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");
            keep(ada, id, titled("Un"), 0, UUID.randomUUID());
            var stray = clash(keep(bea, id, titled("Deux"), 0, UUID.randomUUID()));
            keep(ada, id, titled("Tout autre chose"), 1, UUID.randomUUID());

            var result = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Deux"), 1));

            assertThat(result).isInstanceOf(SaveResult.Clashing.class);
            assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Tout autre chose"));
            assertThat(bea.perform(() -> dossiers.reading(id)).strays())
                    .extracting(StraySave::content)
                    .containsExactly(titled("Deux"));
        }

        @Test
        void what_comes_in_once_the_dossier_is_handed_in_is_kept_aside_and_taken_up_if_it_is_returned() {
            var id = submitted(ada, BREST, "Le guichet");
            int version = ada.perform(() -> dossiers.get(id)).version();
            var typed = programme.complete(edition, "Le guichet mobile");

            var stray = clash(keep(ada, id, typed, version, UUID.randomUUID()));

            assertThat(ada.perform(() -> dossiers.get(id)).content().title()).isEqualTo("Le guichet");
            refused(
                    DossierRefusal.NotOpenToWriting.class,
                    () -> ada.perform(() -> dossiers.settle(id, stray, Map.of(), version)));
            refused(DossierRefusal.NotOpenToWriting.class, () -> save(ada, id, typed, version));
            organiser().perform(() -> dossiers.returnToComplete(id, "Précisez le titre."));
            ada.perform(() -> dossiers.settle(id, stray, Map.of(), version + 1));
            assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(typed);
        }

        @Test
        void a_version_that_never_was_is_not_found() {
            var id = open(ada, BREST);

            refused(NotFound.class, () -> keep(ada, id, titled("Un"), 7, UUID.randomUUID()));
        }
    }

    @Nested
    class Submission {

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
                                refusal -> assertThat(refusal.arguments().toArray())
                                        .containsExactly("Ada"));
            }
        }
    }

    @Nested
    class Withdrawal {

        @Test
        void a_dossier_is_taken_back_once_with_its_reason() {
            var id = submitted(ada, BREST, "Le guichet");

            refused(DossierRefusal.ReasonMissing.class, () -> ada.perform(() -> dossiers.withdraw(id, " \n ")));
            ada.perform(() -> dossiers.withdraw(id, " Projet\r\nabandonné. \u0000"));

            assertThat(ada.perform(() -> dossiers.get(id)).status())
                    .isEqualTo(new DossierStatus.Withdrawn(DURING, "Projet\nabandonné."));
            refused(DossierRefusal.NotToBeWithdrawn.class, () -> ada.perform(() -> dossiers.withdraw(id, "Encore")));
            assertThat(organiser().perform(() -> dossiers.get(id)).status())
                    .isInstanceOf(DossierStatus.Withdrawn.class);
        }

        @Test
        void a_draft_taken_back_stays_unknown_to_those_who_run_the_edition() {
            var id = open(ada, BREST);
            ada.perform(() -> dossiers.withdraw(id, "Projet abandonné."));

            refused(NotFound.class, () -> organiser().perform(() -> dossiers.get(id)));
        }
    }

    @Nested
    class Examination {

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
            assertThat(organiser.perform(() -> dossiers.get(id)).content().title())
                    .isEqualTo("Le guichet mobile");
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

            refused(
                    DossierRefusal.ReasonMissing.class,
                    () -> organiser.perform(() -> dossiers.declareIneligible(id, "")));
            organiser.perform(() -> dossiers.declareIneligible(id, "Hors du périmètre."));

            assertThat(ada.perform(() -> dossiers.get(id)).status())
                    .isEqualTo(new DossierStatus.Ineligible(DURING, "Hors du périmètre."));
            assertThat(programme.letters(programme.email(ada)))
                    .anyMatch(subject -> subject.endsWith("est irrecevable"));
            assertThat(acts(id))
                    .containsExactly("dossiers.declared-ineligible", "dossiers.submitted", "dossiers.opened");
        }

        @Test
        void a_decision_on_another_version_than_the_one_read_is_refused() {
            var id = submitted(ada, BREST, "Le guichet");
            var organiser = organiser();

            organiser.perform(() -> dossiers.requireVersion(id, 2));
            refused(
                    OptimisticLockingFailureException.class,
                    () -> organiser.perform(() -> dossiers.requireVersion(id, 1)));
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

    @Nested
    class Authors {

        @Test
        void an_applicant_brings_in_somebody_who_had_no_account() {
            var id = open(ada, BREST);
            var email = UUID.randomUUID() + "@dossiers.test";

            ada.perform(() -> dossiers.invite(id, "Bea", email, Locale.ENGLISH));
            ada.perform(() -> dossiers.invite(id, "Bea", email, Locale.ENGLISH));

            var bea = people.byEmail(email).orElseThrow();
            assertThat(bea.name()).isEqualTo("Bea");
            assertThat(ada.perform(() -> dossiers.reading(id)).collaborators())
                    .containsExactly(bea.id().value());
            assertThat(new Actor.Person(bea.id().value())
                            .perform(() -> people.roles())
                            .holds(Role.APPLICANT, edition.value()))
                    .isTrue();
            assertThat(programme.letters(email)).hasSize(1);
            assertThat(acts(id)).containsExactly("dossiers.joined", "dossiers.opened");
        }

        @Test
        void an_applicant_makes_others_applicants_of_the_same_edition_and_nothing_else() {
            open(ada, BREST);
            var elsewhere = programme.calling();
            var bea = account(programme.person("Bea"));

            for (var grant : List.of(
                    new Grant(Role.APPLICANT, elsewhere.value(), null),
                    new Grant(Role.APPLICANT, null, null),
                    new Grant(Role.JUROR, edition.value(), null),
                    new Grant(Role.ORGANISER, edition.value(), null))) {
                refused(NotFound.class, () -> ada.perform(() -> people.grant(bea, grant)));
            }
            var applicant = new Grant(Role.APPLICANT, edition.value(), null);
            ada.perform(() -> people.grant(bea, applicant));
            refused(NotFound.class, () -> ada.perform(() -> people.revoke(bea, applicant)));
            var passer = programme.person("Passant");
            refused(NotFound.class, () -> passer.perform(() -> people.grant(bea, applicant)));
        }

        @Test
        void whoever_owns_or_writes_the_dossier_already_is_not_invited_again() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");

            ada.perform(() -> dossiers.invite(id, "Ada", programme.email(ada), Locale.FRENCH));
            ada.perform(() -> dossiers.invite(id, "Bea", programme.email(bea), Locale.FRENCH));

            assertThat(ada.perform(() -> dossiers.reading(id)).collaborators()).containsExactly(bea.account());
        }

        @Test
        void nobody_joins_a_dossier_that_was_handed_in() {
            var id = submitted(ada, BREST, "Le guichet");

            refused(
                    DossierRefusal.NotOpenToWriting.class,
                    () -> ada.perform(() -> dossiers.invite(id, "Bea", "bea@dossiers.test", Locale.FRENCH)));
        }

        @Test
        void whoever_is_dismissed_no_longer_reads_nor_writes() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");
            assertThat(bea.perform(() -> dossiers.mine())).hasSize(1);

            ada.perform(() -> dossiers.dismiss(id, account(bea)));
            ada.perform(() -> dossiers.dismiss(id, account(bea)));

            refused(NotFound.class, () -> bea.perform(() -> dossiers.get(id)));
            refused(NotFound.class, () -> keep(bea, id, titled("Un"), 0, UUID.randomUUID()));
            assertThat(bea.perform(() -> dossiers.mine())).isEmpty();
            assertThat(acts(id)).containsExactly("dossiers.left", "dossiers.joined", "dossiers.opened");
        }
    }

    @Nested
    class Knowing {

        @Test
        void a_draft_is_read_by_its_authors_alone() {
            var id = open(ada, BREST);
            var bea = invited(id, "Bea");
            readers.told.add(id);

            assertThat(ada.perform(() -> dossiers.reading(id)).rights())
                    .isEqualTo(new DossierReading.Rights(true, true, true, false, false));
            assertThat(bea.perform(() -> dossiers.reading(id)).rights())
                    .isEqualTo(new DossierReading.Rights(true, true, false, false, false));
            for (var stranger : List.of(
                    organiser(),
                    coordinator(programme.west(edition)),
                    programme.person("Jurée"),
                    new Actor.Anonymous())) {
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.get(id)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.reading(id)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.lacks(id)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.lastSave(id)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.receipt(id)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.requireVersion(id, 0)));
            }
        }

        @Test
        void what_was_handed_in_is_read_by_those_who_examine_it_and_those_told_to() {
            var id = submitted(ada, BREST, "Le guichet");

            assertThat(organiser().perform(() -> dossiers.reading(id)).rights())
                    .isEqualTo(new DossierReading.Rights(false, false, false, true, true));
            assertThat(coordinator(programme.west(edition))
                            .perform(() -> dossiers.reading(id))
                            .rights())
                    .isEqualTo(new DossierReading.Rights(false, false, false, true, false));
            var juror = programme.person("Jurée");
            refused(NotFound.class, () -> juror.perform(() -> dossiers.get(id)));
            readers.told.add(id);
            assertThat(juror.perform(() -> dossiers.reading(id)).rights())
                    .isEqualTo(new DossierReading.Rights(false, false, false, false, false));
            refused(NotFound.class, () -> juror.perform(() -> dossiers.lastSave(id)));
        }

        @Test
        void each_role_lists_what_it_may_and_nobody_else_lists_anything() {
            var brest = submitted(ada, BREST, "Le guichet");
            var nice = submitted(programme.person("Bea"), NICE, "Le parc");
            var paris = submitted(programme.person("Cléo"), PARIS, "La place");
            open(programme.person("Dora"), NICE);
            var organiser = organiser();
            var south = coordinator(programme.south(edition));
            organiser.perform(() -> {
                dossiers.declareEligible(brest);
                dossiers.declareEligible(paris);
            });

            assertThat(numbers(organiser)).containsExactly(1, 2, 3, 4);
            assertThat(numbers(south)).containsExactly(2, 4);
            assertThat(organiser.perform(() -> dossiers.counts(edition)))
                    .isEqualTo(counts(Map.of("DRAFT", 1, "SUBMITTED", 1, "ELIGIBLE", 2)));
            assertThat(south.perform(() -> dossiers.counts(edition)))
                    .isEqualTo(counts(Map.of("DRAFT", 1, "SUBMITTED", 1)));
            assertThat(organiser.perform(() -> dossiers.eligible(edition)))
                    .extracting(Dossier::id)
                    .containsExactly(brest, paris);
            assertThat(south.perform(() -> dossiers.eligible(edition))).isEmpty();
            assertThat(organiser.perform(() -> dossiers.toExamine(edition, 0))).contains(nice);
            assertThat(coordinator(programme.west(edition)).perform(() -> dossiers.toExamine(edition, 0)))
                    .isEmpty();
            for (var stranger : List.of(ada, programme.person("Passant"), programme.organiser(programme.calling()))) {
                refused(NotFound.class, () -> numbers(stranger));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.counts(edition)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.eligible(edition)));
                refused(NotFound.class, () -> stranger.perform(() -> dossiers.toExamine(edition, 0)));
            }
        }

        @Test
        void a_page_of_the_list_knows_how_long_the_whole_is() {
            open(ada, BREST);
            open(ada, BREST);
            open(ada, BREST);
            var two = new DossierQuery("", "", null, null, false, null, DossierQuery.Sort.NUMBER, false, 2, 0);

            var page = organiser().perform(() -> dossiers.list(edition, two));

            assertThat(page.rows()).hasSize(2);
            assertThat(page.total()).isEqualTo(3);
        }

        @Test
        void ones_own_dossiers_are_listed_to_oneself() {
            var id = open(ada, BREST);

            assertThat(ada.perform(() -> dossiers.mine()))
                    .extracting(DossierSummary::id)
                    .containsExactly(id.value());
            assertThat(programme.person("Passant").perform(() -> dossiers.mine()))
                    .isEmpty();
            refused(NotFound.class, () -> dossiers.mine());
        }
    }

    private DossierId open(Actor.Person owner, TerritoryId lead) {
        return owner.perform((Supplier<DossierId>) () -> dossiers.open(edition, lead));
    }

    private int save(Actor.Person author, DossierId id, Content content, int version) {
        return author.perform((Supplier<Integer>) () -> dossiers.save(id, content, version));
    }

    private SaveResult keep(Actor.Person author, DossierId id, Content content, int version, UUID tab) {
        return author.perform((Supplier<SaveResult>) () -> dossiers.keep(id, content, version, tab));
    }

    private Receipt submit(Actor.Person owner, DossierId id, int version) {
        return owner.perform((Supplier<Receipt>) () -> dossiers.submit(id, version));
    }

    private DossierId submitted(Actor.Person owner, TerritoryId lead, String title) {
        var id = open(owner, lead);
        save(owner, id, programme.complete(edition, title), 0);
        submit(owner, id, 1);
        return id;
    }

    private Actor.Person invited(DossierId id, String name) {
        var person = programme.person(name);
        ada.perform(() -> dossiers.invite(id, name, programme.email(person), Locale.FRENCH));
        return person;
    }

    private Actor.Person organiser() {
        return programme.organiser(edition);
    }

    private Actor.Person coordinator(RegionId region) {
        return programme.person("Coordinatrice", Role.COORDINATOR, edition, region);
    }

    private List<Integer> numbers(Actor reader) {
        return reader.perform(() -> dossiers.list(edition, DossierQuery.all())).rows().stream()
                .map(DossierSummary::number)
                .toList();
    }

    private List<String> acts(DossierId id) {
        return journal.search(JournalQuery.of(edition.value())).entries().stream()
                .filter(entry -> id.value().equals(entry.subject()))
                .map(JournalEntry::act)
                .toList();
    }

    private static Map<String, Integer> counts(Map<String, Integer> some) {
        var all = new HashMap<String, Integer>();
        DossierStatus.CODES.forEach(code -> all.put(code, some.getOrDefault(code, 0)));
        return all;
    }

    private static UUID clash(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Clashing.class);
        return ((SaveResult.Clashing) result).stray();
    }

    private static Content titled(String title) {
        return new Content(title, "", null, Set.of(), Map.of());
    }

    private static void refused(Class<? extends Throwable> refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(refusal);
    }

    /// Tells everybody to read some dossiers, as a module of juries would.
    @TestConfiguration(proxyBeanMethods = false)
    static class Readers {

        final Set<DossierId> told = ConcurrentHashMap.newKeySet();

        @Bean
        DossierReaders toldReaders() {
            return (DossierId dossier, AccountId account) -> told.contains(dossier);
        }
    }
}
