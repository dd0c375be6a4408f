package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.editions.Round;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
@Import({AssignmentRepository.class, JuryRows.class})
class AssignmentRepositoryTest {

    @Autowired
    AssignmentRepository repository;

    @Autowired
    JuryRows rows;

    @Test
    void assignments_come_back_by_edition_and_round() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var last = rows.jury(edition, null, "Finale");
        var dossier = rows.dossier(edition, west);
        var ada = rows.account("Ada");
        var regional = new Assignment(AssignmentId.random(), dossier, ada, jury, Round.REGIONAL);
        var other = new Assignment(AssignmentId.random(), dossier, rows.account("Béa"), jury, Round.REGIONAL);
        var ofTheFinal = new Assignment(AssignmentId.random(), dossier, ada, last, Round.FINAL);

        repository.assign(List.of(regional, other, ofTheFinal));

        assertThat(repository.assignments(edition, Round.REGIONAL)).containsExactlyInAnyOrder(regional, other);
        assertThat(repository.assignments(edition, Round.FINAL)).containsExactly(ofTheFinal);
        assertThat(repository.assignments(rows.edition("REGIONAL"), Round.FINAL))
                .isEmpty();
    }

    @Test
    void a_juror_reads_a_dossier_once_a_round() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var ada = rows.account("Ada");
        var dossier = rows.dossier(edition, west);
        rows.assign(dossier, ada, jury);

        assertThatThrownBy(() -> repository.assign(
                        List.of(new Assignment(AssignmentId.random(), dossier, ada, jury, Round.REGIONAL))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a_juror_reads_a_dossier_once_a_round");
    }

    @Test
    void a_jurors_readings_are_numbered_within_each_jury_regional_ones_first() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var last = rows.jury(edition, null, "Finale");
        var ada = rows.account("Ada");
        var first = rows.dossier(edition, west);
        var second = rows.dossier(edition, west);
        var ofTheFinal = rows.assign(first, ada, last);
        var late = rows.assign(second, ada, jury);
        var early = rows.assign(first, ada, jury);
        rows.assign(first, rows.account("Béa"), jury);

        var readings = repository.readings(ada);

        assertThat(readings)
                .containsExactly(
                        new Reading(
                                early,
                                first,
                                edition,
                                Round.REGIONAL,
                                "Ouest",
                                rows.number(first),
                                "Projet " + rows.number(first),
                                "Valfontaine",
                                ada.value(),
                                1,
                                2),
                        new Reading(
                                late,
                                second,
                                edition,
                                Round.REGIONAL,
                                "Ouest",
                                rows.number(second),
                                "Projet " + rows.number(second),
                                "Valfontaine",
                                ada.value(),
                                2,
                                2),
                        new Reading(
                                ofTheFinal,
                                first,
                                edition,
                                Round.FINAL,
                                "Finale",
                                rows.number(first),
                                "Projet " + rows.number(first),
                                "Valfontaine",
                                ada.value(),
                                1,
                                1));
    }

    @Test
    void a_recused_or_withdrawn_dossier_leaves_the_readings_and_their_count() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var ada = rows.account("Ada");
        var recused = rows.dossier(edition, west);
        var withdrawn = rows.dossier(edition, west);
        var kept = rows.assign(rows.dossier(edition, west), ada, jury);
        rows.assign(recused, ada, jury);
        rows.assign(withdrawn, ada, jury);

        rows.recuse(recused, ada);
        rows.withdraw(withdrawn);

        assertThat(repository.readings(ada)).singleElement().satisfies(reading -> {
            assertThat(reading.id()).isEqualTo(kept);
            assertThat(reading.position()).isEqualTo(1);
            assertThat(reading.of()).isEqualTo(1);
        });
    }

    @Test
    void one_reading_alone_is_the_same_as_in_the_list() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var ada = rows.account("Ada");
        rows.assign(rows.dossier(edition, west), ada, jury);
        var recused = rows.dossier(edition, west);
        var second = rows.assign(rows.dossier(edition, west), ada, jury);
        var gone = rows.assign(recused, ada, jury);
        rows.recuse(recused, ada);

        assertThat(repository.reading(ada, second))
                .contains(repository.readings(ada).get(1));
        assertThat(repository.reading(ada, gone)).isEmpty();
        assertThat(repository.reading(rows.account("Béa"), second)).isEmpty();
    }

    @Test
    void a_dossier_is_read_by_its_jurors_and_by_the_chair_of_their_jury() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var juror = rows.account("Ada");
        var idle = rows.account("Béa");
        var chair = rows.account("Cléo");
        var chairElsewhere = rows.account("Dan");
        rows.seat(jury, juror, false);
        rows.seat(jury, idle, false);
        rows.seat(jury, chair, true);
        rows.seat(rows.jury(edition, rows.region(edition, "Sud"), "Sud"), chairElsewhere, true);
        var dossier = rows.dossier(edition, west);
        rows.assign(dossier, juror, jury);

        assertThat(repository.readsDossier(dossier, juror)).isTrue();
        assertThat(repository.readsDossier(dossier, chair)).isTrue();
        assertThat(repository.readsDossier(dossier, idle)).isFalse();
        assertThat(repository.readsDossier(dossier, chairElsewhere)).isFalse();
        assertThat(repository.readsDossier(rows.dossier(edition, west), chair)).isFalse();
    }

    @Test
    void whoever_has_something_to_read_for_a_jury_is_known() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var ada = rows.account("Ada");
        rows.assign(rows.dossier(edition, west), ada, jury);

        assertThat(repository.reads(jury, ada)).isTrue();
        assertThat(repository.reads(jury, rows.account("Béa"))).isFalse();
        assertThat(repository.reads(rows.jury(edition, null, "Finale"), ada)).isFalse();
    }

    @Test
    void only_eligible_dossiers_of_the_region_are_to_be_read_by_number() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var first = rows.dossier(edition, west);
        var second = rows.dossier(edition, west);
        for (var status : List.of("DRAFT", "SUBMITTED", "RETURNED", "INELIGIBLE", "WITHDRAWN")) {
            rows.dossier(edition, west, status, rows.account("Candidate"));
        }
        rows.dossier(edition, rows.region(edition, "Sud"));
        var adrift = rows.dossier(edition, null);

        assertThat(repository.toRead(edition, west)).containsExactly(first.value(), second.value());
        assertThat(repository.withoutRegion(edition)).containsExactly(adrift.value());
    }

    @Test
    void dossiers_are_named_by_their_numbers() {
        var edition = rows.edition("REGIONAL");
        var first = rows.dossier(edition, null);
        var second = rows.dossier(edition, null);
        rows.dossier(rows.edition("REGIONAL"), null);

        assertThat(repository.numbers(edition))
                .isEqualTo(
                        Map.<UUID, Integer>of(first.value(), rows.number(first), second.value(), rows.number(second)));
    }
}
