package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DEADLINE;
import static org.palmares.dossiers.Programme.NICE;
import static org.palmares.dossiers.Programme.account;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.SaveResult;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.juries.Juries;
import org.palmares.kernel.Actor;
import org.palmares.people.Role;
import org.palmares.territories.TerritoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What each address of the module tells whom. The addresses are those the controllers declare: a new one is tried
/// without being named here.
class DossierRoutesTest extends RealPages {

    private static final List<String> TITLES =
            List.of("Brouillon de Brest", "Guichet de Brest", "Recevable de Brest", "Rendu de Brest");

    @Autowired
    Editions editions;

    @Autowired
    Juries juries;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    DossierRoutes routes;

    @BeforeEach
    void addresses_of_the_module() {
        routes = new DossierRoutes(mvc, mapping, owner, programme.setup(edition).slug());
    }

    @Test
    void a_dossier_one_may_not_know_answers_exactly_like_one_that_does_not_exist() {
        var draft = draft(owner, BREST, TITLES.get(0));
        var submitted = submitted(owner, BREST, TITLES.get(1));
        var eligible = submitted(owner, BREST, TITLES.get(2));
        var returned = submitted(owner, BREST, TITLES.get(3));
        organiser.perform(() -> {
            dossiers.declareEligible(eligible);
            dossiers.returnToComplete(returned, "Précisez le titre.");
        });
        var applicant = programme.person("Bea");
        submitted(applicant, NICE, "Parc de Nice");
        var south = programme.person("Sud", Role.COORDINATOR, edition, programme.south(edition));
        var west = programme.person("Ouest", Role.COORDINATOR, edition, programme.west(edition));
        var jurors = jurors(eligible);

        for (var dossier : List.of(draft, submitted, eligible, returned)) {
            for (var stranger : List.of(applicant, south, jurors.other(), programme.person("Passant"))) {
                assertUnknown(dossier, stranger);
            }
        }
        for (var dossier : List.of(draft)) {
            for (var stranger : List.of(organiser, west, jurors.assigned())) {
                assertUnknown(dossier, stranger);
            }
        }
        for (var dossier : List.of(submitted, returned)) {
            assertUnknown(dossier, jurors.assigned());
        }
        assertThat(get("/dossiers/" + eligible, jurors.assigned())).hasStatusOk();
        assertThat(get("/dossiers/" + submitted, west)).hasStatusOk();
        assertThat(get("/dossiers/" + returned, organiser)).hasStatusOk();
        assertThat(get("/dossiers/" + draft, owner)).hasStatusOk();
    }

    @Test
    void a_visitor_is_asked_to_sign_in_whether_the_dossier_exists_or_not() {
        var draft = draft(owner, BREST, TITLES.getFirst());
        var absent = DossierId.random();

        for (var route : routes.all()) {
            var exists = answer(route, draft, UUID.randomUUID(), anonymous());
            assertThat(exists).as("%s", route).isEqualTo(answer(route, absent, UUID.randomUUID(), anonymous()));
            assertThat(exists.status()).as("%s", route).isIn(302, 401);
            assertThat(exists.leadsTo()).as("%s", route).isEqualTo("/sign-in");
            assertThat(exists.body()).as("%s", route).isEmpty();
        }
    }

    @Test
    void the_lists_of_an_edition_answer_those_who_run_it_and_a_coordinator_of_their_regions_alone() {
        submitted(owner, BREST, TITLES.get(1));
        var nice = programme.person("Bea");
        submitted(nice, NICE, "Parc de Nice");
        var south = programme.person("Sud", Role.COORDINATOR, edition, programme.south(edition));
        var slug = programme.setup(edition).slug();

        for (var route : routes.all().stream()
                .filter(route -> route.pattern().contains("{slug}"))
                .toList()) {
            for (var stranger : List.of(owner, nice, programme.person("Passant"))) {
                var real = answer(route.in(slug), DossierId.random(), UUID.randomUUID(), signedIn(stranger));
                var absent = answer(route.in("absent"), DossierId.random(), UUID.randomUUID(), signedIn(stranger));
                assertThat(real.status()).as("%s", route).isEqualTo(404);
                assertThat(real.body().replace(slug, "absent")).as("%s", route).isEqualTo(absent.body());
            }
            var shown = answer(route.in(slug), DossierId.random(), UUID.randomUUID(), signedIn(south));
            assertThat(shown.status()).as("%s", route).isEqualTo(200);
            assertThat(shown.body()).as("%s", route).doesNotContain(TITLES.get(1));
        }
        assertThat(get("/editions/" + slug + "/dossiers", south)).bodyText().contains("Parc de Nice");
        assertThat(get("/editions/" + slug + "/dossiers.csv", south))
                .bodyText()
                .contains("Parc de Nice")
                .doesNotContain(TITLES.get(1));
    }

