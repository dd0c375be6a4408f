package org.palmares.palmares.web;

import org.palmares.palmares.Palmares;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProjectController {

    private final Palmares palmares;

    ProjectController(Palmares palmares) {
        this.palmares = palmares;
    }

    @GetMapping("/palmares/{slug}/{project}")
    ModelAndView page(@PathVariable String slug, @PathVariable String project) {
        return Pages.show("palmares/project", new ProjectPage(palmares.edition(slug), palmares.project(slug, project)));
    }
}
