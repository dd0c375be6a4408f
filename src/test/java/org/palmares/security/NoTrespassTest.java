package org.palmares.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.TestPeople;
import org.palmares.demo.SealedEdition;
import org.palmares.demo.SealedEditions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// No form changes anything for those who have no part in what it changes, whatever address they make up; none at all
/// without the token of its page.
@LeakTest
class NoTrespassTest {

    /// What each asks of oneself alone, or of a visitor: tried where they belong.
    private static final List<String> OWN = List.of(
            "/territories", "/editions", "/dossiers", "/account/", "/sign-in/", "/invitations/", "/people/invitations");

    private static final List<String> KEPT = List.of(
            "editions.edition",
            "editions.region",
            "editions.level",
            "editions.plan",
            "dossiers.dossier",
            "dossiers.collaborator",
            "dossiers.revision",
            "juries.jury",
            "juries.seat",
            "juries.assignment",
            "juries.recusal",
            "deliberations.shortlist",
            "deliberations.verdict",
            "awards.giving",
            "awards.award",
            "scoring.sheet",
            "people.grant",
            "people.invitation",
            "palmares.published",
            "mail.letter",
            "journal.entry");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    SealedEditions editions;

    @Autowired
    Watchers people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SealedEdition edition;
    AccountId elsewhere;
    Map<String, List<String>> values;

    @BeforeEach
    void two_editions_and_an_organiser_of_one() {
        if (edition != null) {
            return;
        }
        var unique = UUID.randomUUID().toString().substring(0, 8);
        edition = editions.inTheRegionalRound("trespass-" + unique, 75);
        edition.read(Round.REGIONAL);
        var other = editions.inTheRegionalRound("elsewhere-" + unique, 76);
        elsewhere = people.with("Ailleurs", Role.ORGANISER, other.id(), null);
        var dossier = edition.shown();
        values = new LinkedHashMap<>(people.values(edition, List.of(dossier)));
        // Its own edition in the address, things of the other behind it.
        values.put("slug", List.of(edition.slug(), other.slug()));
        var jury = edition.jury(dossier, Round.REGIONAL);
        values.put("jury", List.of(jury.id().toString()));
        values.put("account", List.of(jury.jurors().getLast().account().toString(), elsewhere.toString()));
        values.put("id", List.of(UUID.randomUUID().toString()));
    }

    @Test
    void no_form_of_an_edition_serves_somebody_who_runs_another_or_nothing() {
        var strangers = Map.of(
                "organiser of another edition", elsewhere,
                "another applicant",
                        edition.applicant(edition.eligible().getLast().id()),
                "coordinator of another region",
                        people.with("Ailleurs", Role.COORDINATOR, edition.id(), RegionId.random()),
                "juror of the final", edition.chair(edition.shown(), Round.FINAL));
        strangers.forEach((name, stranger) -> {
            var before = kept();
            for (var address : forms()) {
                if (isTheirs(address)) {
                    continue;
                }
                var answer = post(address, stranger, true);
                assertThat(answer.getResponse().getStatus())
                        .as("%s: POST %s", name, address)
                        .isIn(400, 404);
                assertThat(kept()).as("%s: POST %s", name, address).isEqualTo(before);
            }
        });
    }

    @Test
    void no_form_is_taken_without_the_token_of_its_page() {
        var before = kept();
        for (var address : forms()) {
            assertThat(post(address, edition.organiser(), false).getResponse().getStatus())
                    .as("POST %s", address)
                    .isEqualTo(403);
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void no_answer_to_somebody_signed_in_stays_in_a_cache_after_they_left() {
        var routes = new Routes(mvc, mapping);
        routes.answers(Watchers.person(edition.organiser()), routes.addresses(values))
                .forEach((address, answer) -> {
                    if (!address.matches("/(css|js)/.*")) {
                        assertThat(answer.lines().findFirst().orElse(""))
                                .as(address)
                                .contains("no-store");
                    }
                });
    }

    /// An organiser runs the other edition, where only what stands behind its address is not theirs.
    private static boolean isTheirs(String address) {
        return address.matches("/editions/elsewhere-[^/]+/(?!juries/).*");
    }

    private List<String> forms() {
        return Routes.patterns(mapping, RequestMethod.POST).stream()
                .filter(pattern -> OWN.stream()
                        .noneMatch(own -> own.endsWith("/") ? pattern.startsWith(own) : pattern.equals(own)))
                .sorted()
                .flatMap(pattern -> Routes.filled(pattern, values).stream())
                .toList();
    }

    private MvcTestResult post(String address, AccountId account, boolean token) {
        var request = mvc.post()
                .uri(URI.create(address))
                .with(authentication(TestPeople.signedIn(account.value())))
                .header("Accept", "text/html")
                .param("version", "0")
                .param("decision", "ineligible")
                .param("reason", "Motif")
                .param("reason-ineligible", "Motif")
                .param("name", "Nom")
                .param("email", "nom@fuite.example")
                .param("chair", "true")
                .param("role", "ORGANISER")
                .param("edition", edition.id().toString())
                .param("fingerprint", "0".repeat(64))
                .param("region", edition.setup().regions().getFirst().id().toString());
        return (token ? request.with(csrf()) : request).exchange();
    }

    /// Everything a form could change, as an organiser who knows all of this edition sees it.
    private Map<String, String> kept() {
        return new Actor.Person(edition.organiser().value())
                .perform(() -> Objects.requireNonNull(transaction.execute(_ -> {
                    var kept = new LinkedHashMap<String, String>();
                    for (var table : KEPT) {
                        kept.put(
                                table,
                                jdbc.sql(
                                                "select count(*) || coalesce(md5(string_agg(row::text, '' order by row::text)), '') from %s as row"
                                                        .formatted(table))
                                        .query(String.class)
                                        .single());
                    }
                    return kept;
                })));
    }
}
