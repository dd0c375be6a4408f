package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.Map;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierOutcomes;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.EditionStage;
import org.palmares.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierController {

    private final Dossiers dossiers;
    private final ObjectProvider<DossierOutcomes> outcomes;

    DossierController(Dossiers dossiers, ObjectProvider<DossierOutcomes> outcomes) {
        this.dossiers = dossiers;
        this.outcomes = outcomes;
    }

    @GetMapping("/dossiers/{id}")
    ModelAndView page(@PathVariable UUID id) {
        var dossier = new DossierId(id);
        var page = page(dossiers.reading(dossier));
        var announced = outcomes.orderedStream()
                .flatMap(outcome -> outcome.announced(dossier).stream())
                .findFirst();
        return Pages.show("dossiers/dossier", announced.map(page::announcing).orElse(page));
    }

    static DossierPage page(DossierReading reading) {
        var status = reading.dossier().status();
        return new DossierPage(
                reading,
                DossierText.of(reading),
                Labels.status(status.code()),
                Labels.tag(status.code()),
                decided(reading),
                reason(status),
                withdrawable(reading),
                reading.rights().assign() ? Labels.regions(reading.setup()) : Map.of());
    }

    private static String decided(DossierReading reading) {
        var at = switch (reading.dossier().status()) {
            case DossierStatus.Draft() -> null;
            case DossierStatus.Submitted submitted -> submitted.at();
            case DossierStatus.Returned returned -> returned.at();
            case DossierStatus.Eligible eligible -> eligible.at();
            case DossierStatus.Ineligible ineligible -> ineligible.at();
            case DossierStatus.Withdrawn withdrawn -> withdrawn.at();
        };
        return at == null
                ? ""
                : text("dossiers.since." + reading.dossier().status().code(), Labels.moment(at, reading.setup()));
    }

    private static String reason(DossierStatus status) {
        return switch (status) {
            case DossierStatus.Draft(), DossierStatus.Submitted _, DossierStatus.Eligible _ -> "";
            case DossierStatus.Returned returned -> returned.reason();
            case DossierStatus.Ineligible ineligible -> ineligible.reason();
            case DossierStatus.Withdrawn withdrawn -> withdrawn.reason();
        };
    }

    private static boolean withdrawable(DossierReading reading) {
        boolean inTime = switch (reading.setup().edition().stage()) {
            case EditionStage.Preparing _, EditionStage.Calling _, EditionStage.Regional _ -> true;
            case EditionStage.Final _, EditionStage.Sealed _, EditionStage.Published _ -> false;
        };
        return inTime
                && reading.rights().own()
                && switch (reading.dossier().status()) {
                    case DossierStatus.Draft(),
                            DossierStatus.Submitted _,
                            DossierStatus.Returned _,
                            DossierStatus.Eligible _ -> true;
                    case DossierStatus.Ineligible _, DossierStatus.Withdrawn _ -> false;
                };
    }
}
