package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Region;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.territories.Place;
import org.palmares.territories.Territories;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class RegionSheet implements Sheet {

    private final Editions editions;
    private final Territories territories;

    RegionSheet(Editions editions, Territories territories) {
        this.editions = editions;
        this.territories = territories;
    }

    @Override
    public Part part() {
        return Part.REGIONS;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "region",
                "",
                Texts.text("editions.regions.lead"),
                true,
                List.of(
                        Column.line("name", true, 120),
                        Column.line("host-city", false, 120),
                        Column.line("departements", false, 600))));
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.regions(),
                (region, order) -> Row.of(
                        "region",
                        region.id().toString(),
                        order,
                        "name",
                        region.name(),
                        "host-city",
                        region.hostCity(),
                        "departements",
                        String.join(" ", region.departements())));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var known = territories.departements().stream().map(Place::code).collect(Collectors.toSet());
        var regions = new ArrayList<Region>();
        for (int row : reading.kept("region")) {
            var codes = codes(reading.line(row, "departements", false, 600));
            var unknown = codes.stream().filter(code -> !known.contains(code)).toList();
            if (!unknown.isEmpty()) {
                reading.wrong(row, "departements", "editions.error.departement", String.join(", ", unknown));
            }
            regions.add(new Region(
                    new RegionId(reading.id(row)),
                    reading.line(row, "name", true, 120),
                    reading.line(row, "host-city", false, 120),
                    codes));
        }
        if (reading.isRight()) {
            editions.saveRegions(setup.id(), regions, expectedVersion);
        }
    }

    /// The codes typed, whatever separates them; `1` is `01`.
    static List<String> codes(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[^0-9A-Z]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.length() == 1 ? "0" + code : code)
                .distinct()
                .toList();
    }
}
