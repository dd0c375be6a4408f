package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({RecusalRepository.class, JuryRows.class})
class RecusalRepositoryTest {

    private static final Instant NOW = Instant.parse("2027-05-03T09:00:00Z");

    @Autowired
    RecusalRepository repository;

    @Autowired
    JuryRows rows;

    @Test
    void a_recusal_is_declared_once_and_the_first_words_stand() {
        var edition = rows.edition("REGIONAL");
        var dossier = rows.dossier(edition, null);
        var ada = rows.account("Ada");

        assertThat(repository.recuse(dossier, ada, "Ancienne élue", NOW)).isTrue();
        assertThat(repository.recuse(dossier, ada, "Autre chose", NOW.plusSeconds(9)))
                .isFalse();

        assertThat(repository.recusals(edition))
                .containsExactly(new Recusal(
                        dossier, rows.number(dossier), "Projet " + rows.number(dossier), ada, "Ancienne élue", NOW));
    }

    @Test
    void the_latest_recusal_comes_first_and_those_of_other_editions_do_not() {
        var edition = rows.edition("REGIONAL");
        var ada = rows.account("Ada");
        var bea = rows.account("Béa");
        var dossier = rows.dossier(edition, null);
        repository.recuse(dossier, ada, "Un lien", NOW);
        repository.recuse(dossier, bea, "Un lien", NOW.plusSeconds(1));
        repository.recuse(rows.dossier(rows.edition("REGIONAL"), null), ada, "Un lien", NOW);

        assertThat(repository.recusals(edition)).extracting(Recusal::account).containsExactly(bea, ada);
    }

    @Test
    void those_recused_and_those_who_wrote_a_dossier_are_barred_from_it() {
        var edition = rows.edition("REGIONAL");
        var owner = rows.account("Ada");
        var helper = rows.account("Béa");
        var recused = rows.account("Cléo");
        var dossier = rows.dossier(edition, null, "ELIGIBLE", owner);
        rows.collaborator(dossier, helper);
        rows.recuse(dossier, recused);
        rows.dossier(rows.edition("REGIONAL"), null);

        assertThat(repository.barred(edition))
                .isEqualTo(Map.of(dossier.value(), Set.of(owner.value(), helper.value(), recused.value())));
    }

    @Test
    void whoever_is_recused_somewhere_in_the_edition_is_known() {
        var edition = rows.edition("REGIONAL");
        var ada = rows.account("Ada");
        rows.recuse(rows.dossier(edition, null), ada);

        assertThat(repository.recusedSomewhere(edition, ada)).isTrue();
        assertThat(repository.recusedSomewhere(edition, rows.account("Béa"))).isFalse();
        assertThat(repository.recusedSomewhere(rows.edition("REGIONAL"), ada)).isFalse();
    }
}
