package org.palmares.territories.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.NotFound;
import org.palmares.territories.Kind;
import org.palmares.territories.Place;
import org.palmares.territories.Territories;
import org.palmares.territories.Territory;
import org.palmares.territories.TerritoryId;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TerritoryController {

    private static final int POSTCODES_SHOWN = 24;

    private final Territories territories;

    TerritoryController(Territories territories) {
        this.territories = territories;
    }

    @GetMapping("/territories/{id}")
    ModelAndView page(@PathVariable UUID id) {
        var territory = territories.find(new TerritoryId(id)).orElseThrow(() -> new NotFound("territory " + id));
        var members = territories.members(territory.id());
        return Pages.show(
                "territories/territory",
                new TerritoryPage(
                        territory,
                        nature(territory),
                        facts(territory),
                        territories.parents(territory.id()),
                        of(Kind.COMMUNITY, members),
                        of(Kind.COMMUNE, members),
                        of(Kind.OTHER, members),
                        successor(territory)));
    }

    private @Nullable TerritorySummary successor(Territory territory) {
        return territory.replacedBy() == null
                ? null
                : territories.summary(territory.replacedBy()).orElse(null);
    }

    private static String nature(Territory territory) {
        return territory.subKind() == null || territory.subKind().isBlank()
                ? Texts.text(territory.nature().key())
                : territory.subKind();
    }

    private static List<TerritorySummary> of(Kind kind, List<TerritorySummary> members) {
        return members.stream().filter(member -> member.kind() == kind).toList();
    }

    private static Map<String, String> facts(Territory territory) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                Texts.text("territories.population"),
                territory.population() == null ? "" : Texts.text("territories.inhabitants", territory.population()));
        facts.put(
                Texts.text("territories.siren"),
                territory.siren() == null ? "" : territory.siren().spaced());
        if (territory.kind() != Kind.COMMUNITY && territory.code() != null) {
            facts.put(Texts.text("territories.code"), territory.code());
        }
        if (territory.kind() != Kind.DEPARTEMENT) {
            facts.put(Texts.text("territories.departement"), place(territory.departement()));
        }
        if (territory.kind() != Kind.REGION && territory.region() != null) {
            facts.put(Texts.text("territories.region"), territory.region().name());
        }
        facts.put(Texts.text("territories.postcodes"), postcodes(territory.postcodes()));
        return facts;
    }

    private static String place(@Nullable Place place) {
        return place == null ? "" : Texts.text("territories.place", place.name(), place.code());
    }

    private static String postcodes(List<String> postcodes) {
        var shown = String.join(", ", postcodes.subList(0, Math.min(POSTCODES_SHOWN, postcodes.size())));
        return postcodes.size() > POSTCODES_SHOWN ? shown + ", …" : shown;
    }
}
