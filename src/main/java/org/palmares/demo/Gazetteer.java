package org.palmares.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Invents territories, each with a name of its own.
final class Gazetteer {

    /// One score of territories: who files dossiers, in what proportion.
    private static final List<TerritoryKind> SCORE = List.of(
            TerritoryKind.VILLE,
            TerritoryKind.CC,
            TerritoryKind.CA,
            TerritoryKind.VILLE,
            TerritoryKind.VILLAGE,
            TerritoryKind.CC,
            TerritoryKind.VILLE,
            TerritoryKind.CU,
            TerritoryKind.OT,
            TerritoryKind.CA,
            TerritoryKind.VILLE,
            TerritoryKind.CC,
            TerritoryKind.VILLAGE,
            TerritoryKind.SMN,
            TerritoryKind.VILLE,
            TerritoryKind.CA,
            TerritoryKind.CC,
            TerritoryKind.VILLE,
            TerritoryKind.VILLAGE,
            TerritoryKind.CC);

    private static final List<TerritoryKind> SYNDICATS =
            List.of(TerritoryKind.SMN, TerritoryKind.SMM, TerritoryKind.SMD, TerritoryKind.SME);

    private final Sheet places = Sheet.read("places.txt");
    private final List<FictionalRegion> regions;
    private final long seed;

    Gazetteer(List<FictionalRegion> regions, long seed) {
        this.regions = regions;
        this.seed = seed;
    }

