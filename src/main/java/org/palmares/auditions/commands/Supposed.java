package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// What is supposed of a tour, beside what its file tells. Its names are those of the tour.
public sealed interface Supposed {

    /// A juror is away.
    ///
    /// @param date null for the whole tour
    record Absent(String juror, @Nullable LocalDate date) implements Supposed {}

    /// A room cannot be used.
    ///
    /// @param date null for the whole tour
    record Lost(String city, String room, @Nullable LocalDate date) implements Supposed {}

    /// A juror is recused from an audition.
    record Recused(String juror, String audition) implements Supposed {}

    /// A city does not open.
    ///
    /// @param date null for the whole tour
    record Closed(String city, @Nullable LocalDate date) implements Supposed {}

    /// The tour, were all this so.
    static Tour in(Tour tour, List<Supposed> supposed) {
        var changed = tour;
        for (var one : supposed) {
            changed = one.in(changed);
        }
        return changed;
    }

    private Tour in(Tour tour) {
        return switch (this) {
            case Absent(var juror, var date) -> withJuror(tour, juror, one -> one.withDiary(away(one, date)));
            case Recused(var juror, var audition) ->
                withJuror(tour, juror, one -> one.withRecusals(more(one.recusals(), Set.of(audition))));
            case Lost(var city, var room, var date) ->
                withCity(
                        tour,
                        city,
                        one -> one.withRooms(one.rooms().stream()
                                .map(held -> held.id().equals(room) ? closed(held, one, date) : held)
                                .toList()));
            case Closed(var city, var date) ->
                withCity(
                        tour,
                        city,
                        one -> one.withDays(one.days().stream()
                                .filter(day -> date != null && !day.date().equals(date))
                                .toList()));
        };
    }

    private static Tour withJuror(Tour tour, String id, UnaryOperator<Tour.Juror> change) {
        return tour.withJurors(tour.jurors().stream()
                .map(juror -> juror.id().equals(id) ? change.apply(juror) : juror)
                .toList());
    }

    private static Tour withCity(Tour tour, String id, UnaryOperator<Tour.City> change) {
        return tour.withCities(tour.cities().stream()
                .map(city -> city.id().equals(id) ? change.apply(city) : city)
                .toList());
    }

    private static <T> Set<T> more(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Tour.Room closed(Tour.Room room, Tour.City city, @Nullable LocalDate date) {
        var dates = date == null ? city.days().stream().map(Tour.Day::date).collect(Collectors.toSet()) : Set.of(date);
        return room.withClosed(more(room.closed(), dates));
    }

    /// What is left of their time.
    private static List<Tour.Span> away(Tour.Juror juror, @Nullable LocalDate date) {
        if (date == null) {
            return List.of();
        }
        var midnight = date.atStartOfDay();
        var next = midnight.plusDays(1);
        return juror.available().stream()
                .flatMap(span -> Stream.of(
                        new Tour.Span(span.from(), earlier(span.to(), midnight)),
                        new Tour.Span(later(span.from(), next), span.to())))
                .filter(span -> span.from().isBefore(span.to()))
                .toList();
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /// As programs read it: what is supposed of whom or of what, and the date where there is one.
    default Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        switch (this) {
            case Absent one -> fields.put("absent", one.juror());
            case Lost one -> {
                fields.put("lost", one.room());
                fields.put("city", one.city());
            }
            case Recused one -> {
                fields.put("recused", one.juror());
                fields.put("audition", one.audition());
            }
            case Closed one -> fields.put("closed", one.city());
        }
        var date = date();
        if (date != null) {
            fields.put("date", date.toString());
        }
        return fields;
    }

    private @Nullable LocalDate date() {
        return switch (this) {
            case Absent one -> one.date();
            case Lost one -> one.date();
            case Recused _ -> null;
            case Closed one -> one.date();
        };
    }

    /// As people read it, in a sentence.
    default String words(Tour tour, Texts texts) {
        return switch (this) {
            case Absent one -> dated(texts, "absent", one.juror());
            case Lost one -> dated(texts, "lost", one.room(), name(tour, one.city()));
            case Recused one -> texts.get("cli.schedule.supposed.recused", one.juror(), one.audition());
            case Closed one -> dated(texts, "closed", name(tour, one.city()));
        };
    }

    private String dated(Texts texts, String key, String... names) {
        var date = date();
        if (date == null) {
            return texts.get("cli.schedule.supposed." + key, (Object[]) names);
        }
        var day = date.format(texts.dates("EEEE d MMMM"));
        return texts.get(
                "cli.schedule.supposed.%s-on".formatted(key),
                Stream.concat(Stream.of(names), Stream.of(day)).toArray());
    }

    private static String name(Tour tour, String city) {
        return tour.cities().stream()
                .filter(one -> one.id().equals(city))
                .map(Tour.City::name)
                .findFirst()
                .orElse(city);
    }
}
