package org.palmares.palmares.web;

import java.util.List;
import org.palmares.palmares.Palmares;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {

    private final Palmares palmares;

    HomeController(Palmares palmares) {
        this.palmares = palmares;
    }

    @GetMapping("/")
    ModelAndView page() {
        var latest = palmares.editions().stream().findFirst().orElse(null);
        return Pages.show(
                "palmares/home", new HomePage(latest, latest == null ? List.of() : LevelGroup.of(latest.laureates())));
    }
}
