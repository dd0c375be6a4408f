package org.palmares.territories.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.territories.Kind;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TerritoryListController {

    private static final int SHOWN = 30;

    private final Territories territories;

    TerritoryListController(Territories territories) {
        this.territories = territories;
    }

    @GetMapping("/territories")
    ModelAndView page(ListState list) {
        return Pages.show("territories/list", listed(list));
    }

    @GetMapping(
            path = "/territories",
            headers = {"HX-Request", "!HX-History-Restore-Request"})
    ModelAndView rows(ListState list) {
        return Pages.show("territories/rows", listed(list));
    }

    private TerritoryListPage listed(ListState list) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            kinds.put(kind.name(), Texts.text(kind.key()));
        }
        var found = list.query().isEmpty()
                ? List.<TerritorySummary>of()
                : territories.search(list.query(), kind(list.filter("kind")), SHOWN);
        return new TerritoryListPage(list, kinds, found);
    }

    private static @Nullable Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
