package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// A link sent by letter opens a session once, to the one it was sent to.
class SignInByLinkTest extends RealServer {

    @Test
    void a_link_is_promised_in_the_same_words_to_known_and_unknown_addresses() {
        open("cleo", null);

        var known = new Browser().askLink("cleo@sign-in.test");
        var unknown = new Browser().askLink("nemo@sign-in.test");

        assertThat(unknown.uri()).isEqualTo(known.uri());
        assertThat(Jsoup.parse(unknown.body()).select("main").html())
                .isEqualTo(Jsoup.parse(known.body()).select("main").html());
        assertThat(jdbc.sql("select count(*) from people.link where email = 'nemo@sign-in.test'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_works_once_after_a_button_and_not_by_being_followed() {
        open("fanny", null);
        var asked = new Browser();
        asked.askLink("fanny@sign-in.test");
        var path = linkTo("fanny@sign-in.test");

        assertThat(new Browser().get(path).statusCode()).isEqualTo(200);
        assertThat(new Browser().get(path).statusCode()).isEqualTo(200);
        var first = new Browser();
        first.get(path);
        var second = new Browser();
        second.get(path);
        assertThat(first.post(path).uri().getPath()).isEqualTo("/account");
        assertThat(first.get("/account").body()).contains("fanny@sign-in.test");
        assertThat(second.post(path).statusCode()).isEqualTo(409);
        assertThat(second.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_link_dies_after_a_quarter_of_an_hour() {
        open("gina", null);
        var browser = new Browser();
        browser.askLink("gina@sign-in.test");
        var path = linkTo("gina@sign-in.test");
        browser.get(path);

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(browser.post(path).statusCode()).isEqualTo(409);
    }

    @Test
    void a_link_signs_in_nobody_but_the_one_it_was_sent_to() {
        open("hana", null);
        open("iris", null);
        var browser = new Browser();
        browser.askLink("hana@sign-in.test");
        var path = linkTo("hana@sign-in.test");
        browser.get(path);

        browser.post(path, "email", "iris@sign-in.test");

        assertThat(browser.get("/account").body()).contains("hana@sign-in.test").doesNotContain("iris@sign-in.test");
    }

    @Test
    void a_sixth_link_within_an_hour_is_refused() {
        for (int asked = 0; asked < 5; asked++) {
            assertThat(new Browser().askLink("jo@sign-in.test").statusCode()).isEqualTo(200);
        }

        assertThat(new Browser().askLink("jo@sign-in.test").statusCode()).isEqualTo(409);
    }
}
