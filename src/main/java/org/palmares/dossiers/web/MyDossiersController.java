package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.Call;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierOutcomes;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.editions.Setup;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MyDossiersController {

    private final Dossiers dossiers;
    private final Editions editions;
    private final ObjectProvider<DossierOutcomes> outcomes;

    MyDossiersController(Dossiers dossiers, Editions editions, ObjectProvider<DossierOutcomes> outcomes) {
        this.dossiers = dossiers;
        this.editions = editions;
        this.outcomes = outcomes;
    }

    @GetMapping("/dossiers")
    ModelAndView page() {
        var now = dossiers.now();
        var setups = new HashMap<UUID, Setup>();
        var lines = dossiers.mine().stream()
                .map(mine -> announced(
                        line(
                                mine,
                                setups.computeIfAbsent(mine.edition(), edition -> editions.get(new EditionId(edition))),
                                now),
                        new DossierId(mine.id())))
                .toList();
        return Pages.show("dossiers/mine", new MyDossiersPage(lines, calls(editions.open(), now)));
    }

    private MyDossiersPage.Line announced(MyDossiersPage.Line line, DossierId dossier) {
        return outcomes.orderedStream()
                .flatMap(outcome -> outcome.announced(dossier).stream())
                .findFirst()
                .map(line::announcing)
                .orElse(line);
    }

    static List<MyDossiersPage.Call> calls(List<EditionSummary> open, Instant now) {
        return open.stream()
                .map(edition -> call(edition, edition.callCloses(), now))
                .toList();
    }

    private static MyDossiersPage.Call call(EditionSummary edition, @Nullable Instant closes, Instant now) {
        return new MyDossiersPage.Call(
                edition.slug(),
                text(edition.name()),
                closes == null ? "" : Texts.moment(closes, edition.zone()),
                Labels.left(now, closes));
    }

    private static MyDossiersPage.Line line(DossierSummary mine, Setup setup, Instant now) {
        var page = "/dossiers/" + mine.id();
        var toWrite = mine.status().equals("DRAFT") || mine.status().equals("RETURNED");
        return new MyDossiersPage.Line(
                Dossier.reference(setup.slug(), mine.number()),
                Labels.title(mine.title()),
                mine.leadName(),
                text(setup.edition().name()),
                setup.edition().fictional(),
                Labels.status(mine.status()),
                Labels.tag(mine.status()),
                next(mine, setup, now),
                toWrite ? page + "/draft" : page);
    }

    private static String next(DossierSummary mine, Setup setup, Instant now) {
        var call = Call.of(setup);
        return switch (mine.status()) {
            case "DRAFT" ->
                call.isOpen(now) && call.closes() != null
                        ? text(
                                "dossiers.next.draft",
                                Labels.moment(call.closes(), setup),
                                Labels.left(now, call.closes()))
                        : text("dossiers.next.draft-late");
            case "SUBMITTED" ->
                text(
                        "dossiers.next.submitted",
                        mine.submittedAt() == null ? "" : Labels.moment(mine.submittedAt(), setup));
            default -> text("dossiers.next." + mine.status());
        };
    }
}
