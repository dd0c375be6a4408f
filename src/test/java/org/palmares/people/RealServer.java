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
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.TestDatabase;
import org.palmares.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The real server, where one comes in as a browser does, or as somebody does who should not.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(RealServer.HandClock.class)
abstract class RealServer {

    static final String PASSWORD = "une phrase assez longue";
    static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

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

    AccountId open(String name, @Nullable String password) {
        return new Actor.Machine("test")
                .perform(() -> people.open("Essai " + name, name + "@sign-in.test", password, Locale.FRENCH));
    }

    static void machine(Runnable task) {
        new Actor.Machine("test").perform(task);
    }

    void forget() {
        jdbc.sql("delete from people.attempt").update();
        jdbc.sql("delete from mail.letter where to_email like '%@sign-in.test'").update();
        clock.reset();
    }

    String linkTo(String email) {
        var body = jdbc.sql("select body from mail.letter where to_email = :email order by at desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// A browser with its cookies, which sends the token of the last form drawn.
    final class Browser {

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
