package org.palmares.juries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.Juror;
import org.palmares.juries.Jury;
import org.palmares.juries.JuryId;
import org.palmares.juries.JuryRefusals;
import org.palmares.juries.Reading;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Person;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.palmares.web.Flash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import({JuryListController.class, RecusalController.class})
class JuryPagesTest {

    private static final Setup SETUP = complete(edition(new EditionStage.Regional()));
    private static final RegionId WEST = new RegionId(id(1));
    private static final JuryId JURY = new JuryId(id(701));
    private static final JuryId OTHER = new JuryId(id(702));
    private static final AccountId ADA = new AccountId(id(801));
    private static final AssignmentId READING = new AssignmentId(id(901));
    private static final DossierId DOSSIER = new DossierId(id(902));
    private static final String JURIES = "/editions/2026/juries";
    private static final String SEATS = JURIES + "/" + JURY + "/seats";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Juries juries;

    @MockitoBean
    Editions editions;

    @MockitoBean
    People people;

    @BeforeEach
    void known() {
        given(editions.bySlug("2026")).willReturn(SETUP);
        given(people.roles()).willReturn(holding(Role.ORGANISER));
        given(juries.of(SETUP.id()))
                .willReturn(List.of(
                        new Jury(
                                JURY,
                                SETUP.id(),
                                Round.REGIONAL,
                                WEST,
                                "Jury de l’Ouest",
                                List.of(
                                        new Juror(ADA, "Ada <b>", true),
                                        new Juror(new AccountId(id(802)), "Béa", false))),
                        new Jury(OTHER, SETUP.id(), Round.FINAL, null, "Finale", List.of())));
    }

    @Test
    void juries_are_listed_with_their_jurors_the_chair_marked() {
        var page = page(get(JURIES));

        assertThat(page.select("section[id^=jury-] h2").eachText()).containsExactly("Jury de l’Ouest", "Finale");
        assertThat(page.select("#jury-" + JURY + " tbody tr").getFirst().text()).startsWith("Ada <b> Président");
        assertThat(page.select("#jury-" + JURY + " tbody tr").get(1).text()).startsWith("Béa Retirer");
        assertThat(page.select(".lead").text()).isEqualTo("2 jurys sont formés. Une région n’en a pas encore.");
        assertThat(page.select("select[name=region] option").eachText()).containsExactly("Sud");
        assertThat(page.select("form[action=/editions/2026/readings] button")).hasSize(1);
        assertThat(page.select("details[open]")).isEmpty();
    }

    @Test
    void whoever_only_follows_the_edition_reads() {
        given(people.roles()).willReturn(holding(Role.SCRUTINEER));

        var page = page(get(JURIES));

        assertThat(page.select("section h2")).hasSize(2);
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void before_the_first_jury_there_is_nothing_to_deal() {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var page = page(get(JURIES));

        assertThat(page.select("select[name=region] option").eachText())
                .containsExactly("Ouest", "Sud", "Finale, toutes régions");
        assertThat(page.select("form[action=/editions/2026/readings]")).isEmpty();
    }

    @Test
    void whoever_has_no_part_in_the_edition_finds_nothing() {
        given(juries.of(SETUP.id())).willThrow(new NotFound("juries"));

        assertThat(get(JURIES)).hasStatus(404);
        assertThat(mvc.get().uri(JURIES)).hasStatus(403);
    }

    @Test
    void a_jury_is_formed_for_a_region_or_for_the_final() {
        assertThat(post(JURIES, "name", "Sud", "region", id(2).toString())).hasRedirectedUrl(JURIES);
        assertThat(post(JURIES, "name", "Finale", "region", "")).hasRedirectedUrl(JURIES);

        then(juries).should().convene(SETUP.id(), Round.REGIONAL, new RegionId(id(2)), "Sud");
        then(juries).should().convene(SETUP.id(), Round.FINAL, null, "Finale");
    }

    @ParameterizedTest
    @CsvSource({"'',name", "' ',name"})
    void a_jury_without_a_name_is_not_formed_and_the_region_stays_chosen(String name, String field) {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var answer = post(JURIES, "name", name, "region", id(2).toString());

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("#" + field + "-errors").text()).isEqualTo("Renseignez ce champ.");
        assertThat(page.select("select[name=region] option[selected]").text()).isEqualTo("Sud");
        then(juries).should(never()).convene(any(), any(), any(), anyString());
    }

