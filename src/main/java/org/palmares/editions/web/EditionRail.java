package org.palmares.editions.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Edition;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.palmares.web.Rail;
import org.palmares.web.RailSource;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// The course of the edition beside each page under its address, for those who have a part in running it.
@Component
class EditionRail implements RailSource {

    private static final Pattern WITHIN = Pattern.compile("/editions/(?!new$)([a-z0-9-]+)(/.*)?");

    private final Editions editions;
    private final EditionPlans plans;
    private final People people;

    EditionRail(Editions editions, EditionPlans plans, People people) {
        this.editions = editions;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public Optional<Rail> rail(String path) {
        var within = WITHIN.matcher(path);
        return within.matches()
                ? editions.course(within.group(1)).map(edition -> draw(edition, Sight.of(edition, people.roles())))
                : Optional.empty();
    }

    private Rail draw(Edition edition, Sight sight) {
        var address = "/editions/" + edition.slug();
        var steps = edition.historical()
                ? List.of(step("publication", address + "/publication", Rail.State.DONE, ""))
                : steps(edition, address, sight, editions.now());
        return new Rail(
                Texts.text(edition.name()), address, edition.fictional(), steps, tools(edition, address, sight));
    }

    private List<Rail.Link> tools(Edition edition, String address, Sight sight) {
        var planned = plans.kinds(edition.id()).stream().map(PlanKind::code);
        return Stream.of(Stream.of("settings", "juries"), planned, Stream.of("people", "journal"))
                .flatMap(names -> names)
                .filter(name -> sight.dossiers() || !name.equals("people"))
                .map(name -> new Rail.Link(Texts.text("editions.rail." + name), address + "/" + name))
                .toList();
    }

    private static List<Rail.Step> steps(Edition edition, String address, Sight sight, Instant now) {
        var calendar = edition.calendar();
        int rank = edition.stage().rank();
        var closes = calendar.callCloses();
        boolean closed = rank > 1 || (rank == 1 && closes != null && now.isAfter(closes));
        return List.of(
                step(
                        "call",
                        sight.dossiers() ? address + "/dossiers" : "",
                        state(rank >= 1, closed),
                        dates(edition, calendar.callOpens(), closes)),
                step("eligibility", sight.dossiers() ? address + "/eligibility" : "", state(closed, rank > 1), ""),
                step(
                        "regional",
                        address + "/regional",
                        state(rank >= 2, rank > 2),
                        dates(edition, calendar.regionalFrom(), calendar.regionalTo())),
                step(
                        "final",
                        address + "/final",
                        state(rank >= 3, rank > 3),
                        dates(edition, calendar.finalFrom(), calendar.finalTo())),
                step(
                        "levels",
                        sight.levels() ? address + "/levels" : "",
                        state(rank >= 4, rank > 4),
                        dates(edition, calendar.ceremony(), calendar.ceremony())),
                step("publication", address + "/publication", state(rank >= 5, rank >= 5), published(edition)));
    }

    private static Rail.State state(boolean begun, boolean over) {
        return over ? Rail.State.DONE : begun ? Rail.State.CURRENT : Rail.State.TO_COME;
    }

    private static String dates(Edition edition, @Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? "" : TimeLine.dates(from, to, edition.zone());
    }

    private static String published(Edition edition) {
        return edition.stage() instanceof EditionStage.Published(var at) ? dates(edition, at, at) : "";
    }

    private static Rail.Step step(String name, String address, Rail.State state, String when) {
        return new Rail.Step(Texts.text("editions.rail." + name), address, state, when);
    }

    /// Which pages the reader has, of those that not everyone who follows an edition has.
    ///
    /// @param dossiers those of dossiers and of people
    private record Sight(boolean dossiers, boolean levels) {

        static Sight of(Edition edition, Roles roles) {
            var id = edition.id().value();
            boolean organises = roles.organises(id);
            return new Sight(
                    organises || roles.holds(Role.COORDINATOR, id),
                    organises || roles.holds(Role.SCRUTINEER, id, null));
        }
    }
}
