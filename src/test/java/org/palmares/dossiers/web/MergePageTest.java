package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Merge;
import org.palmares.dossiers.SaveResult;
import org.palmares.dossiers.StraySave;

/// The page on which two texts of the same field are settled.
@PageTest
class MergePageTest extends AdasDraft {

    @Test
    void two_texts_stand_side_by_side_and_a_third_may_be_written() {
        compared("Leur <titre>", "Mon titre", false);

        var page = page(get(mvc, ADDRESS + "/merge/" + STRAY));

        assertThat(page.select(".clash legend").eachText()).containsExactly("Titre du projet", "Catégorie");
        assertThat(page.select(".clash").getFirst().select(".said").eachText())
                .containsExactly("Leur <titre>", "Mon titre");
        assertThat(page.select(".clash").getLast().select(".said").eachText())
                .containsExactly("Services aux habitants", "Espaces publics");
        assertThat(page.select("textarea[name=edited-title]").text()).isEqualTo("Leur <titre>\n\nMon titre");
        assertThat(page.select("textarea[name=edited-category]")).isEmpty();
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
        assertThat(page.text()).contains("Bea");
    }

    @Test
    void each_choice_is_stored_by_the_very_text_that_was_chosen() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Kept(5, AT, false));

        assertThat(post(
                        mvc,
                        ADDRESS + "/merge/" + STRAY,
                        "version",
                        "3",
                        "side-title",
                        "edited",
                        "edited-title",
                        "Notre titre",
                        "side-category",
                        "mine",
                        "mine-category",
                        SPACES.value().toString(),
                        "theirs-category",
                        SERVICES.value().toString()))
                .hasRedirectedUrl(ADDRESS + "/draft");
        then(dossiers)
                .should()
                .settle(
                        ID,
                        STRAY,
                        Map.of(
                                "title",
                                "Notre titre",
                                "category",
                                SPACES.value().toString()),
                        3);
    }

    @Test
    void a_category_of_no_edition_is_not_chosen() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Kept(5, AT, false));

        post(
                mvc,
                ADDRESS + "/merge/" + STRAY,
                "version",
                "3",
                "side-category",
                "mine",
                "mine-category",
                UUID.randomUUID().toString());

        then(dossiers).should().settle(ID, STRAY, Map.of(), 3);
    }

    @Test
    void a_choice_overtaken_is_asked_again_and_one_made_already_is_not() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Clashing(TAB));
        assertThat(post(mvc, ADDRESS + "/merge/" + STRAY, "version", "3")).hasRedirectedUrl(ADDRESS + "/merge/" + TAB);

        compared("Leur titre", "Mon titre", true);
        var page = page(get(mvc, ADDRESS + "/merge/" + STRAY));
        assertThat(page.select("main button[type=submit], main textarea")).isEmpty();
        assertThat(page.text()).contains("Ce choix a déjà été fait");
    }

    private void compared(String theirs, String mine, boolean settled) {
        var stray = new StraySave(STRAY, ID, 2, AT, Fixtures.OWNER, Content.blank(), settled);
        var clashes = List.of(
                new Merge.Clash("title", "", theirs, mine),
                new Merge.Clash(
                        "category",
                        "",
                        SERVICES.value().toString(),
                        SPACES.value().toString()));
        given(dossiers.compare(ID, STRAY))
                .willReturn(new Dossiers.StrayComparison(
                        stray,
                        Fixtures.dossier(new DossierStatus.Draft()),
                        new Merge(Fixtures.complete(), clashes),
                        "Bea"));
    }
}
