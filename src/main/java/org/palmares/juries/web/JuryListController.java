package org.palmares.juries.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.Juries;
import org.palmares.juries.Jury;
import org.palmares.juries.JuryId;
import org.palmares.juries.web.JuryListPage.Seating;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Email;
import org.palmares.people.People;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class JuryListController {

    private final Juries juries;
    private final Editions editions;
    private final People people;

    JuryListController(Juries juries, Editions editions, People people) {
        this.juries = juries;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/juries")
    ModelAndView list(@PathVariable String slug) {
        return Pages.show("juries/list", page(editions.bySlug(slug), JuryForm.blank(), FieldErrors.none()));
    }

    @PostMapping("/editions/{slug}/juries")
    ModelAndView convene(@PathVariable String slug, @Valid JuryForm form, BindingResult binding) {
        var setup = editions.bySlug(slug);
        if (binding.hasErrors()) {
            return Pages.invalid("juries/list", page(setup, form, FieldErrors.of(binding)));
        }
        var region = form.region() == null ? null : new RegionId(form.region());
        juries.convene(setup.id(), region == null ? Round.FINAL : Round.REGIONAL, region, form.name());
        return Pages.goTo("/editions/" + slug + "/juries", "juries.convened");
    }

    @PostMapping("/editions/{slug}/juries/{jury}/seats")
    ModelAndView seat(@PathVariable String slug, @PathVariable UUID jury, SeatForm form) {
        var setup = editions.bySlug(slug);
        people.roles().requireOrganiser(setup.id().value());
        var seated = of(setup, jury);
        var juror = people.byEmail(form.email()).orElse(null);
        if (juror == null) {
            var typed = new Seating(seated, form, Texts.text(mistake(form)));
            return Pages.invalid(
                    "juries/list",
                    page(setup, JuryForm.blank(), FieldErrors.none()).refusing(typed));
        }
        juries.seat(seated, juror.id(), form.chair());
        return Pages.goTo("/editions/" + slug + "/juries", "juries.seated", juror.name());
    }

    @PostMapping("/editions/{slug}/juries/{jury}/seats/{account}/departure")
    ModelAndView unseat(@PathVariable String slug, @PathVariable UUID jury, @PathVariable UUID account) {
        juries.unseat(of(editions.bySlug(slug), jury), new AccountId(account));
        return Pages.goTo("/editions/" + slug + "/juries", "juries.unseated");
    }

    @PostMapping("/editions/{slug}/readings")
    ModelAndView assign(@PathVariable String slug) {
        var setup = editions.bySlug(slug);
        int added = juries.assignRegional(setup.id());
        return Pages.goTo("/editions/" + slug + "/juries", "juries.assigned", added);
    }

    private JuryListPage page(Setup setup, JuryForm form, FieldErrors errors) {
        var formed = juries.of(setup.id());
        boolean manages = people.roles().organises(setup.id().value());
        return new JuryListPage(setup, formed, open(setup, formed), manages, form, errors, null);
    }

    /// The jury of this edition, never one of another.
    private JuryId of(Setup setup, UUID jury) {
        return juries.of(setup.id()).stream()
                .map(Jury::id)
                .filter(id -> id.value().equals(jury))
                .findFirst()
                .orElseThrow(() -> new NotFound("jury %s of %s".formatted(jury, setup.slug())));
    }

    private static String mistake(SeatForm form) {
        if (form.email().isBlank()) {
            return "web.error.NotBlank";
        }
        return Email.typed(form.email()).isEmpty() ? "juries.seat.mistyped" : "juries.seat.unknown";
    }

    private static Map<String, String> open(Setup setup, Iterable<Jury> formed) {
        var open = new LinkedHashMap<String, String>();
        setup.regions().forEach(region -> open.put(region.id().toString(), region.name()));
        open.put("", Texts.text("juries.region.final"));
        formed.forEach(
                jury -> open.remove(jury.region() == null ? "" : jury.region().toString()));
        return open;
    }
}
