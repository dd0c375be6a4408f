package org.palmares.territories;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Prints how long searches take. Not part of the tests' run: its name is not one that the build looks for.
@Tag("bench")
@DatabaseTest
@Import({TerritoryRepository.class, TerritorySearch.class, RegisterRepository.class, RegisterLoad.class})
class SearchTimes {

    @Autowired
    TerritorySearch search;

    @Test
    void two_hundred_assorted_searches() {
        var typed = typed();
        for (int round = 0; round < 3; round++) {
            var times = new ArrayList<Double>();
            for (var text : typed) {
                long start = System.nanoTime();
                search.search(text, null, 8);
                times.add((System.nanoTime() - start) / 1e6);
            }
            report(typed, times);
        }
    }

    private static void report(List<String> typed, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "territory search: %d searches, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms (%s)%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                typed.get(times.indexOf(sorted.getLast())));
    }

    /// Names as people type them: beginnings, whole names, with a letter lost or swapped; numbers.
    private static List<String> typed() {
        var random = new Random(1);
        var lines = Register.read();
        var typed = new ArrayList<>(List.of(
                "s",
                "sa",
                "saint",
                "st",
                "la",
                "cc du pays",
                "cc",
                "communauté de communes",
                "metropole nice",
                "69001",
                "217 500 016",
                "691",
                "lion",
                "ville de brest",
                "le",
                "saint e",
                "grand",
                "pays de la",
                "val",
                "vil"));
        while (typed.size() < 200) {
            var name = lines.get(random.nextInt(lines.size())).name();
            typed.add(
                    switch (random.nextInt(4)) {
                        case 0 -> name;
                        case 1 -> name.substring(0, Math.max(1, name.length() / 2));
                        case 2 -> without(name, random.nextInt(name.length()));
                        default -> swapped(name, random.nextInt(Math.max(1, name.length() - 1)));
                    });
        }
        return typed;
    }

    private static String without(String name, int place) {
        return name.substring(0, place) + name.substring(place + 1);
    }

    private static String swapped(String name, int place) {
        return name.length() < 2
                ? name
                : name.substring(0, place) + name.charAt(place + 1) + name.charAt(place) + name.substring(place + 2);
    }
}
