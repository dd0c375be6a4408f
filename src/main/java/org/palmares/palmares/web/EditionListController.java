package org.palmares.palmares.web;

import org.palmares.palmares.Palmares;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class EditionListController {

    private final Palmares palmares;

    EditionListController(Palmares palmares) {
        this.palmares = palmares;
    }

    @GetMapping("/palmares")
    ModelAndView page() {
        return Pages.show("palmares/editions", new EditionListPage(palmares.editions()));
    }
}
