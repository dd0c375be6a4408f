package org.palmares.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.palmares.Visitor.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.dossiers.Fixtures;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Reading;

/// The page where a juror finds what they have to read.
@PageTest
class ReadingListPageTest extends ThreeReadings {

    @Test
    void readings_are_listed_by_jury_with_how_far_each_has_come() {
        given(scoring.standing())
                .willReturn(Map.of(FIRST.id().value(), true, SECOND.id().value(), false));

        var page = page(get("/readings"));

        assertThat(page.select("h2").eachText()).containsExactly("Jury de l’Ouest", "Finale");
        assertThat(page.select("tbody a").eachText()).containsExactly("Le guichet <i>", "La navette", "La carte");
        assertThat(page.select("td .tag").eachText()).containsExactly("Rendue", "Commencée", "À lire");
        assertThat(page.select("section p").eachText())
                .containsExactly(
                        "Territoires innovants 2027 Édition fictive · 1 sur 2 rendues",
                        "Territoires innovants 2027 Édition fictive · 0 sur 1 rendues");
        assertThat(page.select(".lead").text()).isEqualTo("Il vous reste 2 fiches à rendre.");
        assertThat(page.select("a[role=button]").attr("href")).isEqualTo("/readings/" + SECOND.id());
    }

    @Test
    void once_all_is_handed_in_there_is_nothing_to_go_on_with() {
        given(juries.mine()).willReturn(List.of(FIRST));
        given(scoring.standing()).willReturn(Map.of(FIRST.id().value(), true));

        var page = page(get("/readings"));

        assertThat(page.select(".lead").text()).isEqualTo("Toutes vos fiches sont rendues. Merci.");
        assertThat(page.select("a[role=button]")).isEmpty();
    }

    @Test
    void what_was_not_handed_in_before_the_end_of_its_round_no_longer_waits() {
        given(editions.get(FIRST.edition())).willReturn(Fixtures.setup(new EditionStage.Final()));
        given(scoring.standing()).willReturn(Map.of(FIRST.id().value(), true));

        var page = page(get("/readings"));

        assertThat(page.select("td .tag").eachText()).containsExactly("Rendue", "Non rendue", "Non rendue");
        assertThat(page.select(".lead").text()).startsWith("Rien ne vous attend pour le moment.");
        assertThat(page.select("a[role=button]")).isEmpty();
        assertThat(page(get(SHEET)).select(".note").text()).startsWith("Les lectures de ce tour ne sont pas ouvertes");
        assertThat(page(get(SHEET)).select("main form")).isEmpty();
    }

    @Test
    void juries_of_the_same_name_in_two_editions_are_told_apart() {
        var other = new EditionId(new UUID(9, 9));
        var elsewhere = new Reading(
                new AssignmentId(new UUID(4, 9)),
                SECOND.dossier(),
                other,
                Round.REGIONAL,
                FIRST.juryName(),
                2,
                "La navette",
                "Rennes",
                JUROR,
                1,
                1);
        given(juries.mine()).willReturn(List.of(FIRST, elsewhere));
        given(editions.get(other)).willReturn(Fixtures.setup(new EditionStage.Regional()));

        assertThat(page(get("/readings")).select("h2").eachText()).containsExactly(FIRST.juryName(), FIRST.juryName());
    }

    @Test
    void whoever_has_nothing_to_read_is_told_so() {
        given(juries.mine()).willReturn(List.of());

        assertThat(page(get("/readings")).select(".lead").text()).startsWith("Aucun dossier ne vous a été confié.");
    }

    @Test
    void a_visitor_is_turned_away() {
        assertThat(mvc.get().uri("/readings")).hasStatus(403);
        assertThat(mvc.get().uri(SHEET)).hasStatus(403);
    }
}