    @Test
    void a_name_too_long_or_a_region_that_is_none_is_not_taken() {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var tooLong = post(JURIES, "name", "n".repeat(121), "region", "");
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).select("input[name=name]").val()).hasSize(121);
        var noRegion = post(JURIES, "name", "Sud", "region", "sud");
        assertThat(noRegion).hasStatus(422);
        assertThat(page(noRegion).select("#region-errors").text()).isEqualTo("Cette valeur n’a pas la forme attendue.");
        assertThat(page(noRegion).select("input[name=name]").val()).isEqualTo("Sud");
        then(juries).should(never()).convene(any(), any(), any(), anyString());
    }

    @Test
    void a_jury_formed_already_is_named_in_the_refusal() {
        given(juries.convene(any(), any(), any(), anyString())).willThrow(JuryRefusals.alreadyConvened("Jury du Sud"));

        assertThat(post(JURIES, "name", "Sud", "region", id(2).toString()))
                .hasStatus(409)
                .bodyText()
                .contains("Le jury « Jury du Sud » existe déjà");
    }

    @Test
    void a_juror_is_seated_by_address_chair_or_not() {
        given(people.byEmail("ada@ville.fr"))
                .willReturn(Optional.of(new Person(ADA, "Ada", "ada@ville.fr", Locale.FRENCH)));

        assertThat(post(SEATS, "email", "ada@ville.fr")).hasRedirectedUrl(JURIES);
        then(juries).should().seat(JURY, ADA, false);
        assertThat(post(SEATS, "email", "ada@ville.fr", "chair", "true")).hasRedirectedUrl(JURIES);
        then(juries).should().seat(JURY, ADA, true);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Renseignez ce champ.",
        "'  ', Renseignez ce champ.",
        "ada, 'Cette adresse n’a pas la forme nom@domaine.fr. Relisez-la, puis recommencez.'",
        "ada@ville, 'Cette adresse n’a pas la forme nom@domaine.fr. Relisez-la, puis recommencez.'",
        "ada@ville.fr, 'Aucun compte ouvert ne porte cette adresse. Invitez d’abord la personne depuis la page Personnes.'"
    })
    void an_address_is_absent_mistyped_or_unknown_and_each_is_said(String typed, String said) {
        var answer = post(SEATS, "email", typed, "chair", "true");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        var field = page.select("#email-" + JURY);
        assertThat(page.select("#email-" + JURY + "-errors").text()).isEqualTo(said);
        assertThat(field.val()).isEqualTo(typed);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).isEqualTo("email-" + JURY + "-help email-" + JURY + "-errors");
        assertThat(page.select("#jury-" + JURY + " input[name=chair]").hasAttr("checked"))
                .isTrue();
        then(juries).should(never()).seat(any(), any(), anyBoolean());
    }

    @Test
    void the_difference_is_said_in_english_too() {
        for (var typed : List.of("ada", "ada@ville.fr")) {
            var answer = mvc.post()
                    .uri(SEATS)
                    .header("Accept-Language", "en")
                    .with(authentication(TestPeople.signedIn(id(900))))
                    .with(csrf())
                    .param("email", typed)
                    .exchange();

            assertThat(page(answer).select("#email-" + JURY + "-errors").text())
                    .isEqualTo(
                            typed.equals("ada")
                                    ? "This address does not have the form name@domain.org. Read it over, then try again."
                                    : "No open account bears this address. Invite the person from the People page first.");
        }
    }

    @Test
    void what_is_wrong_is_said_in_the_form_it_was_typed_in_and_in_no_other() {
        var page = page(post(SEATS, "email", "ada"));

        assertThat(page.select(".errors")).hasSize(1);
        assertThat(page.select("#jury-" + JURY + " .errors a").attr("href")).isEqualTo("#email-" + JURY);
        assertThat(page.select("#jury-" + JURY + " details").hasAttr("open")).isTrue();
        assertThat(page.select("#jury-" + JURY + " input[name=chair]").hasAttr("checked"))
                .isFalse();
        assertThat(page.select("#jury-" + OTHER + " details").hasAttr("open")).isFalse();
        assertThat(page.select("#email-" + OTHER).val()).isEmpty();
    }

    @Test
    void a_form_without_its_fields_asks_for_them() {
        assertThat(post(SEATS)).hasStatus(422);
        assertThat(post(JURIES)).hasStatus(422);
    }

    @Test
    void nobody_else_learns_whether_an_address_has_an_account() {
        given(people.roles()).willReturn(holding(Role.SCRUTINEER));

        assertThat(post(SEATS, "email", "ada@ville.fr")).hasStatus(404);
        then(people).should(never()).byEmail(anyString());
    }

    @Test
    void a_seat_is_taken_back() {
        assertThat(post(SEATS + "/" + ADA + "/departure")).hasRedirectedUrl(JURIES);

        then(juries).should().unseat(JURY, ADA);
    }

    @Test
    void a_juror_who_has_readings_stays_and_the_page_says_why() {
        willThrow(JuryRefusals.hasReadings("Ada")).given(juries).unseat(JURY, ADA);

        assertThat(post(SEATS + "/" + ADA + "/departure"))
                .hasStatus(409)
                .bodyText()
                .contains("Ada a déjà des lectures");
    }

    @Test
    void readings_are_dealt_and_their_number_is_said() {
        given(juries.assignRegional(SETUP.id())).willReturn(12);

        var answer = post("/editions/2026/readings");

        assertThat(answer).hasRedirectedUrl(JURIES);
        assertThat(answer.getMvcResult().getFlashMap().values())
                .containsExactly(new Flash("juries.assigned", List.of(12)));
    }

    @Test
    void dossiers_that_cannot_be_dealt_are_named_the_first_eight_of_them() {
        given(juries.assignRegional(SETUP.id()))
                .willThrow(JuryRefusals.notEnoughJurors(3, "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .willThrow(JuryRefusals.withoutRegion("7"));

        assertThat(post("/editions/2026/readings"))
                .hasStatus(409)
                .bodyText()
                .contains("il faut 3 jurés par dossier, et 9 dossiers ne peuvent pas les avoir "
                        + "(n° 1, 2, 3, 4, 5, 6, 7, 8…)");
        assertThat(post("/editions/2026/readings"))
                .hasStatus(409)
                .bodyText()
                .contains("un dossier recevable n’a pas de région (n° 7)");
    }

    @Test
    void what_is_no_address_of_ours_is_not_there() {
        assertThat(post(JURIES + "/west/seats", "email", "ada@ville.fr")).hasStatus(404);
        assertThat(get("/readings/first/recusal")).hasStatus(404);
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        assertThat(mvc.post().uri(SEATS + "/" + ADA + "/departure").with(authentication(TestPeople.signedIn(id(900)))))
                .hasStatus(403);
        then(juries).should(never()).unseat(any(), any());
    }

    @Test
    void a_conflict_of_interest_is_declared_in_a_few_words() {
        given(juries.mine(READING)).willReturn(reading());

        var page = page(get("/readings/" + READING + "/recusal"));
        assertThat(page.select(".lead").text()).isEqualTo("Le guichet <i>, Valfontaine");
        assertThat(page.select("textarea[name=reason]").attr("maxlength")).isEqualTo("400");
        var answer = post("/readings/" + READING + "/recusal", "reason", "Ancienne élue");

        assertThat(answer).hasRedirectedUrl("/readings");
        then(juries).should().recuse(DOSSIER, "Ancienne élue");
    }

    @Test
    void a_conflict_without_words_or_with_too_many_is_asked_again() {
        given(juries.mine(READING)).willReturn(reading());

        assertThat(post("/readings/" + READING + "/recusal")).hasStatus(422);
        assertThat(post("/readings/" + READING + "/recusal", "reason", " ")).hasStatus(422);
        var answer = post("/readings/" + READING + "/recusal", "reason", "x".repeat(401));
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("textarea").val()).hasSize(401);
        then(juries).should(never()).recuse(any(), anyString());
    }

    @Test
    void the_ends_of_lines_that_browsers_send_count_once() {
        given(juries.mine(READING)).willReturn(reading());

        assertThat(post("/readings/" + READING + "/recusal", "reason", "x\r\n".repeat(200)))
                .hasRedirectedUrl("/readings");
    }

    @Test
    void the_reading_of_another_has_no_conflict_to_declare() {
        given(juries.mine(READING)).willThrow(new NotFound("reading"));

        assertThat(get("/readings/" + READING + "/recusal")).hasStatus(404);
        assertThat(post("/readings/" + READING + "/recusal", "reason", "Un lien"))
                .hasStatus(404);
        then(juries).should(never()).recuse(any(), anyString());
    }

    private static Roles holding(Role role) {
        return new Roles(List.of(new Grant(role, SETUP.id().value(), null)));
    }

    private static Reading reading() {
        return new Reading(
                READING,
                DOSSIER,
                SETUP.id(),
                Round.REGIONAL,
                "Jury de l’Ouest",
                42,
                "Le guichet <i>",
                "Valfontaine",
                UUID.randomUUID(),
                1,
                3);
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(authentication(TestPeople.signedIn(id(900))))
                .exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(authentication(TestPeople.signedIn(id(900))))
                .with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