    /// The first territories: asking for more keeps those already given.
    List<FictionalTerritory> invent(int count) {
        Set<String> taken = new HashSet<>();
        List<FictionalTerritory> territories = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            territories.add(invent(number, taken));
        }
        return List.copyOf(territories);
    }

    /// The names of towns that sound like a region, to speak of neighbours.
    List<String> towns(String region) {
        List<String> towns = new ArrayList<>(places.lines("general"));
        towns.addAll(places.lines(flavour(region)));
        return towns;
    }

    private FictionalTerritory invent(int number, Set<String> taken) {
        var chance = Chance.of(seed, "territory", number);
        var region = regions.get((number + number / regions.size() * 3) % regions.size());
        var kind = SCORE.get(number % SCORE.size());
        if (kind == TerritoryKind.SMN) {
            kind = SYNDICATS.get(number / SCORE.size() % SYNDICATS.size());
        }
        var departement = chance.one(region.departements());
        var seat = chance.one(towns(region.code()));
        for (int attempt = 0; ; attempt++) {
            var place = kind.isCommune() ? commune(chance, region.code(), attempt) : gathering(chance, kind, seat);
            var name = kind.isCommune() ? place.name() : kind.title() + " " + place.name();
            if (taken.add(French.slug(name))) {
                return territory(number, kind, place, seat, departement, region.code(), chance);
            }
        }
    }

    private static FictionalTerritory territory(
            int number,
            TerritoryKind kind,
            Place place,
            String seat,
            String departement,
            String region,
            Chance chance) {
        int population = population(kind, chance);
        if (kind.isCommune()) {
            var phrase = kind.the() + " " + French.de(place.name());
            return new FictionalTerritory(
                    number,
                    kind,
                    place.name(),
                    place.name(),
                    phrase,
                    place.where(),
                    place.name(),
                    1,
                    population,
                    departement,
                    region);
        }
        return new FictionalTerritory(
                number,
                kind,
                kind.title() + " " + place.name(),
                kind.abbreviation() + " " + place.name(),
                kind.the() + " " + place.name(),
                place.where(),
                seat,
                communes(kind, population, chance),
                population,
                departement,
                region);
    }

    /// A name of the region's own sound at first; composed ones once those run out.
    private Place commune(Chance chance, String region, int attempt) {
        var name = attempt < 3 && chance.happens(0.55) ? chance.one(towns(region)) : composed(chance);
        return new Place(name, "à " + name);
    }

    private String composed(Chance chance) {
        var river = chance.one(places.lines("rivers"));
        var head = chance.one(places.lines(chance.happens(0.6) ? "saints" : "bases"));
        return head + "-sur-" + river;
    }

    private Place gathering(Chance chance, TerritoryKind kind, String seat) {
        if (kind == TerritoryKind.CU) {
            return chance.happens(0.4)
                    ? new Place(French.de(seat), "à " + seat)
                    : new Place("du Grand " + seat, "dans le Grand " + seat);
        }
        if (kind == TerritoryKind.SME) {
            var river = chance.one(places.lines("rivers"));
            var basin = "bassin " + French.deLa(river);
            return new Place("du " + basin, "dans le " + basin);
        }
        if (kind == TerritoryKind.CA && chance.happens(0.5)) {
            return urban(chance, seat);
        }
        return countryside(chance);
    }

    private Place urban(Chance chance, String seat) {
        if (chance.happens(0.3)) {
            var group = chance.one(places.lines("groups"));
            return new Place("des " + group, "aux " + group);
        }
        return new Place("du Grand " + seat, "dans le Grand " + seat);
    }

    private Place countryside(Chance chance) {
        var country = chance.one(places.lines("countries"));
        var river = chance.one(places.lines("rivers"));
        return switch (chance.between(0, 8)) {
            case 0 -> new Place("du Haut-" + country, "dans le Haut-" + country);
            case 1 -> new Place("du Bas-" + country, "dans le Bas-" + country);
            case 2 -> new Place("des Monts " + French.de(country), "dans les Monts " + French.de(country));
            case 3 -> new Place("des Coteaux " + French.de(country), "dans les Coteaux " + French.de(country));
            case 4 -> new Place("du Plateau " + French.de(country), "sur le Plateau " + French.de(country));
            case 5 -> new Place("du Val " + French.de(river), "dans le Val " + French.de(river));
            case 6 -> new Place("de la Vallée " + French.deLa(river), "dans la Vallée " + French.deLa(river));
            case 7 -> new Place("des Rives " + French.deLa(river), "sur les Rives " + French.deLa(river));
            default -> new Place("du Pays " + French.de(country), "en Pays " + French.de(country));
        };
    }

    /// The most numerous of each kind are small, as in the register: the draw is squared.
    private static int population(TerritoryKind kind, Chance chance) {
        double draw = Math.pow(chance.source().nextDouble(), 2);
        return switch (kind) {
            case VILLAGE -> between(900, 7_800, draw);
            case VILLE -> between(8_200, 96_000, draw);
            case CC -> between(8_400, 48_000, draw);
            case CA -> between(52_000, 190_000, draw);
            case CU -> between(212_000, 380_000, draw);
            case SMN, SMM, SMD -> between(85_000, 420_000, draw);
            case SME -> between(32_000, 140_000, draw);
            case OT -> between(9_000, 70_000, draw);
        };
    }

    private static int communes(TerritoryKind kind, int population, Chance chance) {
        return switch (kind) {
            case VILLAGE, VILLE -> 1;
            case CC -> chance.between(9, 22) + population / 3_000;
            case CA -> chance.between(12, 30) + population / 10_000;
            case CU -> chance.between(22, 46);
            case SMN, SMM, SMD -> chance.between(60, 180);
            case SME -> chance.between(24, 70);
            case OT -> chance.between(8, 26);
        };
    }

    private static int between(int low, int high, double draw) {
        return (int) Math.round(low + (high - low) * draw);
    }

    private static String flavour(String region) {
        return switch (region) {
            case "nord", "bassin-parisien", "est" -> "nord";
            case "ouest" -> "ouest";
            case "sud-ouest" -> "sud-ouest";
            case "mediterranee" -> "mediterranee";
            default -> "centre-est";
        };
    }

    /// A name as it follows the kind of body, and how a title says “there”.
    private record Place(String name, String where) {}
}
