package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A password opens a session to whoever knows it, and tells others nothing.
@ExtendWith(OutputCaptureExtension.class)
class SignInByPasswordTest extends RealServer {

    @Test
    void a_password_opens_the_page_asked_for_under_a_new_session() {
        open("ada", PASSWORD);
        var browser = new Browser();

        assertThat(browser.get("/account/closing?from=here").uri().getPath()).isEqualTo("/sign-in");
        var before = browser.session();
        var answer = browser.post("/sign-in", "email", "ADA@sign-in.test", "password", PASSWORD);

        assertThat(answer.uri().toString()).endsWith("/account/closing?from=here");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void an_unknown_address_a_wrong_password_and_an_account_without_one_get_the_same_answer() {
        open("bea", PASSWORD);
        open("sans", null);

        var wrong = new Browser().signIn("bea@sign-in.test", "une autre phrase longue");
        var unknown = new Browser().signIn("nul@sign-in.test", "une autre phrase longue");
        var linkOnly = new Browser().signIn("sans@sign-in.test", "une autre phrase longue");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(bare(unknown, "nul")).isEqualTo(bare(wrong, "bea"));
        assertThat(bare(linkOnly, "sans")).isEqualTo(bare(wrong, "bea"));
    }

    @Test
    void the_sixth_failure_for_an_address_is_refused_whether_it_has_an_account_or_not_until_the_window_passes() {
        open("dora", PASSWORD);
        for (var email : new String[] {"dora@sign-in.test", "rien@sign-in.test"}) {
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(new Browser().signIn(email, "mauvaise phrase").statusCode())
                        .isEqualTo(422);
            }
            assertThat(new Browser().signIn(email, PASSWORD).statusCode()).isEqualTo(429);
        }

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(new Browser().signIn("dora@sign-in.test", PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void twenty_failures_from_one_network_are_refused_whatever_the_address() {
        open("eve", PASSWORD);
        for (int attempt = 0; attempt < 20; attempt++) {
            new Browser().signIn("x" + attempt + "@sign-in.test", "mauvaise phrase");
        }

        assertThat(new Browser().signIn("eve@sign-in.test", PASSWORD).statusCode())
                .isEqualTo(429);
    }

    @Test
    void no_address_given_by_a_request_leads_elsewhere_after_signing_in() {
        open("kim", PASSWORD);
        var browser = new Browser();
        browser.get("/sign-in?continue=https://evil.example&to=//evil.example");

        var answer = browser.post(
                "/sign-in?continue=https://evil.example",
                "email",
                "kim@sign-in.test",
                "password",
                PASSWORD,
                "target",
                "https://evil.example",
                "continue",
                "//evil.example");

        assertThat(answer.uri().getHost()).isEqualTo("localhost");
        assertThat(answer.uri().getPath()).isEqualTo("/account");
    }

    @Test
    void a_form_without_its_token_is_refused_by_a_page_that_explains() {
        var answer = new Browser().raw("/sign-in", "email=a%40sign-in.test&password=x");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Cette page a expiré");
    }

    @Test
    void the_database_keeps_an_argon2id_hash_and_only_hashes_of_tokens() {
        var id = open("mona", PASSWORD);
        var stored = jdbc.sql("select password from people.account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    @Test
    void logs_hold_neither_password_nor_token(CapturedOutput output) {
        open("nora", PASSWORD);
        var browser = new Browser();
        browser.signIn("nora@sign-in.test", PASSWORD);
        new Browser().signIn("nora@sign-in.test", "erreur de frappe secrète");
        new Browser().askLink("nora@sign-in.test");
        var path = linkTo("nora@sign-in.test");
        var follower = new Browser();
        follower.get(path);
        follower.post(path);
        follower.post(path);

        assertThat(output)
                .doesNotContain(PASSWORD)
                .doesNotContain("erreur de frappe secrète")
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    /// A page without what changes from one drawing to the next.
    private static String bare(HttpResponse<String> answer, String name) {
        return answer.body().replaceAll("value=\"[^\"]*\"", "").replace(name + "@sign-in.test", "");
    }
}
