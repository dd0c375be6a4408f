package org.palmares.auditions.commands;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.BadInput;

/// Reads what options suppose of a tour.
///
/// A text that is a name as a whole is that name. Otherwise it is parted at the last sign that leaves names of the tour
/// on both sides: names may hold the signs that part them.
public final class SupposedText {

    public static final String ABSENT = "--absent";
    public static final String LOST = "--lost";
    public static final String RECUSED = "--recused";
    public static final String CLOSED = "--closed";

    private static final char DATE = '@';
    private static final char ROOM = '/';
    private static final char AUDITION = ':';

    private record Dated(String name, @Nullable LocalDate date) {}

    private record Pair(String left, String right) {}

    private final Tour tour;
    private final Path file;
    private final Set<String> jurors;
    private final Set<String> auditions;

    /// @param file where the tour was read
    public SupposedText(Tour tour, Path file) {
        this.tour = tour;
        this.file = file;
        jurors = tour.jurors().stream().map(Tour.Juror::id).collect(Collectors.toSet());
        auditions = tour.auditions().stream().map(Tour.Audition::id).collect(Collectors.toSet());
    }

    /// `JUROR` or `JUROR@DATE`.
    ///
    /// @throws BadInput where no juror has that name, or no city opens on that date
    public Supposed absent(String said) {
        var read = dated(ABSENT, said, jurors::contains);
        if (!jurors.contains(read.name())) {
            throw new BadInput(ABSENT, "cli.schedule.supposed.no-juror", read.name(), file);
        }
        opens(ABSENT, read.date(), tour.cities());
        return new Supposed.Absent(read.name(), read.date());
    }

    /// `CITY` or `CITY@DATE`.
    ///
    /// @throws BadInput where no city has that name, or it does not open on that date
    public Supposed closed(String said) {
        var read = dated(CLOSED, said, name -> city(name) != null);
        var city = city(read.name());
        if (city == null) {
            throw new BadInput(CLOSED, "cli.schedule.supposed.no-city", read.name(), file);
        }
        opens(CLOSED, read.date(), List.of(city));
        return new Supposed.Closed(city.id(), read.date());
    }

    /// `CITY/ROOM` or `CITY/ROOM@DATE`.
    ///
    /// @throws BadInput where no city has that name, it has no such room, or it does not open on that date
    public Supposed lost(String said) {
        var read = dated(LOST, said, name -> room(name) != null);
        var room = room(read.name());
        if (room == null) {
            for (var pair : parted(read.name(), ROOM)) {
                if (city(pair.left()) != null) {
                    throw new BadInput(LOST, "cli.schedule.supposed.no-room", pair.right(), pair.left(), file);
                }
            }
            throw new BadInput(LOST, "cli.schedule.supposed.no-place", read.name(), file);
        }
        opens(LOST, read.date(), List.of(Objects.requireNonNull(city(room.left()))));
        return new Supposed.Lost(room.left(), room.right(), read.date());
    }

    /// `JUROR:AUDITION`.
    ///
    /// @throws BadInput where no juror or no audition has that name
    public Supposed recused(String said) {
        var pairs = parted(said, AUDITION);
        for (var pair : pairs) {
            if (jurors.contains(pair.left()) && auditions.contains(pair.right())) {
                return new Supposed.Recused(pair.left(), pair.right());
            }
        }
        for (var pair : pairs) {
            if (jurors.contains(pair.left())) {
                throw new BadInput(RECUSED, "cli.schedule.supposed.no-audition", pair.right(), file);
            }
        }
        throw pairs.isEmpty()
                ? new BadInput(RECUSED, "cli.schedule.supposed.no-pair", said)
                : new BadInput(
                        RECUSED,
                        "cli.schedule.supposed.no-juror",
                        pairs.getFirst().left(),
                        file);
    }

    /// A name known and a date; or what was said instead of a name known.
    private static Dated dated(String option, String said, Predicate<String> known) {
        int at = said.lastIndexOf(DATE);
        if (at < 0 || known.test(said)) {
            return new Dated(said, null);
        }
        var name = said.substring(0, at);
        var date = date(said.substring(at + 1));
        if (date == null && known.test(name)) {
            throw new BadInput(option, "cli.schedule.supposed.no-date", said.substring(at + 1));
        }
        return new Dated(date == null ? said : name, date);
    }

    private static @Nullable LocalDate date(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static void opens(String option, @Nullable LocalDate date, List<Tour.City> cities) {
        boolean open = cities.stream()
                .flatMap(city -> city.days().stream())
                .anyMatch(day -> day.date().equals(date));
        if (date != null && !open) {
            throw new BadInput(option, "cli.schedule.supposed.not-open", date.toString());
        }
    }

    /// All the ways to part a text at a sign, at the last one first.
    private static List<Pair> parted(String said, char sign) {
        var pairs = new ArrayList<Pair>();
        for (int at = said.lastIndexOf(sign); at >= 0; at = said.lastIndexOf(sign, at - 1)) {
            pairs.add(new Pair(said.substring(0, at), said.substring(at + 1)));
        }
        return pairs;
    }

    private Tour.@Nullable City city(String id) {
        return tour.cities().stream()
                .filter(city -> city.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Pair room(String said) {
        for (var pair : parted(said, ROOM)) {
            var city = city(pair.left());
            if (city != null && city.rooms().stream().anyMatch(room -> room.id().equals(pair.right()))) {
                return pair;
            }
        }
        return null;
    }
}
