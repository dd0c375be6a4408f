package org.palmares.palmares.web;

import java.util.List;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.palmares.Palmares;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {

    private final Palmares palmares;
    private final Editions editions;

    HomeController(Palmares palmares, Editions editions) {
        this.palmares = palmares;
        this.editions = editions;
    }

    @GetMapping("/")
    ModelAndView page() {
        var calls = editions.open().stream().map(HomeController::call).toList();
        var latest = palmares.editions().stream().findFirst().orElse(null);
        return Pages.show(
                "palmares/home",
                new HomePage(calls, latest, latest == null ? List.of() : LevelGroup.of(latest.laureates())));
    }

    private static HomePage.OpenCall call(EditionSummary edition) {
        var closes = edition.callCloses();
        return new HomePage.OpenCall(
                edition.slug(),
                edition.name(),
                edition.theme(),
                closes == null ? "" : Texts.moment(closes, edition.zone()),
                edition.fictional());
    }
}
