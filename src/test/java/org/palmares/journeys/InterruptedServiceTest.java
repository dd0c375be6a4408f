package org.palmares.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a visitor reads when the disk of the database is full: no session can be kept, not even for the page that says
/// so.
@Journey
class InterruptedServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noRoomForSessions() {
        jdbc.sql("""
                create function web.no_room() returns trigger language plpgsql as
                $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$
                """).update();
        jdbc.sql("""
                create trigger no_room before insert or update on web.session
                   for each statement execute function web.no_room()
                """).update();
    }

    @AfterEach
    void roomAgain() {
        jdbc.sql("drop function if exists web.no_room() cascade").update();
    }

    @Test
    void the_page_says_that_the_service_is_interrupted_and_what_to_do() throws Exception {
        var answer = get("/sign-in", "fr");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.body())
                .contains("Le service est interrompu pour le moment", "n’est pas enregistré", "Réessayez")
                .doesNotContain("Exception", "no room", "org.palmares", "web.session");
        assertThat(get("/sign-in", "en").body()).contains("The service is interrupted for now");
    }

    @Test
    void what_is_read_without_a_session_is_still_read() throws Exception {
        assertThat(get("/palmares/2013", "fr").statusCode()).isEqualTo(200);
    }

    @Test
    void all_is_well_again_once_there_is_room() throws Exception {
        roomAgain();

        assertThat(get("/sign-in", "fr").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
