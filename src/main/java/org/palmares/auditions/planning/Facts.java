package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Clash.Fact.Kind;

/// The facts that a tour is made of, and the tour that is left without some of them.
final class Facts {

    private final Tour tour;
    private final Set<LocalDate> dates;
    private final Set<String> equipment;

    private Facts(Tour tour) {
        this.tour = tour;
        dates = tour.cities().stream()
                .flatMap(city -> city.days().stream().map(Tour.Day::date))
                .collect(Collectors.toCollection(TreeSet::new));
        equipment = tour.auditions().stream()
                .flatMap(audition -> audition.equipment().stream())
                .collect(Collectors.toSet());
    }

    /// A tour with these auditions only, and whoever they are about.
    static Facts only(Tour tour, Set<String> auditions) {
        var heard = tour.auditions().stream()
                .filter(audition -> auditions.contains(audition.id()))
                .toList();
        var juries = tour.juries().stream()
                .filter(jury ->
                        heard.stream().anyMatch(audition -> audition.jury().equals(jury.id())))
                .toList();
        var members = juries.stream().flatMap(jury -> jury.members().stream()).collect(Collectors.toSet());
        return new Facts(new Tour(
                tour.zone(),
                tour.slot(),
                tour.travel(),
                tour.breaks(),
                tour.cities(),
                tour.jurors().stream()
                        .filter(juror -> members.contains(juror.id()))
                        .map(juror -> juror.withRecusals(among(juror.recusals(), auditions)))
                        .toList(),
                juries,
                heard.stream()
                        .map(audition -> audition.withOrder(List.copyOf(among(audition.after(), auditions))))
                        .toList()));
    }

    private static Set<String> among(Iterable<String> names, Set<String> auditions) {
        var among = new TreeSet<String>();
        names.forEach(among::add);
        among.retainAll(auditions);
        return among;
    }

