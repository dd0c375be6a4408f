package org.palmares.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The design sheet: every component, in each of its states.
@Controller
class DesignController {

    @GetMapping("/design")
    ModelAndView sheet(ListState list) {
        return Pages.show("design/sheet", DesignPage.of(list));
    }
}
