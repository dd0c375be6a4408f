package org.palmares.auditions.commands;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Tour;

/// A tour several times over.
record Copies(int number) {

    /// @param own the ids that each copy has of its own; empty for those that all share
    static Tour of(Tour tour, int number, UnaryOperator<String> own) {
        return new Copies(number).of(tour, own);
    }

    /// Copies that share their cities and one juror.
    static Tour thatMeet(Tour tour, int number) {
        return of(tour, number, id -> id.equals("m0") || id.startsWith("c") ? "" : id);
    }

    private Tour of(Tour tour, UnaryOperator<String> own) {
        return new Tour(
                tour.zone(),
                tour.slot(),
                tour.travel(),
                tour.breaks(),
                each(copy -> tour.cities().stream()
                        .map(city -> new Tour.City(
                                name(copy, city.id(), own), city.name(), city.place(), city.rooms(), city.days()))),
                each(copy -> tour.jurors().stream().map(juror -> juror(copy, juror, own))),
                each(copy -> tour.juries().stream()
                        .map(jury -> new Tour.Jury(
                                name(copy, jury.id(), own),
                                jury.members().stream()
                                        .map(id -> name(copy, id, own))
                                        .toList(),
                                jury.smallest(),
                                jury.largest(),
                                jury.needs(),
                                jury.pool()))),
                each(copy -> tour.auditions().stream().map(audition -> audition(copy, audition, own))));
    }

    private <T> List<T> each(IntFunction<Stream<T>> copy) {
        return IntStream.range(0, number)
                .boxed()
                .flatMap(copy::apply)
                .distinct()
                .toList();
    }

    private static String name(int copy, String id, UnaryOperator<String> own) {
        return own.apply(id).isEmpty() ? id : id + "-" + copy;
    }

    private static Set<String> names(int copy, Set<String> ids, UnaryOperator<String> own) {
        return ids.stream().map(id -> name(copy, id, own)).collect(Collectors.toSet());
    }

    /// One whom all share is recused from nothing: the copies would not agree.
    private static Tour.Juror juror(int copy, Tour.Juror juror, UnaryOperator<String> own) {
        boolean shared = own.apply(juror.id()).isEmpty();
        return new Tour.Juror(
                name(copy, juror.id(), own),
                juror.home(),
                juror.available(),
                juror.can(),
                shared ? Set.of() : names(copy, juror.recusals(), own),
                juror.maxDays());
    }

    private static Tour.Audition audition(int copy, Tour.Audition audition, UnaryOperator<String> own) {
        return new Tour.Audition(
                name(copy, audition.id(), own),
                name(copy, audition.jury(), own),
                audition.duration(),
                audition.setup(),
                audition.home(),
                audition.available(),
                audition.equipment(),
                audition.needs(),
                names(copy, audition.cities(), own),
                place(copy, audition.fixed(), own),
                audition.after().stream().map(id -> name(copy, id, own)).toList());
    }

    private static Tour.@Nullable Fixed place(int copy, Tour.@Nullable Fixed fixed, UnaryOperator<String> own) {
        return fixed == null ? null : new Tour.Fixed(name(copy, fixed.city(), own), fixed.start(), fixed.room());
    }
}
