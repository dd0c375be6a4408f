package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.palmares.auditions.planning.Tour;

/// The question of `palmares schedule`, as `docs/schemas/tour.schema.json` describes it.
public final class TourFile {

    static final String FORMAT = "palmares-tour-1";

    private static final int A_DAY = 24 * 60;
    private static final int MANY = 100_000;

    private final JsonPlace root;
    private final int slot;
    private final Set<String> cities;
    private final Set<String> jurors;
    private final Set<String> juries;
    private final Set<String> auditions;

    private TourFile(JsonPlace root) {
        this.root = root.object("format", "zone", "slot", "breaks", "cities", "jurors", "juries", "auditions");
        var format = root.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.bad("cli.schedule.format", FORMAT);
        }
        slot = root.get("slot").whole(1, A_DAY);
        cities = ids("cities");
        jurors = ids("jurors");
        juries = ids("juries");
        auditions = ids("auditions");
    }

    public static Tour read(Path file) throws IOException {
        return new TourFile(JsonPlace.read(file)).tour();
    }

    private Set<String> ids(String field) {
        return ids(root.get(field).list());
    }

    private static Set<String> ids(List<JsonPlace> items) {
        var ids = new HashSet<String>();
        for (var item : items) {
            var id = item.get("id");
            if (!ids.add(id.text())) {
                throw id.bad("cli.schedule.twice", id.text());
            }
        }
        return ids;
    }

    private Tour tour() {
        return new Tour(
                root.get("zone").moment(text -> ZoneId.of(text.toString()), "Europe/Paris"),
                slot,
                root.list("breaks").stream().map(this::pause).toList(),
                each("cities", this::city),
                each("jurors", this::juror),
                each("juries", this::jury),
                each("auditions", this::audition));
    }

    private <T> List<T> each(String field, Function<JsonPlace, T> read) {
        return root.get(field).list().stream().map(read).toList();
    }

    private Tour.Break pause(JsonPlace place) {
        place.object("from", "to");
        var pause = new Tour.Break(time(place.get("from")), time(place.get("to")));
        if (!pause.from().isBefore(pause.to())) {
            throw place.get("to").bad("cli.schedule.before");
        }
        return pause;
    }

    private static LocalTime time(JsonPlace place) {
        var time = place.moment(LocalTime::parse, "09:00");
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw place.bad("cli.schedule.moment", "09:00");
        }
        return time;
    }

    private static LocalDateTime dateTime(JsonPlace place) {
        return place.moment(LocalDateTime::parse, "2027-03-01T09:00");
    }

    private Tour.City city(JsonPlace place) {
        place.object("id", "name", "latitude", "longitude", "rooms", "days");
        var rooms = place.get("rooms").list();
        ids(rooms);
        var dates = new HashSet<LocalDate>();
        return new Tour.City(
                place.get("id").text(),
                place.has("name") ? place.get("name").text() : place.get("id").text(),
                where(place),
                rooms.stream()
                        .map(room -> room.object("id", "equipment"))
                        .map(room -> new Tour.Room(room.get("id").text(), room.names("equipment")))
                        .toList(),
                place.get("days").list().stream().map(day -> day(day, dates)).toList());
    }

    private static Tour.Place where(JsonPlace place) {
        return new Tour.Place(
                place.get("latitude").decimal(-90, 90), place.get("longitude").decimal(-180, 180));
    }

    private static Tour.Day day(JsonPlace place, Set<LocalDate> dates) {
        place.object("date", "from", "to", "cost");
        var day = new Tour.Day(
                place.get("date").moment(LocalDate::parse, "2027-03-01"),
                time(place.get("from")),
                time(place.get("to")),
                place.has("cost") ? place.get("cost").whole(0, 1000) : 1);
        if (!dates.add(day.date())) {
            throw place.get("date").bad("cli.schedule.twice", day.date().toString());
        }
        if (!day.from().isBefore(day.to())) {
            throw place.get("to").bad("cli.schedule.before");
        }
        return day;
    }

    private Tour.Juror juror(JsonPlace place) {
        place.object("id", "latitude", "longitude", "available", "chair", "recusals", "max_days");
        return new Tour.Juror(
                place.get("id").text(),
                where(place),
                spans(place),
                place.has("chair") && place.get("chair").flag(),
                Set.copyOf(place.among("recusals", auditions)),
                place.has("max_days") ? place.get("max_days").whole(0, MANY) : MANY);
    }

    private static List<Tour.Span> spans(JsonPlace place) {
        if (!place.has("available")) {
            return List.of(Tour.Span.ALWAYS);
        }
        return place.list("available").stream()
                .map(item -> {
                    item.object("from", "to");
                    var span = new Tour.Span(dateTime(item.get("from")), dateTime(item.get("to")));
                    if (!span.from().isBefore(span.to())) {
                        throw item.get("to").bad("cli.schedule.before");
                    }
                    return span;
                })
                .toList();
    }

    private Tour.Jury jury(JsonPlace place) {
        place.object("id", "members", "smallest", "largest", "chair");
        place.get("members");
        int smallest = place.get("smallest").whole(1, MANY);
        return new Tour.Jury(
                place.get("id").text(),
                place.among("members", jurors),
                smallest,
                place.has("largest") ? place.get("largest").whole(smallest, MANY) : MANY,
                place.has("chair") && place.get("chair").flag());
    }

    private Tour.Audition audition(JsonPlace place) {
        place.object("id", "jury", "duration", "setup", "available", "equipment", "cities", "forbidden_cities");
        var jury = place.get("jury");
        if (!juries.contains(jury.text())) {
            throw jury.bad("cli.schedule.no-such", jury.text());
        }
        var allowed = new HashSet<>(place.has("cities") ? place.among("cities", cities) : cities);
        place.among("forbidden_cities", cities).forEach(allowed::remove);
        return new Tour.Audition(
                place.get("id").text(),
                jury.text(),
                slots(place.get("duration"), slot),
                place.has("setup") ? slots(place.get("setup"), 0) : 0,
                spans(place),
                place.names("equipment"),
                allowed);
    }

    /// Minutes that the slot divides.
    private int slots(JsonPlace place, int least) {
        int minutes = place.whole(least, A_DAY);
        if (minutes % slot != 0) {
            throw place.bad("cli.schedule.slot", Integer.toString(slot));
        }
        return minutes;
    }
}
