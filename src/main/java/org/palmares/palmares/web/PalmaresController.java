package org.palmares.palmares.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.palmares.palmares.Laureate;
import org.palmares.palmares.LaureateFilter;
import org.palmares.palmares.LaureateTerritory;
import org.palmares.palmares.Palmares;
import org.palmares.territories.Kind;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PalmaresController {

    private final Palmares palmares;

    PalmaresController(Palmares palmares) {
        this.palmares = palmares;
    }

    @GetMapping("/palmares/{slug}")
    ModelAndView page(@PathVariable String slug, ListState list) {
        return Pages.show("palmares/palmares", filtered(slug, list));
    }

    @GetMapping(
            path = "/palmares/{slug}",
            headers = {"HX-Request", "!HX-History-Restore-Request"})
    ModelAndView rows(@PathVariable String slug, ListState list) {
        return Pages.show("palmares/rows", filtered(slug, list));
    }

    private PalmaresPage filtered(String slug, ListState list) {
        var edition = palmares.edition(slug);
        var all = palmares.laureates(slug, LaureateFilter.ALL);
        var kept = palmares.laureates(
                slug,
                new LaureateFilter(list.query(), list.filter("category"), list.filter("region"), list.filter("kind")));
        return new PalmaresPage(
                list,
                edition,
                figures(all),
                all.size(),
                kept.size(),
                LevelGroup.of(kept),
                categories(all),
                regions(all),
                kinds(all));
    }

    private static Map<String, String> figures(List<Laureate> all) {
        var figures = new LinkedHashMap<String, String>();
        for (var group : LevelGroup.of(all)) {
            var key = "palmares.labels." + group.level().code();
            int count = group.laureates().size();
            figures.put(
                    Texts.exists(key)
                            ? Texts.text(key, count)
                            : Texts.text(group.level().name()),
                    Texts.number(count));
        }
        return figures;
    }

    private static Map<String, String> categories(List<Laureate> all) {
        var names = new TreeMap<String, String>();
        for (var laureate : all) {
            if (laureate.category() != null) {
                names.put(laureate.category().fr(), Texts.text(laureate.category()));
            }
        }
        return offered(names, all.stream().anyMatch(laureate -> laureate.category() == null));
    }

    private static Map<String, String> regions(List<Laureate> all) {
        var names = new TreeMap<String, String>();
        for (var laureate : all) {
            if (laureate.region() != null) {
                names.put(laureate.region(), laureate.region());
            }
        }
        return offered(names, all.stream().anyMatch(laureate -> laureate.region() == null));
    }

    private static Map<String, String> kinds(List<Laureate> all) {
        var present = all.stream()
                .flatMap(laureate -> laureate.territories().stream())
                .map(LaureateTerritory::kind)
                .toList();
        var names = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            if (present.contains(kind)) {
                names.put(kind.name(), Texts.text(kind.key()));
            }
        }
        return offered(names, present.stream().anyMatch(Objects::isNull));
    }

    private static Map<String, String> offered(Map<String, String> names, boolean unknown) {
        var offered = new LinkedHashMap<>(names);
        if (unknown) {
            offered.put(LaureateFilter.UNKNOWN, Texts.text("palmares.unknown"));
        }
        return offered;
    }
}
