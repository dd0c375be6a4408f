package org.palmares.auditions.commands;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.palmares.auditions.planning.Tour;

/// The chief towns of the metropolitan départements (`auditions/NOTICE` says where they come from).
final class Prefectures {

    record Town(String departement, String name, Tour.Place place) {}

    private static final String FILE = "/auditions/prefectures.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Prefectures() {}

    /// All, in the order of their départements.
    static List<Town> all() {
        try (var file = Objects.requireNonNull(Prefectures.class.getResourceAsStream(FILE));
                var records = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return records.stream()
                    .map(line -> new Town(
                            line.get("departement"),
                            line.get("city"),
                            new Tour.Place(
                                    Double.parseDouble(line.get("latitude")),
                                    Double.parseDouble(line.get("longitude")))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The chief town of that name.
    static Town named(List<Town> towns, String name) {
        return towns.stream()
                .filter(town -> town.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No chief town is called " + name + "."));
    }

    /// Those nearest to a place, the nearest first.
    static List<Town> near(List<Town> towns, Tour.Place place, int number) {
        return towns.stream()
                .sorted(Comparator.comparingDouble(town -> TourCosts.apart(town.place(), place)))
                .limit(number)
                .toList();
    }
}
