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
            TerritoryKind.CC,
            TerritoryKind.CC);

    private static final List<TerritoryKind> SYNDICATS =
            List.of(TerritoryKind.SMN, TerritoryKind.SMM, TerritoryKind.SMD, TerritoryKind.SME);

    private static final int MOST_ATTEMPTS = 200;

    /// Départements too built up, or islands, for names and sizes drawn like these.
    private static final Set<String> LEFT_OUT = Set.of("75", "92", "93", "94", "2A", "2B");

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
        var departement = chance.one(region.departements().stream()
                .filter(code -> !LEFT_OUT.contains(code))
                .toList());
        var towns = towns(region.code());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var seat = chance.one(towns);
            var place = kind.isCommune() ? commune(chance, towns) : gathering(chance, kind, seat, attempt);
            var name = kind.isCommune() ? place.name() : kind.title() + " " + place.name();
            if (taken.add(French.slug(name))) {
                return territory(number, kind, place, seat, departement, region.code(), chance);
            }
        }
        throw new IllegalStateException(
                "No name left for a territory (number: %d, kind: %s)\nMaybe places.txt is short."
                        .formatted(number, kind));
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

    /// A name with the sound of its region, or one composed with a river.
    private Place commune(Chance chance, List<String> towns) {
        var name = chance.happens(0.45) ? chance.one(towns) : composed(chance);
        return new Place(name, "à " + name);
    }

    private String composed(Chance chance) {
        var river = chance.one(places.lines("rivers"));
        var head = chance.one(places.lines(chance.happens(0.6) ? "saints" : "bases"));
        return head + "-sur-" + river;
    }

    private Place gathering(Chance chance, TerritoryKind kind, String seat, int attempt) {
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
        return attempt < 5 ? countryside(chance) : between(chance);
    }

    private Place urban(Chance chance, String seat) {
        if (chance.happens(0.3)) {
            var group = chance.one(places.lines("groups"));
            return new Place("des " + group, "aux " + group);
        }
        return new Place("du Grand " + seat, "dans le Grand " + seat);
    }

    private Place countryside(Chance chance) {
        return switch (chance.between(0, 3)) {
            case 0 -> between(chance);
            case 1 -> country(chance, chance.one(places.lines("countries")));
            case 2 -> land(chance, chance.one(places.lines("lands")));
            default -> river(chance, chance.one(places.lines("rivers")));
        };
    }

    private Place between(Chance chance) {
        var rivers = new ArrayList<>(places.lines("rivers"));
        var one = chance.one(rivers);
        rivers.remove(one);
        var pair = one + " et " + chance.one(rivers);
        return new Place("Entre " + pair, "entre " + pair);
    }

    /// A country named after its chief place: “des Monts d’Arvenne”.
    private static Place country(Chance chance, String name) {
        var of = French.de(name);
        return switch (chance.between(0, 4)) {
            case 0 -> new Place("du Haut-" + name, "dans le Haut-" + name);
            case 1 -> new Place("des Monts " + of, "dans les Monts " + of);
            case 2 -> new Place("des Coteaux " + of, "dans les Coteaux " + of);
            case 3 -> new Place("du Plateau " + of, "sur le Plateau " + of);
            default -> new Place("du Pays " + of, "en Pays " + of);
        };
    }

    /// A country with a name of its own, masculine: “des Coteaux du Corvois”.
    private static Place land(Chance chance, String name) {
        var of = French.du(name);
        return switch (chance.between(0, 4)) {
            case 0 -> new Place("du Haut-" + name, "dans le Haut-" + name);
            case 1 -> new Place("du Bas-" + name, "dans le Bas-" + name);
            case 2 -> new Place("des Collines " + of, "dans les Collines " + of);
            case 3 -> new Place("des Portes " + of, "aux Portes " + of);
            default -> new Place("du Cœur " + of, "au cœur " + of);
        };
    }

    private static Place river(Chance chance, String name) {
        var of = French.deLa(name);
        return switch (chance.between(0, 2)) {
            case 0 -> new Place("du Val " + of, "dans le Val " + of);
            case 1 -> new Place("de la Vallée " + of, "dans la Vallée " + of);
            default -> new Place("des Rives " + of, "sur les Rives " + of);
        };
    }

    /// The most numerous of each kind are small, as in the register: the draw is squared.
    private static int population(TerritoryKind kind, Chance chance) {
        double draw = Math.pow(chance.source().nextDouble(), 2);
        return switch (kind) {
            case VILLAGE -> between(1_400, 7_800, draw);
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