    private void assertUnknown(DossierId dossier, Actor.Person stranger) {
        var before = owner.perform(() -> dossiers.get(dossier));
        var stray = strayOf(before);
        for (var route : routes.all().stream()
                .filter(route -> route.pattern().contains("{id}"))
                .toList()) {
            for (var typed : List.of(fields(), Map.<String, String>of())) {
                var exists = routes.answer(route, dossier, stray, signedIn(stranger), typed);
                var absent = routes.answer(route, DossierId.random(), UUID.randomUUID(), signedIn(stranger), typed);
                assertThat(exists).as("%s", route).isEqualTo(absent);
                assertThat(exists.status()).as("%s", route).isEqualTo(404);
            }
        }
        assertThat(owner.perform(() -> dossiers.get(dossier))).isEqualTo(before);
    }

    /// What its owner sent too late: it exists, under an identity that a stranger might have seen.
    private UUID strayOf(Dossier dossier) {
        var strays = owner.perform(() -> dossiers.reading(dossier.id())).strays();
        if (!strays.isEmpty()) {
            return strays.getFirst().id();
        }
        var kept = owner.perform((Supplier<SaveResult>)
                () -> dossiers.keep(dossier.id(), programme.complete(edition, "Autre titre"), 0, UUID.randomUUID()));
        assertThat(kept).isInstanceOf(SaveResult.Clashing.class);
        return ((SaveResult.Clashing) kept).stray();
    }

    private record Jurors(Actor.Person assigned, Actor.Person other) {}

    /// The regional round opens, and one of two jurors is to read the dossier.
    private Jurors jurors(DossierId eligible) {
        var one = programme.person("Jurée");
        var two = programme.person("Juré");
        clock.set(DEADLINE.plusSeconds(1));
        organiser.perform(() -> {
            editions.openRegional(edition);
            var jury = juries.convene(edition, Round.REGIONAL, programme.west(edition), "Jury de l’Ouest");
            juries.seat(jury, account(one), false);
            juries.seat(jury, account(two), false);
            juries.assignRegional(edition);
        });
        var reader = organiser.perform(() -> juries.assignments(edition, Round.REGIONAL)).stream()
                .filter(assignment -> assignment.dossier().equals(eligible))
                .map(assignment -> assignment.juror().value())
                .toList();
        assertThat(reader).hasSize(1);
        return one.account().equals(reader.getFirst()) ? new Jurors(one, two) : new Jurors(two, one);
    }

    private DossierId draft(Actor.Person author, TerritoryId lead, String title) {
        var id = author.perform((Supplier<DossierId>) () -> dossiers.open(edition, lead));
        author.perform((Supplier<Integer>) () -> dossiers.save(id, programme.complete(edition, title), 0));
        return id;
    }

    private DossierId submitted(Actor.Person author, TerritoryId lead, String title) {
        var id = draft(author, lead, title);
        author.perform(() -> {
            dossiers.submit(id, 1);
        });
        return id;
    }

    private DossierRoutes.Answer answer(
            DossierRoutes.Route route, DossierId dossier, UUID stray, RequestPostProcessor asker) {
        return routes.answer(route, dossier, stray, asker, fields());
    }

    /// All that the forms of the module send, well enough typed to be carried out.
    private Map<String, String> fields() {
        return Map.of(
                "version", "2",
                "title", "Autre titre",
                "decision", "eligible",
                "reason", "Un motif",
                "region", programme.south(edition).toString(),
                "name", "Cléo",
                "email", "cleo@dossiers.test");
    }
}
