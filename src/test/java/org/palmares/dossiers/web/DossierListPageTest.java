package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.palmares.Visitor.page;
import static org.palmares.Visitor.text;
import static org.palmares.dossiers.Fixtures.NORTH;
import static org.palmares.dossiers.Fixtures.OPEN_DATA;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.dossiers.DossierQuery;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Listing;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The list of an edition's dossiers, on the page and as files.
@PageTest
@Import(DossierListController.class)
class DossierListPageTest {

    private static final String LIST = "/editions/2027/dossiers";

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path folder;

    @MockitoBean
    Dossiers dossiers;

    @MockitoBean
    Editions editions;

    @BeforeEach
    void an_edition_with_two_dossiers() {
        given(editions.bySlug("2027")).willReturn(Fixtures.calling());
        given(dossiers.list(any(), any()))
                .willReturn(new Listing<>(List.of(line(1, "Le <guichet>", "SUBMITTED"), line(2, "", "DRAFT")), 120));
        given(dossiers.counts(Fixtures.EDITION)).willReturn(Map.of("DRAFT", 60, "SUBMITTED", 60));
    }

    @Test
    void the_list_opens_what_was_handed_in_and_only_names_a_draft() {
        var page = page(get(mvc, LIST));

        assertThat(page.select("#dossier-rows tbody tr")).hasSize(2);
        var submitted = page.select("tbody tr").getFirst();
        assertThat(submitted.select("a").attr("href")).isEqualTo("/dossiers/" + Fixtures.id(101));
        assertThat(submitted.select("td").eachText())
                .containsExactly(
                        "1", "Le <guichet>Ville 1", "Services aux habitants", "Nord", "Déposé", "01/02/2027 11:00");
        var draft = page.select("tbody tr").getLast();
        assertThat(draft.select("a")).isEmpty();
        assertThat(draft.select("td").stream().map(Element::text))
                .containsExactly("2", "Non déposéVille 2", "", "Sans région", "Brouillon", "");
    }

    @Test
    void filters_order_and_page_are_in_the_address_and_come_back_in_the_form() {
        var answer = get(
                mvc,
                LIST
                        + "?q=lens&status=submitted&category=%s&region=%s&axis=%s&sort=-title&page=2"
                                .formatted(SERVICES.value(), NORTH.value(), OPEN_DATA.value()));

        then(dossiers)
                .should()
                .list(
                        Fixtures.EDITION,
                        new DossierQuery(
                                "lens",
                                "SUBMITTED",
                                SERVICES.value(),
                                NORTH.value(),
                                false,
                                OPEN_DATA.value(),
                                DossierQuery.Sort.TITLE,
                                true,
                                50,
                                50));
        var page = page(answer);
        assertThat(page.select("#q").val()).isEqualTo("lens");
        assertThat(page.select("form.filters option[selected]").eachText())
                .containsExactly("Déposé", "Services aux habitants", "Nord", "Données ouvertes");
        assertThat(page.select("form.filters input[name=sort]").val()).isEqualTo("-title");
        assertThat(page.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
        assertThat(page.select("th a[href*=sort=number]").attr("href"))
                .contains("q=lens", "status=submitted", "region=" + NORTH.value())
                .doesNotContain("page=");
        assertThat(page.select("a[rel=prev]").attr("href")).contains("page=1", "status=submitted");
        assertThat(page.select("a[rel=next]").attr("href")).contains("page=3", "q=lens");
        assertThat(page.select("a[download]").eachAttr("href"))
                .allMatch(address -> address.contains("status=submitted") && !address.contains("page="));
    }

    @Test
    void what_an_address_says_amiss_is_left_out() {
        get(mvc, LIST + "?status=burnt&category=x&region=none&axis=1&sort=password&size=-3&page=0&q=a%00b");

        then(dossiers)
                .should()
                .list(
                        Fixtures.EDITION,
                        new DossierQuery("ab", "", null, null, true, null, DossierQuery.Sort.NUMBER, false, 50, 0));
    }

    @Test
    void as_one_types_the_rows_come_alone_and_going_back_brings_the_page() {
        var typed = mvc.get()
                .uri(LIST + "?q=x")
                .with(SecurityMockMvcRequestPostProcessors.authentication(TestPeople.signedIn(Fixtures.OWNER.value())))
                .header("HX-Request", "true");

        assertThat(typed).hasStatusOk().bodyText().startsWith("<div id=\"dossier-rows\">");
        assertThat(typed.header("HX-History-Restore-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<html");
    }

    @Test
    void an_empty_list_says_why() {
        given(dossiers.list(any(), any())).willReturn(new Listing<>(List.of(), 0));
        assertThat(page(get(mvc, LIST)).select(".empty h2").text()).isEqualTo("Aucun dossier ne répond à ces critères");

        given(dossiers.counts(Fixtures.EDITION)).willReturn(Map.of());
        assertThat(page(get(mvc, LIST)).select(".empty h2").text()).isEqualTo("Pas encore de dossier");
    }

    @Test
    void the_file_holds_the_whole_filtered_list_in_its_order() {
        var answer = get(mvc, LIST + ".csv?status=submitted&sort=-number&page=2");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"dossiers-2027.csv\"; filename*=UTF-8''dossiers-2027.csv");
        then(dossiers)
                .should()
                .list(
                        Fixtures.EDITION,
                        new DossierQuery(
                                "",
                                "SUBMITTED",
                                null,
                                null,
                                false,
                                null,
                                DossierQuery.Sort.NUMBER,
                                true,
                                DossierQuery.all().limit(),
                                0));
        assertThat(text(answer).lines())
                .containsExactly(
                        "N°,Titre du projet,Territoire porteur,Catégorie,Axes,Région,État,Déposé le",
                        "2027-001,Le <guichet>,Ville 1,Services aux habitants,Axe urbain,Nord,Déposé,2027-02-01T11:00+01:00",
                        "2027-002,,Ville 2,,,,Brouillon,");
    }

    @Test
    void no_text_of_a_file_is_a_formula() throws IOException {
        given(dossiers.list(any(), any()))
                .willReturn(new Listing<>(
                        List.of(
                                line(1, "=HYPERLINK(\"https://evil.example\";\"x\")", "SUBMITTED"),
                                line(2, "+1+cmd|'/C calc'!A0", "SUBMITTED"),
                                line(3, "-1", "SUBMITTED"),
                                line(4, "@SUM(1)", "SUBMITTED"),
                                line(5, "\tretrait", "SUBMITTED"),
                                line(6, "1 = 1, \"vrai\"", "SUBMITTED")),
                        6));

        assertThat(text(get(mvc, LIST + ".csv")).lines().skip(1).map(row -> row.split(",", 2)[1]))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("\"'=HYPERLINK(\"\"https://evil.example\"\";\"\"x\"\")\",Ville 1"),
                        row -> assertThat(row).startsWith("'+1+cmd|'/C calc'!A0,Ville 2"),
                        row -> assertThat(row).startsWith("'-1,Ville 3"),
                        row -> assertThat(row).startsWith("'@SUM(1),Ville 4"),
                        row -> assertThat(row).startsWith("'\tretrait,Ville 5"),
                        row -> assertThat(row).startsWith("\"1 = 1, \"\"vrai\"\"\",Ville 6"));
        var book = workbook(LIST + ".xlsx");
        assertThat(book.getOrDefault("xl/worksheets/sheet1.xml", new Document(""))
                        .select("f"))
                .isEmpty();
        assertThat(words(book))
                .contains("'=HYPERLINK(\"https://evil.example\";\"x\")", "'@SUM(1)", "'-1", "1 = 1, \"vrai\"");
    }

