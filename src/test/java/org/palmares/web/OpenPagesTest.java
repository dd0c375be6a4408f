package org.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class OpenPagesTest {

    @Autowired
    MockMvcTester mvc;

    static Stream<String> pages() {
        return Stream.of("/design", "/accessibility", "/privacy");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_is_open_in_both_languages(String address) {
        assertThat(page(address, "fr").select("html").attr("lang")).isEqualTo("fr");
        assertThat(page(address, "en").select("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_keeps_style_and_script_in_files_of_ours(String address) {
        var page = page(address, "fr");

        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.select("script[src], link[href]"))
                .allMatch(element -> (element.attr("src") + element.attr("href")).startsWith("/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_has_one_title_and_no_identifier_twice(String address) {
        var page = page(address, "fr");

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void every_field_of_the_design_sheet_is_named_and_described() {
        var page = page("/design", "fr");

        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .isNotEmpty()
                .allMatch(field -> field.closest("label") != null
                        || page.selectFirst("label[for=%s]".formatted(field.id())) != null);
        assertThat(page.select("[aria-describedby]").stream()
                        .flatMap(field ->
                                Stream.of(field.attr("aria-describedby").split(" "))))
                .allMatch(id -> page.getElementById(id) != null);
    }

    @Test
    void the_list_of_the_design_sheet_filters_by_its_address() {
        assertThat(page("/design?q=capteurs", "fr").select("#design-list tbody tr"))
                .hasSize(1);
        assertThat(page("/design?q=nothing", "fr").select("#design-list .empty"))
                .hasSize(1);
    }

    @Test
    void the_style_sheet_is_kept_for_good() {
        var page = page("/design", "fr");
        var style = page.select("link[rel=stylesheet]").attr("href");

        assertThat(mvc.get().uri(style))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    private Document page(String address, String language) {
        var answer = mvc.get().uri(address).cookie(new Cookie("lang", language)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
