package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.dossiers.DossierQuery;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Listing;
import org.palmares.editions.Editions;
import org.palmares.editions.Setup;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierListController {

    private final Dossiers dossiers;
    private final Editions editions;

    DossierListController(Dossiers dossiers, Editions editions) {
        this.dossiers = dossiers;
        this.editions = editions;
    }

    @GetMapping("/editions/{slug}/dossiers")
    ModelAndView page(@PathVariable String slug, ListState list) {
        return Pages.show("dossiers/list", listed(slug, list));
    }

    @GetMapping(
            path = "/editions/{slug}/dossiers",
            headers = {"HX-Request", "!HX-History-Restore-Request"})
    ModelAndView rows(@PathVariable String slug, ListState list) {
        return Pages.show("dossiers/rows", listed(slug, list));
    }

    @GetMapping("/editions/{slug}/dossiers.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, ListState list) {
        var setup = editions.bySlug(slug);
        return DossierExport.table(setup, whole(setup, list)).csv();
    }

    @GetMapping("/editions/{slug}/dossiers.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String slug, ListState list) {
        var setup = editions.bySlug(slug);
        return DossierExport.table(setup, whole(setup, list)).xlsx();
    }

    private DossierListPage listed(String slug, ListState list) {
        var setup = editions.bySlug(slug);
        var found = dossiers.list(setup.id(), query(list, list.size(), list.offset()));
        var categories = Labels.categories(setup);
        var regions = Labels.regions(setup);
        var filterRegions = new LinkedHashMap<>(regions);
        filterRegions.put("none", text("dossiers.region.none"));
        return new DossierListPage(
                setup,
                list,
                found.rows(),
                found.total(),
                dossiers.counts(setup.id()),
                Labels.statuses(),
                categories,
                filterRegions,
                Labels.axes(setup),
                byCode(Labels::status),
                byCode(Labels::tag),
                Labels.byId(categories),
                Labels.byId(regions),
                text("dossiers.unsent"),
                text("dossiers.region.none"),
                Texts::brief);
    }

    private Listing<DossierSummary> whole(Setup setup, ListState list) {
        return dossiers.list(setup.id(), query(list, DossierQuery.all().limit(), 0));
    }

    private static DossierQuery query(ListState list, int limit, int offset) {
        var status = list.filter("status").toUpperCase(Locale.ROOT);
        var sort = Arrays.stream(DossierQuery.Sort.values())
                .filter(known -> known.name().equalsIgnoreCase(list.sort("number")))
                .findFirst()
                .orElse(DossierQuery.Sort.NUMBER);
        return new DossierQuery(
                list.query(),
                DossierStatus.CODES.contains(status) ? status : "",
                DraftForm.id(list.filter("category")),
                DraftForm.id(list.filter("region")),
                list.filter("region").equals("none"),
                DraftForm.id(list.filter("axis")),
                sort,
                list.descending(false),
                limit,
                offset);
    }

    private static Map<String, String> byCode(java.util.function.UnaryOperator<String> label) {
        return DossierStatus.CODES.stream().collect(Collectors.toMap(code -> code, label));
    }
}
