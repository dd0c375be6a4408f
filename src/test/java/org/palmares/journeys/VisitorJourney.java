package org.palmares.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A visitor reads what is public.
@Journey
class VisitorJourney {

    @LocalServerPort
    int port;

    @Test
    void the_palmares_of_2013_reads_in_french_then_in_english() {
        try (var visitor = new Walker(port)) {
            visitor.goTo("/").goTo("/palmares").goTo("/palmares/2013");

            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Homo Numericus ou l’inversion des Ordres");
            assertThat(visitor.page().locator(".laureates li").count()).isEqualTo(26);
            assertThat(visitor.page().locator("#level-gold").innerText()).contains("Or");

            visitor.page().locator(".bar a[hreflang=en]").click();
            visitor.arrived();

            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visitor.page().locator("#level-gold").innerText()).contains("Gold");
            assertThat(visitor.page().locator(".laureates li").count()).isEqualTo(26);

            visitor.page().locator(".laureates a").first().click();
            visitor.arrived();

            assertThat(visitor.page().locator("h1").innerText()).isNotBlank();
        }
    }

    @Test
    void searching_narrows_the_list_and_the_address_keeps_it() {
        try (var visitor = new Walker(port)) {
            visitor.goTo("/palmares/2013");

            visitor.page().locator("#q").pressSequentially("lyon");
            visitor.page().waitForURL("**/palmares/2013?q=lyon**");
            int found = visitor.page().locator(".laureates li").count();
            visitor.arrived();

            assertThat(found).isBetween(1, 25);
            visitor.page().reload();
            assertThat(visitor.page().locator(".laureates li").count()).isEqualTo(found);
        }
    }

    @Test
    void everything_public_works_without_scripts() {
        try (var visitor = new Walker(port, 1280, false)) {
            visitor.page().navigate("/palmares/2013");
            visitor.page().locator("#q").fill("lyon");
            visitor.page().locator(".filters [type=submit]").click();

            assertThat(visitor.page().url()).contains("q=lyon");
            assertThat(visitor.page().locator(".laureates li").count()).isBetween(1, 25);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void public_pages_fit_a_phone_and_a_wide_screen(int width) {
        try (var visitor = new Walker(port, width, true)) {
            for (var path : new String[] {
                "/", "/palmares", "/palmares/2013", "/territories", "/sign-in", "/design", "/accessibility", "/privacy"
            }) {
                visitor.goTo(path);
            }
        }
    }
}
