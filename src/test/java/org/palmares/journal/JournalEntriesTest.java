package org.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.palmares.web.ListState;

class JournalEntriesTest {

    private static final Instant AT = Instant.parse("2027-07-01T10:00:00Z");

    @Test
    void each_entry_is_a_sentence_with_its_time_in_paris_and_what_changed() {
        var line = new JournalPage.Line(
                AT, "Marie a déposé <b>Forêt</b>.", List.of(new JournalPage.Change("Titre", null, "Forêt")));

        var shown = shown(Map.of(), List.of(line), 1);

        assertThat(shown.select("table.ledger > tbody > tr > td").getFirst().text())
                .isEqualTo("01/07/2027 12:00");
        assertThat(shown.select("table.ledger > tbody > tr > td").getLast().text())
                .startsWith("Marie a déposé <b>Forêt</b>.");
        assertThat(shown.select(".changes tbody tr").text()).isEqualTo("Titre (rien) Forêt");
        assertThat(shown.select(".changes ins").text()).isEqualTo("Forêt");
    }

    @Test
    void the_filters_keep_what_was_asked() {
        var shown = shown(Map.of("q", "forêt", "act", "mail.reposted", "from", "2027-07-01"), List.of(), 0);

        assertThat(shown.select("form").attr("action")).isEqualTo("/journal");
        assertThat(shown.select("#q").val()).isEqualTo("forêt");
        assertThat(shown.select("#act option[selected]").val()).isEqualTo("mail.reposted");
        assertThat(shown.select("#from").val()).isEqualTo("2027-07-01");
        assertThat(shown.select(".lead").text()).isEqualTo("Aucun acte ne répond à cette recherche.");
        assertThat(shown.select("table")).isEmpty();
    }

    @Test
    void an_empty_journal_says_so_without_filters() {
        var shown = shown(Map.of(), List.of(), 0);

        assertThat(shown.select(".lead").text()).startsWith("Aucun acte n’est encore inscrit.");
        assertThat(shown.select("form")).isEmpty();
    }

    private static Document shown(Map<String, String> parameters, List<JournalPage.Line> lines, int total) {
        var page = new JournalPage(
                new ListState("/journal", parameters), lines, total, Map.of("mail.reposted", "…"), Map.of());
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "palmares.jte")
                .render("journal/entries.jte", page, output);
        return Jsoup.parse(output.toString());
    }
}
