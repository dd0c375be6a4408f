package org.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@PageTest
@Import(ProblemPageTest.Trouble.class)
class ProblemPageTest {

    @Autowired
    MockMvcTester mvc;

    @Controller
    static class Trouble {

        @GetMapping("/trouble/{kind}")
        ModelAndView trouble(@PathVariable String kind) {
            throw switch (kind) {
                case "absent" -> new NotFound("the thing");
                case "faster" -> new OptimisticLockingFailureException("stale");
                case "rule" -> new Refusal("no", "web.problem.request.explanation") {};
                default -> new IllegalStateException("a secret of ours");
            };
        }

        @PostMapping("/trouble")
        ModelAndView write() {
            return Pages.goTo("/");
        }
    }

    @Test
    void what_is_absent_is_not_found() {
        assertThat(mvc.get().uri("/trouble/absent").with(someone()))
                .hasStatus(404)
                .bodyText()
                .contains("Page introuvable");
    }

    @Test
    void a_rule_that_says_no_is_a_conflict_with_its_text() {
        assertThat(mvc.get().uri("/trouble/rule").with(someone()))
                .hasStatus(409)
                .bodyText()
                .contains("forme attendue");
    }

    @Test
    void somebody_faster_is_a_conflict_that_asks_to_reload() {
        assertThat(mvc.get().uri("/trouble/faster").with(someone()))
                .hasStatus(409)
                .bodyText()
                .contains("rechargez");
    }

    @Test
    void a_failure_of_ours_shows_a_number_and_nothing_else() {
        assertThat(mvc.get().uri("/trouble/ours").with(someone()))
                .hasStatus(500)
                .bodyText()
                .contains("numéro")
                .doesNotContain("secret")
                .doesNotContain("IllegalState");
    }

    @Test
    void the_page_speaks_the_language_that_was_chosen() {
        assertThat(mvc.get()
                        .uri("/trouble/absent")
                        .cookie(new Cookie("lang", "en"))
                        .with(someone()))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"en\"")
                .contains("Page not found");
    }

    @Test
    void a_choice_of_language_is_kept_and_taken_off_the_address() {
        assertThat(mvc.get().uri("/palmares?q=bus&lang=en"))
                .hasStatus(303)
                .hasHeader("Location", "/palmares?q=bus")
                .cookies()
                .containsCookie("lang");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(mvc.post().uri("/trouble").with(someone())).hasStatus(403);
        assertThat(mvc.post().uri("/trouble").with(someone()).with(csrf())).hasStatus(302);
    }

    @Test
    void no_page_lets_a_script_or_a_third_party_in() {
        var policy = mvc.get()
                .uri("/trouble/absent")
                .with(someone())
                .exchange()
                .getResponse()
                .getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private static RequestPostProcessor someone() {
        return authentication(TestPeople.signedIn(UUID.randomUUID()));
    }
}
