package org.palmares.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What anyone may know of the site itself.
@Controller
class OpenPagesController {

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Pages.show("web/accessibility", new AccessibilityPage());
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Pages.show("web/privacy", new PrivacyPage());
    }
}