    /// Those that forbid anything, in the order in which they are best taken away.
    List<Fact> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> saying(kind).stream().map(who -> new Fact(kind, who)))
                .toList();
    }

    /// Of whom or of what it is said.
    private List<String> saying(Kind kind) {
        var always = List.of(Tour.Span.ALWAYS);
        return switch (kind) {
            case CANDIDATE -> auditions(one -> !one.available().equals(always));
            case JUROR -> jurors(one -> !one.available().equals(always));
            case TRAVEL -> tour.travel() == null ? List.of() : List.of("");
            case BREAKS -> tour.breaks().isEmpty() ? List.of() : List.of("");
            case MAX_DAYS -> jurors(one -> one.maxDays() < dates.size());
            case LARGEST -> juries(one -> one.largest() < one.members().size());
            case OPENING, ROOMS ->
                tour.cities().stream()
                        .map(Tour.City::id)
                        .filter(city -> tour.auditions().stream()
                                .anyMatch(one -> one.cities().contains(city)))
                        .toList();
            case EQUIPMENT -> auditions(one -> !one.equipment().isEmpty());
            case SMALLEST -> juries(one -> one.smallest() > 1);
            case RECUSALS -> jurors(one -> !one.recusals().isEmpty());
            case JURY_NEEDS -> juries(one -> !one.needs().isEmpty());
            case AUDITION_NEEDS -> auditions(one -> !one.needs().isEmpty());
            case AFTER -> auditions(one -> !one.after().isEmpty());
            case PLACE -> auditions(one -> one.fixed() != null);
            case CITIES -> auditions(one -> one.cities().isEmpty());
        };
    }

    private List<String> auditions(Predicate<Tour.Audition> said) {
        return tour.auditions().stream().filter(said).map(Tour.Audition::id).toList();
    }

    private List<String> jurors(Predicate<Tour.Juror> said) {
        return tour.jurors().stream().filter(said).map(Tour.Juror::id).toList();
    }

    private List<String> juries(Predicate<Tour.Jury> said) {
        return tour.juries().stream().filter(said).map(Tour.Jury::id).toList();
    }

    /// The tour where these facts hold, and no other.
    Grid keeping(Set<Fact> kept) {
        var gone = new HashSet<>(all());
        gone.removeAll(kept);
        return new Grid(
                new Tour(
                        tour.zone(),
                        tour.slot(),
                        gone.contains(new Fact(Kind.TRAVEL, "")) ? null : tour.travel(),
                        gone.contains(new Fact(Kind.BREAKS, "")) ? List.of() : tour.breaks(),
                        tour.cities().stream().map(one -> city(one, gone)).toList(),
                        tour.jurors().stream().map(one -> juror(one, gone)).toList(),
                        tour.juries().stream().map(one -> jury(one, gone)).toList(),
                        tour.auditions().stream()
                                .map(one -> audition(one, gone))
                                .toList()),
                gone.stream()
                        .filter(fact -> fact.kind() == Kind.OPENING)
                        .map(Fact::who)
                        .collect(Collectors.toSet()));
    }

    /// On every date of the tour, and with a room for each audition.
    private Tour.City city(Tour.City one, Set<Fact> gone) {
        var days = new ArrayList<>(one.days());
        if (gone.contains(new Fact(Kind.OPENING, one.id()))) {
            var others = new TreeSet<>(dates);
            one.days().forEach(day -> others.remove(day.date()));
            // Noon to noon: as if it took nothing from the way.
            others.forEach(date -> days.add(new Tour.Day(date, LocalTime.NOON, LocalTime.NOON, 0)));
        }
        var rooms = new ArrayList<>(one.rooms());
        if (gone.contains(new Fact(Kind.ROOMS, one.id()))) {
            for (int more = 0; more < tour.auditions().size(); more++) {
                rooms.add(new Tour.Room("+" + more, equipment));
            }
        }
        return new Tour.City(one.id(), one.name(), one.place(), rooms, days);
    }

    private static Tour.Juror juror(Tour.Juror one, Set<Fact> gone) {
        return new Tour.Juror(
                one.id(),
                one.home(),
                gone.contains(new Fact(Kind.JUROR, one.id())) ? List.of(Tour.Span.ALWAYS) : one.available(),
                one.can(),
                gone.contains(new Fact(Kind.RECUSALS, one.id())) ? Set.of() : one.recusals(),
                gone.contains(new Fact(Kind.MAX_DAYS, one.id())) ? Integer.MAX_VALUE : one.maxDays());
    }

    private static Tour.Jury jury(Tour.Jury one, Set<Fact> gone) {
        return new Tour.Jury(
                one.id(),
                one.members(),
                gone.contains(new Fact(Kind.SMALLEST, one.id())) ? 1 : one.smallest(),
                gone.contains(new Fact(Kind.LARGEST, one.id())) ? Integer.MAX_VALUE : one.largest(),
                gone.contains(new Fact(Kind.JURY_NEEDS, one.id())) ? Set.of() : one.needs(),
                one.pool());
    }

    private Tour.Audition audition(Tour.Audition one, Set<Fact> gone) {
        var everywhere = tour.cities().stream().map(Tour.City::id).collect(Collectors.toSet());
        return new Tour.Audition(
                one.id(),
                one.jury(),
                one.duration(),
                one.setup(),
                one.home(),
                gone.contains(new Fact(Kind.CANDIDATE, one.id())) ? List.of(Tour.Span.ALWAYS) : one.available(),
                gone.contains(new Fact(Kind.EQUIPMENT, one.id())) ? Set.of() : one.equipment(),
                gone.contains(new Fact(Kind.AUDITION_NEEDS, one.id())) ? Set.of() : one.needs(),
                gone.contains(new Fact(Kind.CITIES, one.id())) ? everywhere : one.cities(),
                gone.contains(new Fact(Kind.PLACE, one.id())) ? null : one.fixed(),
                gone.contains(new Fact(Kind.AFTER, one.id())) ? List.of() : one.after());
    }
}
