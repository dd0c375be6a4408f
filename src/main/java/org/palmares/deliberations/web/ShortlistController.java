package org.palmares.deliberations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.palmares.deliberations.Deliberations;
import org.palmares.deliberations.Grounds;
import org.palmares.deliberations.Shortlist;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.deliberations.ShortlistProposal;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.people.People;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The shortlist of an edition: drawn by the rule while the round lasts, then as it was decided.
@Controller
class ShortlistController {

    private final Deliberations deliberations;
    private final Editions editions;
    private final People people;

    ShortlistController(Deliberations deliberations, Editions editions, People people) {
        this.deliberations = deliberations;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/regional/shortlist")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.bySlug(slug);
        var decided = deliberations.shortlist(setup.id());
        return Pages.show(
                "deliberations/shortlist",
                decided.isPresent()
                        ? decided(setup, decided.get())
                        : proposed(setup, deliberations.proposal(setup.id())));
    }

    @PostMapping("/editions/{slug}/regional/shortlist")
    ModelAndView confirm(@PathVariable String slug, @RequestParam(defaultValue = "") String fingerprint) {
        deliberations.confirm(editions.bySlug(slug).id(), fingerprint);
        return Pages.goTo("/editions/" + slug + "/regional/shortlist", "deliberations.confirmed");
    }

    private ShortlistPage proposed(Setup setup, ShortlistProposal proposal) {
        boolean open = setup.edition().stage() instanceof EditionStage.Regional;
        boolean organises = people.roles().organises(setup.id().value());
        var warnings = warnings(setup, proposal);
        return new ShortlistPage(
                LineWords.of(setup, Round.REGIONAL),
                false,
                Texts.text(
                        "deliberations.shortlist.lead",
                        proposal.retained().size(),
                        proposal.lines().size(),
                        displaced(proposal.lines()),
                        proposal.missing()),
                proposal.lines(),
                List.of(),
                quotas(proposal),
                warnings,
                proposal.seed(),
                proposal.fingerprint(),
                "",
                proposal.places(),
                open && organises && warnings.isEmpty() && !proposal.lines().isEmpty());
    }

    private ShortlistPage decided(Setup setup, Shortlist shortlist) {
        var by = shortlist.by().value();
        return new ShortlistPage(
                LineWords.of(setup, Round.REGIONAL),
                true,
                Texts.text(
                        "deliberations.shortlist.decided",
                        shortlist.finalists().size(),
                        shortlist.at(),
                        people.names(List.of(by)).getOrDefault(by, "")),
                shortlist.lines(),
                shortlist.finalists(),
                List.of(),
                shortlist.lines().isEmpty() ? List.of(Texts.text("deliberations.shortlist.withheld")) : List.of(),
                shortlist.seed(),
                shortlist.fingerprint(),
                Objects.requireNonNullElse(shortlist.salt(), ""),
                shortlist.places(),
                false);
    }

    private static List<String> warnings(Setup setup, ShortlistProposal proposal) {
        var warnings = new ArrayList<String>();
        if (!proposal.whole()) {
            warnings.add(Texts.text("deliberations.shortlist.recused"));
        }
        if (!proposal.clash().isEmpty()) {
            warnings.add(Texts.text(
                    "deliberations.shortlist.clash",
                    proposal.clash().stream().map(Bound::label).collect(Collectors.joining(", "))));
        }
        if (!proposal.unread().isEmpty()) {
            warnings.add(Texts.text(
                    "deliberations.shortlist.unread",
                    proposal.unread().stream()
                            .map(line -> Dossier.reference(
                                    setup.slug(), line.candidacy().number()))
                            .collect(Collectors.joining(", "))));
        }
        return warnings;
    }

    private static List<ShortlistPage.QuotaLine> quotas(ShortlistProposal proposal) {
        return proposal.bounds().stream()
                .map(bound -> new ShortlistPage.QuotaLine(
                        bound.label(),
                        bound.min(),
                        bound.max(),
                        proposal.retained().stream()
                                .filter(line -> line.candidacy().in(bound.group()))
                                .count()))
                .toList();
    }

    /// How many dossiers the quotas bring in or keep out.
    private static long displaced(List<ShortlistLine> lines) {
        return lines.stream()
                .map(ShortlistLine::grounds)
                .filter(grounds -> grounds != null
                        && grounds.kind() != Grounds.Kind.MERIT
                        && grounds.kind() != Grounds.Kind.BELOW_THE_LINE)
                .count();
    }
}
