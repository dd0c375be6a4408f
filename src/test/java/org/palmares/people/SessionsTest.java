package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// How long a session lasts, and what it costs.
class SessionsTest extends RealServer {

    @Test
    void a_role_taken_back_is_gone_at_the_next_request() {
        var id = open("lea", PASSWORD);
        var grant = new Grant(Role.ORGANISER, null, null);
        machine(() -> people.grant(open("autre", null), grant));
        machine(() -> people.grant(id, grant));
        var browser = new Browser();
        browser.signIn("lea@sign-in.test", PASSWORD);
        assertThat(browser.get("/account").body()).contains("/outbox");

        machine(() -> people.revoke(id, grant));

        assertThat(browser.get("/account").body()).doesNotContain("/outbox");
        machine(() -> people.grant(id, grant));
    }

    @Test
    void a_visitor_of_public_pages_gets_no_session() {
        var before = sessions();

        var browser = new Browser();
        browser.get("/css/none.css");
        browser.get("/sign-in/sent");

        assertThat(sessions()).isEqualTo(before);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void an_address_nobody_answers_is_not_found_by_anyone_and_opens_no_session() {
        open("quinn", PASSWORD);
        var signedIn = new Browser();
        signedIn.signIn("quinn@sign-in.test", PASSWORD);
        var visitor = new Browser();

        for (var browser : List.of(visitor, signedIn)) {
            var answer = browser.get("/no-such-page");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.uri().getPath()).isEqualTo("/no-such-page");
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Page introuvable");
        }
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void reading_pages_notes_the_visit_at_most_once_a_minute() {
        open("olga", PASSWORD);
        var browser = new Browser();
        browser.signIn("olga@sign-in.test", PASSWORD);
        var before = writings();

        for (int page = 0; page < 5; page++) {
            browser.get("/account");
        }

        assertThat(writings()).isEqualTo(before);
    }

    @Test
    void signing_out_ends_the_session() {
        open("paula", PASSWORD);
        var browser = new Browser();
        browser.signIn("paula@sign-in.test", PASSWORD);

        browser.post("/sign-out");

        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void changing_a_password_asks_for_the_old_one_and_ends_the_other_sessions() {
        open("rosa", PASSWORD);
        var here = new Browser();
        var there = new Browser();
        here.signIn("rosa@sign-in.test", PASSWORD);
        there.signIn("rosa@sign-in.test", PASSWORD);
        here.get("/account");

        assertThat(here.post("/account/password", "old", "pas la bonne", "password", "une phrase toute neuve")
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post("/account/password", "old", PASSWORD, "password", "une phrase toute neuve")
                        .statusCode())
                .isEqualTo(200);

        assertThat(here.get("/account").uri().getPath()).isEqualTo("/account");
        assertThat(there.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(new Browser()
                        .signIn("rosa@sign-in.test", "une phrase toute neuve")
                        .statusCode())
                .isEqualTo(200);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from web.session").query(Integer.class).single();
    }

    /// Which versions of rows the sessions stand at: a row written anew has another.
    private String writings() {
        return jdbc.sql("select string_agg(xmin::text || ctid::text, ',' order by primary_id) from web.session")
                .query(String.class)
                .single();
    }
}
