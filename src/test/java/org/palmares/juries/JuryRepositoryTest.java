package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.juries.JuryRepository.JuryRow;
import org.palmares.juries.JuryRepository.Seat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
@Import({JuryRepository.class, JuryRows.class})
class JuryRepositoryTest {

    @Autowired
    JuryRepository repository;

    @Autowired
    JuryRows rows;

    @Test
    void juries_come_back_as_they_were_formed_regional_ones_first_by_name() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var last = jury(edition, Round.FINAL, null, "Finale");
        var second = jury(edition, Round.REGIONAL, rows.region(edition, "Sud"), "Sud");
        var first = jury(edition, Round.REGIONAL, west, "Ouest");
        jury(rows.edition("REGIONAL"), Round.FINAL, null, "Ailleurs");

        for (var jury : List.of(last, second, first)) {
            repository.insert(jury);
        }

        assertThat(repository.juries(edition)).containsExactly(row(first), row(second), row(last));
        assertThat(repository.find(first.id())).contains(row(first));
        assertThat(repository.find(JuryId.random())).isEmpty();
    }

    @Test
    void a_region_has_one_jury_and_the_final_one() {
        var edition = rows.edition("REGIONAL");
        repository.insert(jury(edition, Round.FINAL, null, "Finale"));

        assertThatThrownBy(() -> repository.insert(jury(edition, Round.FINAL, null, "Autre")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_jury_for_a_region_and_round");
    }

    @Test
    void a_regional_jury_has_a_region_and_the_final_none() {
        var edition = rows.edition("REGIONAL");

        assertThatThrownBy(() -> repository.insert(jury(edition, Round.REGIONAL, null, "Sans région")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("regional_jury_has_a_region");
    }

    @Test
    void somebody_sits_once_in_a_jury_chair_or_not() {
        var edition = rows.edition("REGIONAL");
        var jury = rows.jury(edition, null, "Finale");
        var ada = rows.account("Ada");
        var bea = rows.account("Béa");

        repository.seat(jury, ada, false);
        repository.seat(jury, ada, true);
        repository.seat(jury, bea, false);

        assertThat(repository.seats(edition))
                .containsExactlyInAnyOrder(new Seat(jury, ada, true), new Seat(jury, bea, false));
    }

    @Test
    void a_jury_has_one_chair() {
        var jury = rows.jury(rows.edition("REGIONAL"), null, "Finale");
        repository.seat(jury, rows.account("Ada"), true);
        var bea = rows.account("Béa");

        assertThatThrownBy(() -> repository.seat(jury, bea, true))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_chair_for_a_jury");
    }

    @Test
    void a_chair_vacated_leaves_its_seat_a_jurors_and_says_whose_it_was() {
        var edition = rows.edition("REGIONAL");
        var jury = rows.jury(edition, null, "Finale");
        var ada = rows.account("Ada");
        repository.seat(jury, ada, true);

        assertThat(repository.vacateChair(jury)).contains(ada);

        assertThat(repository.seats(edition)).containsExactly(new Seat(jury, ada, false));
        assertThat(repository.vacateChair(jury)).isEmpty();
    }

    @Test
    void a_seat_is_taken_back_once() {
        var edition = rows.edition("REGIONAL");
        var jury = rows.jury(edition, null, "Finale");
        var ada = rows.account("Ada");
        repository.seat(jury, ada, false);

        assertThat(repository.unseat(jury, ada)).isEqualTo(1);
        assertThat(repository.unseat(jury, ada)).isZero();
        assertThat(repository.seats(edition)).isEmpty();
    }

    @Test
    void whoever_files_or_writes_a_dossier_is_known_and_a_withdrawn_one_does_not_count() {
        var edition = rows.edition("REGIONAL");
        var owner = rows.account("Ada");
        var helper = rows.account("Béa");
        var former = rows.account("Cléo");
        var dossier = rows.dossier(edition, null, "SUBMITTED", owner);
        rows.collaborator(dossier, helper);
        rows.dossier(edition, null, "WITHDRAWN", former);

        assertThat(repository.files(edition, owner)).isTrue();
        assertThat(repository.files(edition, helper)).isTrue();
        assertThat(repository.files(edition, former)).isFalse();
        assertThat(repository.files(rows.edition("REGIONAL"), owner)).isFalse();
    }

    @Test
    void an_edition_without_juries_can_be_locked_too() {
        repository.lock(new EditionId(UUID.randomUUID()));
        var edition = rows.edition("REGIONAL");
        rows.jury(edition, null, "Finale");

        repository.lock(edition);

        assertThat(repository.juries(edition)).hasSize(1);
    }

    private static Jury jury(EditionId edition, Round round, @Nullable RegionId region, String name) {
        return new Jury(JuryId.random(), edition, round, region, name, List.of());
    }

    private static JuryRow row(Jury jury) {
        return new JuryRow(jury.id(), jury.edition(), jury.round(), jury.region(), jury.name());
    }
}
