package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.palmares.web.ListState;

class MembersFragmentTest {

    private static final AccountId ADA = AccountId.random();
    private static final UUID INVITED = UUID.randomUUID();

    @Test
    void each_member_shows_their_roles_and_only_those_the_reader_may_take_back() {
        var page = draw(new MembersPage(
                UUID.randomUUID(),
                "/editions/2014/people",
                List.of(new MembersPage.Line(
                        ADA,
                        "Ada <b>",
                        "ada@ville.test",
                        List.of(
                                new MembersPage.Held(Role.JUROR, "Ouest", "r", false, true),
                                new MembersPage.Held(Role.ORGANISER, "", "", true, false)))),
                List.of(new MembersPage.Pending(
                        INVITED, "Bea", "bea@ville.test", Role.CHAIR, "", Instant.parse("2014-01-20T09:00:00Z"))),
                Map.of("r", "Ouest"),
                List.of(Role.JUROR),
                false));

        assertThat(page.select("#member-" + ADA).text()).contains("Ada <b>", "Jury, Ouest", "toutes les éditions");
        assertThat(page.select("form[action=/people/" + ADA + "/revocation]")).hasSize(1);
        assertThat(page.select("form[action=/people/invitations/" + INVITED + "/renewal]"))
                .hasSize(1);
        assertThat(page.select("#region option")).hasSize(1);
        assertThat(page.select("#role option")).hasSize(1);
    }

    @Test
    void an_edition_without_anyone_offers_to_invite_and_nothing_to_search() {
        var page = draw(new MembersPage(
                UUID.randomUUID(), "/editions/2014/people", List.of(), List.of(), Map.of(), List.of(Role.JUROR), true));

        assertThat(page.select(".roll")).isEmpty();
        assertThat(page.select("form.filters")).isEmpty();
        assertThat(page.select("form[action=/people/invitations]")).hasSize(1);
    }

    private static Document draw(MembersPage page) {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "palmares.jte");
        var output = new StringOutput();
        engine.render(
                "people/members.jte",
                Map.of("members", new MemberList(page, new ListState("/editions/2014/people", Map.of()))),
                output);
        return Jsoup.parse(output.toString());
    }
}