    @Test
    void the_workbook_holds_the_same_lines_whatever_was_typed() throws IOException {
        given(dossiers.list(any(), any()))
                .willReturn(new Listing<>(List.of(line(1, "A\u0001 & <b> \uD83D\uDE80", "SUBMITTED")), 1));

        var answer = get(mvc, LIST + ".xlsx");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var words = words(workbook(LIST + ".xlsx"));
        assertThat(words).contains("N°", "Titre du projet", "2027-001", "Ville 1", "Axe urbain", "Nord", "Déposé");
        assertThat(words).anyMatch(word -> word.startsWith("A") && word.endsWith("& <b> \uD83D\uDE80"));
    }

    @Test
    void whoever_may_not_list_them_finds_neither_page_nor_file() {
        given(dossiers.list(any(), any())).willThrow(new NotFound("dossiers"));
        given(editions.bySlug("2030")).willThrow(new NotFound("edition"));

        for (var address : List.of(LIST, LIST + ".csv", LIST + ".xlsx", "/editions/2030/dossiers.csv")) {
            assertThat(get(mvc, address)).as(address).hasStatus(404);
        }
    }

    private static DossierSummary line(int number, String title, String status) {
        boolean draft = status.equals("DRAFT");
        return new DossierSummary(
                Fixtures.id(100 + number),
                Fixtures.EDITION.value(),
                number,
                title,
                "Ville " + number,
                draft ? null : SERVICES.value(),
                draft ? null : NORTH.value(),
                draft ? List.<UUID>of() : List.of(URBAN.value()),
                status,
                draft ? null : AT,
                1);
    }

    /// The parts of a workbook, each read as the XML it must be.
    private Map<String, Document> workbook(String address) throws IOException {
        var file = folder.resolve("dossiers.xlsx");
        Files.write(file, get(mvc, address).getResponse().getContentAsByteArray());
        var parts = new HashMap<String, Document>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        }
        return parts;
    }

    private static List<String> words(Map<String, Document> book) {
        return book.getOrDefault("xl/sharedStrings.xml", new Document(""))
                .select("si")
                .eachText();
    }
}
