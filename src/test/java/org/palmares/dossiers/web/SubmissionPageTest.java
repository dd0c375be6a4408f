package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.AUTHOR;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Lack;
import org.palmares.dossiers.TestRefusals;
import org.springframework.dao.OptimisticLockingFailureException;

/// The page on which a dossier is read over and handed in.
@PageTest
class SubmissionPageTest extends AdasDraft {

    @Test
    void a_dossier_is_read_over_before_it_is_handed_in() {
        given(dossiers.lacks(ID)).willReturn(List.of());

        var page = page(get(mvc, ADDRESS + "/submission"));

        var form = page.select("form[action=" + ADDRESS + "/submission]");
        assertThat(form.select("input[name=version]").val()).isEqualTo("3");
        assertThat(form.select("button").text()).isEqualTo("Déposer le dossier");
        assertThat(page.select("article").text()).contains("Parce que.");
    }

    @Test
    void what_is_missing_leads_to_its_field_and_nothing_is_handed_in_meanwhile() {
        given(dossiers.lacks(ID)).willReturn(List.of(new Lack("summary", Lack.Kind.ABSENT, null, 0, 600)));

        var page = page(get(mvc, ADDRESS + "/submission"));

        assertThat(page.select(".errors a").attr("href")).isEqualTo(ADDRESS + "/draft?check=true#summary");
        assertThat(page.select("form[action$=/submission]")).isEmpty();
    }

    @Test
    void too_late_or_for_the_owner_alone_is_said_instead_of_a_button() {
        given(dossiers.now()).willReturn(Fixtures.DEADLINE.plusSeconds(1));
        var late = page(get(mvc, ADDRESS + "/submission"));
        given(dossiers.now()).willReturn(AT);
        shown(reading(new DossierStatus.Draft(), AUTHOR));
        var other = page(get(mvc, ADDRESS + "/submission"));

        assertThat(late.select("form[action$=/submission]")).isEmpty();
        assertThat(late.select(".lead").text()).contains("ne peut pas être déposé");
        assertThat(other.select("form[action$=/submission]")).isEmpty();
        assertThat(other.select(".note").text()).contains("Ada");
    }

    @Test
    void handing_in_leads_to_the_receipt() {
        given(dossiers.submit(ID, 3)).willReturn(Asked.receipt());

        assertThat(post(mvc, ADDRESS + "/submission", "version", "3")).hasRedirectedUrl(ADDRESS + "/receipt");
    }

    @Test
    void handing_in_what_lacks_something_shows_the_draft_with_all_it_lacks() {
        given(dossiers.submit(ID, 3))
                .willThrow(TestRefusals.incomplete(List.of(
                        new Lack("summary", Lack.Kind.ABSENT, null, 0, 600),
                        new Lack("category", Lack.Kind.ABSENT, null, 0, 0))));

        var answer = post(mvc, ADDRESS + "/submission", "version", "3");

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[aria-invalid]").eachAttr("id")).containsExactly("summary", "category");
        assertThat(page(answer).select("#title").val()).isEqualTo("Le guichet des aînés");
    }

    @Test
    void handing_in_too_late_or_what_was_changed_since_is_a_conflict_with_words() {
        given(dossiers.submit(ID, 3)).willThrow(TestRefusals.deadlinePassed());
        given(dossiers.submit(ID, 2)).willThrow(new OptimisticLockingFailureException("stale"));

        assertThat(post(mvc, ADDRESS + "/submission", "version", "3"))
                .hasStatus(409)
                .bodyText()
                .contains("31 mars 2027 à 18\u00a0h\u00a000 (heure de Paris)");
        assertThat(post(mvc, ADDRESS + "/submission", "version", "2")).hasStatus(409);
    }
}
