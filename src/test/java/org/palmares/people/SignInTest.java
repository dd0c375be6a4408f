package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palmares.TestDatabase;
import org.palmares.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Comes in through the real server as a browser does, and as somebody does who should not.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(SignInTest.HandClock.class)
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final String PASSWORD = "une phrase assez longue";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandClock.Hands clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void nobody_has_tried_yet() {
        forget();
    }

    @AfterEach
    void leave_nobody() {
        forget();
        jdbc.sql("delete from people.invitation where email like '%@sign-in.test'")
                .update();
        jdbc.sql("delete from people.link where email like '%@sign-in.test'").update();
        jdbc.sql("delete from people.grant where account in (select id from people.account where name like 'Essai %')")
                .update();
        jdbc.sql("delete from people.account where name like 'Essai %'").update();
    }

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

    @Test
    void anyone_may_open_an_account_once_their_address_is_confirmed() {
        var browser = new Browser();
        browser.get("/sign-in/new");
        browser.post("/sign-in/new", "name", "Essai Sara", "email", "sara@sign-in.test");
        var path = linkTo("sara@sign-in.test");
        browser.get(path);

        assertThat(people.byEmail("sara@sign-in.test")).isEmpty();
        browser.post(path);

        assertThat(browser.get("/account").body()).contains("sara@sign-in.test");
    }

    @Test
    void an_invitation_opens_an_account_with_its_role() {
        var edition = UUID.randomUUID();
        machine(() ->
                people.invite("Essai Tess", "tess@sign-in.test", new Grant(Role.JUROR, edition, null), Locale.FRENCH));
        var path = linkTo("tess@sign-in.test");
        var browser = new Browser();
        assertThat(browser.get(path).body()).contains("tess@sign-in.test");

        browser.post(path + "/account", "name", "Essai Tess", "language", "fr", "password", "");

        assertThat(browser.get("/account").body()).contains("/readings");
        assertThat(new Browser().get(path).statusCode()).isEqualTo(409);
    }

    @Test
    void whoever_has_an_account_accepts_an_invitation_after_signing_in() {
        open("uma", PASSWORD);
        open("vera", PASSWORD);
        var edition = UUID.randomUUID();
        machine(() ->
                people.invite("Essai uma", "uma@sign-in.test", new Grant(Role.CHAIR, edition, null), Locale.FRENCH));
        var path = linkTo("uma@sign-in.test");
        var other = new Browser();
        other.signIn("vera@sign-in.test", PASSWORD);
        other.get(path);
        assertThat(other.post(path + "/acceptance").statusCode()).isEqualTo(409);

        var browser = new Browser();
        browser.get(path);
        assertThat(browser.signIn("uma@sign-in.test", PASSWORD).uri().getPath()).isEqualTo(path);
        browser.post(path + "/acceptance");

        assertThat(browser.get("/account").body()).contains("/readings");
    }

    @Test
    void a_closed_account_keeps_its_name_alone() {
        var id = open("wanda", PASSWORD);
        var browser = new Browser();
        browser.signIn("wanda@sign-in.test", PASSWORD);
        assertThat(browser.get("/account/export").body()).contains("wanda@sign-in.test");
        browser.get("/account/closing");

        assertThat(browser.post("/account/closing").uri().getPath()).isEqualTo("/sign-in/closed");

        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(people.find(id)).isEmpty();
        assertThat(people.names(List.of(id.value()))).containsEntry(id.value(), "Essai wanda");
        assertThat(new Browser().signIn("wanda@sign-in.test", PASSWORD).statusCode())
                .isEqualTo(422);
    }

    private AccountId open(String name, @Nullable String password) {
        return new Actor.Machine("test")
                .perform(() -> people.open("Essai " + name, name + "@sign-in.test", password, Locale.FRENCH));
    }

    private static void machine(Runnable task) {
        new Actor.Machine("test").perform(task);
    }

    private void forget() {
        jdbc.sql("delete from people.attempt").update();
        jdbc.sql("delete from mail.letter where to_email like '%@sign-in.test'").update();
        clock.reset();
    }

    private String linkTo(String email) {
        var body = jdbc.sql("select body from mail.letter where to_email = :email order by at desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
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

    /// A page without what changes from one drawing to the next.
    private static String bare(HttpResponse<String> answer, String name) {
        return answer.body().replaceAll("value=\"[^\"]*\"", "").replace(name + "@sign-in.test", "");
    }

    /// A browser with its cookies, which sends the token of the last form drawn.
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private String csrf = "";

        HttpResponse<String> get(String path) {
            return send(request(path).GET().build());
        }

        HttpResponse<String> signIn(String email, String password) {
            get("/sign-in");
            return post("/sign-in", "email", email, "password", password);
        }

        HttpResponse<String> askLink(String email) {
            get("/sign-in/links");
            return post("/sign-in/links", "email", email);
        }

        HttpResponse<String> post(String path, String... fields) {
            var body = new StringBuilder("_csrf=" + encode(csrf) + "&_key=" + UUID.randomUUID());
            for (int field = 0; field < fields.length; field += 2) {
                body.append('&').append(fields[field]).append('=').append(encode(fields[field + 1]));
            }
            return raw(path, body.toString());
        }

        HttpResponse<String> raw(String path, String body) {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("palmares"))
                    .map(HttpCookie::getValue)
                    .collect(Collectors.joining());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "fr");
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                var token =
                        Jsoup.parse(answer.body()).select("input[name=_csrf]").attr("value");
                csrf = token.isBlank() ? csrf : token;
                return answer;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /// A clock set by hand.
    @TestConfiguration(proxyBeanMethods = false)
    static class HandClock {

        @Bean
        @Primary
        Hands hands() {
            return new Hands();
        }

        static final class Hands extends Clock {

            private Duration ahead = Duration.ZERO;

            void advance(Duration more) {
                ahead = ahead.plus(more);
            }

            void reset() {
                ahead = Duration.ZERO;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), ahead);
            }

            @Override
            public Instant instant() {
                return Clock.systemUTC().instant().plus(ahead);
            }
        }
    }
}
