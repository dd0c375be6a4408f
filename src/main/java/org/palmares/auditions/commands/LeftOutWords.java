package org.palmares.auditions.commands;

import java.util.Locale;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// Why an audition has no place, and what would give it one.
public final class LeftOutWords {

    private LeftOutWords() {}

    /// Two sentences: what is missing, then the place where the least is.
    public static String of(Tour tour, Timetable.LeftOut left, Texts texts) {
        var why = texts.get("cli.schedule.reason." + key(left.reason()));
        var nearest = left.nearest();
        if (nearest == null) {
            return why;
        }
        var city = tour.cities().stream()
                .filter(one -> one.id().equals(nearest.city()))
                .map(Tour.City::name)
                .findFirst()
                .orElse(nearest.city());
        var when = nearest.start().format(texts.dates(texts.get("cli.schedule.when")));
        if (nearest.obstacles().isEmpty()) {
            return why + " " + texts.get("cli.schedule.nearest.none", city, when);
        }
        var obstacles = nearest.obstacles().stream()
                .map(one -> texts.get("cli.schedule.obstacle." + key(one.kind()), one.who()))
                .collect(Collectors.joining(texts.get("cli.schedule.nearest.and")));
        return why + " " + texts.get("cli.schedule.nearest", city, when, obstacles);
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
