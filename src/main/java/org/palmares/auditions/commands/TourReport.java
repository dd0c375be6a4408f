package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.ReportShell;
import org.palmares.cli.Texts;

/// A tour for people to read.
public final class TourReport {

    private static final double HEAVY = 1.5;

    /// A space where no line breaks.
    private static final char UNBROKEN = '\u00a0';

    private final Tour tour;
    private final Timetable timetable;
    private final List<Supposed> supposed;
    private final Texts texts;
    private final Map<String, Tour.City> cities;

    private TourReport(Tour tour, Timetable timetable, List<Supposed> supposed, Texts texts) {
        this.tour = tour;
        this.timetable = timetable;
        this.supposed = supposed;
        this.texts = texts;
        cities = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Function.identity()));
    }

    /// The page, whole, of a tour where nothing is supposed.
    public static String of(Tour tour, Timetable timetable, Texts texts) {
        return of(tour, timetable, List.of(), texts);
    }

    /// The page, whole.
    ///
    /// @param supposed of the tour, which is already as it would be
    public static String of(Tour tour, Timetable timetable, List<Supposed> supposed, Texts texts) {
        return ReportShell.render("auditions/tour.jte", new TourReport(tour, timetable, supposed, texts).page());
    }

    private TourPage page() {
        return new TourPage(
                texts,
                ReportShell.style("report/tour.css"),
                texts.mark(say("mark"), tour.invented()),
                title(),
                supposed.stream().map(one -> one.words(tour, texts)).toList(),
                lead(),
                clash(),
                timetable.leftOut().stream()
                        .map(left -> new TourPage.Missing(left.audition(), LeftOutWords.of(tour, left, texts)))
                        .toList(),
                people(),
                new TourMap(tour, timetable, texts).map(),
                stops(),
                new TourDays(tour, timetable, texts).days(),
                jurors(),
                timetable.levels().stream().map(this::level).toList(),
                alternatives());
    }

    private String clash() {
        var clash = timetable.clash();
        return clash == null || !ClashWords.tells(clash) ? "" : ClashWords.of(tour, clash, texts);
    }

    private String say(String key, Object... arguments) {
        return texts.get("cli.tour." + key, arguments);
    }

    private String title() {
        return say(
                timetable.slots().isEmpty() ? "title.none" : "title",
                tour.auditions().size(),
                timetable.slots().stream().map(Timetable.Slot::city).distinct().count());
    }

    private List<String> lead() {
        var lead = new ArrayList<String>();
        int heard = timetable.slots().size();
        long days = timetable.slots().stream()
                .map(slot -> slot.city() + slot.start().toLocalDate())
                .distinct()
                .count();
        long open =
                timetable.slots().stream().map(Timetable.Slot::city).distinct().count();
        lead.add(
                heard == 0
                        ? say("lead.none")
                        : say(
                                "lead.heard",
                                heard,
                                days,
                                open,
                                TourCosts.journeys(timetable).size()));
        int left = timetable.leftOut().size();
        if (left > 0) {
            lead.add(say("lead.left", left));
        }
        timetable.levels().stream()
                .filter(level -> level.name().equals(TourCosts.DISTURBED))
                .forEach(level -> lead.add(say("lead.changes", level.value())));
        load(lead);
        long proved =
                timetable.levels().stream().takeWhile(Timetable.Level::proved).count();
        int levels = timetable.levels().size();
        lead.add(
                proved == 0
                        ? say("lead.unproved")
                        : say(proved == levels ? "lead.all-proved" : "lead.proved", proved, levels));
        return lead;
    }

    /// Where one juror has far more to hear than the others.
    private void load(List<String> lead) {
        var loads = timetable.slots().stream()
                .flatMap(slot -> slot.jurors().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        double mean =
                loads.values().stream().mapToLong(Long::longValue).average().orElse(0);
        loads.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= HEAVY * mean)
                .ifPresent(most -> lead.add(say("lead.load", most.getKey(), most.getValue(), Math.round(mean))));
    }

    /// Person by person, in their order.
    private List<TourPage.Person> people() {
        var people = timetable.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.candidate() ? say("candidate", change.who()) : change.who(),
                        LinkedHashMap::new,
                        Collectors.mapping(this::change, Collectors.toList())));
        return people.entrySet().stream()
                .map(one -> new TourPage.Person(one.getKey(), one.getValue()))
                .toList();
    }

    private TourPage.Change change(Timetable.Change change) {
        var slot = change.after() == null ? change.before() : change.after();
        return new TourPage.Change(slot == null ? "" : slot.audition(), place(change.before()), place(change.after()));
    }

    private String place(Timetable.@Nullable Slot slot) {
        return slot == null ? "" : say("place", city(slot.city()), when(slot.start()));
    }

    private String city(String id) {
        var city = cities.get(id);
        return city == null ? id : city.name();
    }

    private String when(LocalDateTime time) {
        return unbroken(time.format(texts.dates(texts.get("cli.schedule.when"))));
    }

    private String day(LocalDate date) {
        return unbroken(date.format(texts.dates("d MMM")));
    }

    /// Lines break after commas only.
    private static String unbroken(String date) {
        return date.replace(' ', UNBROKEN).replace("," + UNBROKEN, ", ");
    }

    private List<TourPage.Stop> stops() {
        var stops = new ArrayList<TourPage.Stop>();
        for (var city : tour.cities()) {
            var here = timetable.slots().stream()
                    .filter(slot -> slot.city().equals(city.id()))
                    .toList();
            if (!here.isEmpty()) {
                stops.add(new TourPage.Stop(
                        city.name(),
                        here.stream()
                                .map(slot -> slot.start().toLocalDate())
                                .distinct()
                                .sorted()
                                .map(this::day)
                                .collect(Collectors.joining(", ")),
                        here.size(),
                        (int) here.stream()
                                .flatMap(slot -> slot.jurors().stream())
                                .distinct()
                                .count()));
            }
        }
        return stops;
    }

    private List<TourPage.Juror> jurors() {
        var jurors = new ArrayList<TourPage.Juror>();
        var journeys = TourCosts.journeys(timetable);
        var loads = timetable.slots().stream()
                .flatMap(slot -> slot.jurors().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = loads.values().stream().mapToLong(Long::longValue).max().orElse(1);
        for (var juror : tour.jurors()) {
            var days = journeys.getOrDefault(juror.id(), List.of());
            if (!days.isEmpty()) {
                long load = loads.getOrDefault(juror.id(), 0L);
                jurors.add(new TourPage.Juror(
                        juror.id(),
                        journeys(days),
                        days.size(),
                        load,
                        number(days.stream()
                                .map(here -> cities.get(here.city()))
                                .mapToLong(city ->
                                        city == null ? 0 : 2 * Math.round(TourCosts.apart(juror.home(), city.place())))
                                .sum()),
                        Long.toString(100 * load / most)));
            }
        }
        return jurors;
    }

    /// City by city, the first first.
    private String journeys(List<Timetable.Presence> days) {
        var byCity = days.stream()
                .sorted(Comparator.comparing(Timetable.Presence::date))
                .collect(Collectors.groupingBy(
                        Timetable.Presence::city,
                        LinkedHashMap::new,
                        Collectors.mapping(here -> day(here.date()), Collectors.joining(", "))));
        return byCity.entrySet().stream()
                .map(one -> say("journey", city(one.getKey()), one.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private TourPage.Level level(Timetable.Level level) {
        return new TourPage.Level(
                name(level.name()),
                texts.has("cli.tour.level." + level.name()) ? say("level." + level.name()) : "",
                number(level.value()),
                number(level.bound()),
                level.proved());
    }

    /// A level without words of its own goes by its name in the file.
    private String name(String level) {
        var key = "cli.schedule.level." + level;
        return texts.has(key) ? texts.get(key) : level.replace('_', ' ');
    }

    private String number(long value) {
        return String.format(texts.language(), "%,d", value);
    }

    private List<TourPage.Alternatives> alternatives() {
        var now = timetable.slots().stream().collect(Collectors.toMap(Timetable.Slot::audition, this::place));
        var byAudition = timetable.alternatives().stream()
                .collect(Collectors.groupingBy(
                        Timetable.Alternative::audition,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                one -> new TourPage.Alternative(
                                        say("place", city(one.city()), when(one.start())), costs(one)),
                                Collectors.toList())));
        return byAudition.entrySet().stream()
                .map(one -> new TourPage.Alternatives(one.getKey(), now.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    private String costs(Timetable.Alternative one) {
        var costs = new ArrayList<String>();
        for (int level = 0; level < one.costs().size(); level++) {
            long cost = one.costs().get(level);
            if (cost != 0) {
                costs.add("%s %s%s"
                        .formatted(
                                name(timetable.levels().get(level).name()),
                                cost > 0 ? "+" : "−",
                                number(Math.abs(cost))));
            }
        }
        return costs.isEmpty() ? say("no-cost") : String.join(" · ", costs);
    }
}
