package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.dossiers.Fixtures.EDITION;
import static org.palmares.dossiers.Fixtures.NORTH;
import static org.palmares.dossiers.Fixtures.OPENS;
import static org.palmares.dossiers.Fixtures.complete;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.DatabaseTest;
import org.palmares.editions.EditionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({DossierRepository.class, DossierRows.class})
class DossierRepositoryTest {

    private static final Instant LATER = OPENS.plusSeconds(3600);

    @Autowired
    DossierRepository dossiers;

    @Autowired
    DossierRows rows;

    @Autowired
    JdbcClient jdbc;

    static List<DossierStatus> statuses() {
        return List.of(
                new DossierStatus.Submitted(LATER),
                new DossierStatus.Returned(LATER, "Précisez le budget."),
                new DossierStatus.Eligible(LATER),
                new DossierStatus.Ineligible(LATER, "Hors du périmètre."),
                new DossierStatus.Withdrawn(LATER, "Projet abandonné."));
    }

    @Test
    void numbers_follow_one_another_in_each_edition() {
        var other = new EditionId(UUID.randomUUID());

        assertThat(List.of(
                        dossiers.nextNumber(EDITION),
                        dossiers.nextNumber(EDITION),
                        dossiers.nextNumber(other),
                        dossiers.nextNumber(EDITION)))
                .containsExactly(1, 2, 1, 3);
    }

    @Test
    void two_dossiers_never_share_a_number() {
        var first = rows.opened(rows.account("Ada"), "Brest");
        var second = new Dossier(
                DossierId.random(),
                EDITION,
                first.number(),
                first.lead(),
                first.owner(),
                Content.blank(),
                null,
                new DossierStatus.Draft(),
                0);

        assertThatThrownBy(() -> dossiers.insert(second, "Brest", OPENS)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void an_opened_dossier_is_found_blank_with_its_owner_and_the_name_of_its_territory() {
        var owner = rows.account("Ada");
        var opened = rows.opened(owner, "Brest");

        assertThat(dossiers.find(opened.id())).contains(opened);
        assertThat(dossiers.findForUpdate(opened.id())).contains(opened);
        assertThat(dossiers.leadName(opened.id())).isEqualTo("Brest");
        assertThat(dossiers.saved(opened.id())).isEqualTo(new DossierRepository.Saved(OPENS, owner));
    }

    @Test
    void a_dossier_that_does_not_exist_is_not_found() {
        assertThat(dossiers.find(DossierId.random())).isEmpty();
        assertThat(dossiers.findForUpdate(DossierId.random())).isEmpty();
    }

    @Test
    void what_is_written_is_read_again_word_for_word() {
        var opened = rows.opened(rows.account("Ada"), "Brest");
        var other = rows.account("Bea");

        dossiers.write(opened.reading(complete()), 4, other, LATER);

        var written = rows.found(opened);
        assertThat(written.content()).isEqualTo(complete());
        assertThat(written.version()).isEqualTo(4);
        assertThat(dossiers.saved(opened.id())).isEqualTo(new DossierRepository.Saved(LATER, other));
    }

    @Test
    void a_content_may_lose_its_category_its_axes_and_its_answers() {
        var written = rows.written(rows.opened(rows.account("Ada"), "Brest"), complete(), LATER);

        assertThat(rows.written(written, Content.blank(), LATER).content()).isEqualTo(Content.blank());
    }

    @Test
    void a_write_made_from_an_older_version_is_refused_and_changes_nothing() {
        var opened = rows.opened(rows.account("Ada"), "Brest");
        var written = rows.written(opened, complete(), LATER);

        assertThatThrownBy(() -> dossiers.write(opened, 1, opened.owner(), LATER))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.found(opened)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void each_status_is_read_again_with_what_it_carries(DossierStatus status) {
        var submitted = submitted("Brest");

        var moved = rows.standing(submitted.in(NORTH), status);

        assertThat(moved.status()).isEqualTo(status);
        assertThat(moved.region()).isEqualTo(NORTH);
        assertThat(moved.content()).isEqualTo(complete());
        assertThat(moved.version()).isEqualTo(submitted.version() + 1);
    }

    @Test
    void a_move_made_from_an_older_version_is_refused_and_changes_nothing() {
        var submitted = submitted("Brest");
        rows.standing(submitted, new DossierStatus.Eligible(LATER));

        assertThatThrownBy(() -> rows.standing(submitted, new DossierStatus.Ineligible(LATER, "Trop tard.")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.found(submitted).status()).isEqualTo(new DossierStatus.Eligible(LATER));
    }

    @Test
    void the_date_of_submission_is_that_of_the_last_one_whatever_is_decided_since() {
        var submitted = submitted("Brest");
        var returned = rows.standing(submitted, new DossierStatus.Returned(LATER, "Précisez le budget."));
        assertThat(submittedAt(submitted)).isEqualTo(OPENS);

        rows.standing(returned, new DossierStatus.Submitted(LATER));

        assertThat(submittedAt(submitted)).isEqualTo(LATER);
    }

    @Test
    void a_draft_sent_to_a_region_stays_a_draft_of_the_same_moment() {
        var opened = rows.opened(rows.account("Ada"), "Brest");

        dossiers.stand(opened.in(NORTH));

        assertThat(rows.found(opened).status()).isEqualTo(new DossierStatus.Draft());
        assertThat(rows.found(opened).region()).isEqualTo(NORTH);
    }

    @Test
    void the_eligible_dossiers_of_an_edition_come_by_number() {
        var first = rows.standing(submitted("Brest"), new DossierStatus.Eligible(LATER));
        submitted("Lens");
        var third = rows.standing(submitted("Lille"), new DossierStatus.Eligible(OPENS));

        assertThat(dossiers.eligible(EDITION)).containsExactly(first, third);
        assertThat(dossiers.eligible(new EditionId(UUID.randomUUID()))).isEmpty();
    }

    private Dossier submitted(String lead) {
        var written = rows.written(rows.opened(rows.account("Ada"), lead), complete(), OPENS);
        return rows.standing(written, new DossierStatus.Submitted(OPENS));
    }

    private Instant submittedAt(Dossier dossier) {
        return jdbc.sql("select submitted_at from dossiers.dossier where id = :id")
                .param("id", dossier.id().value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
