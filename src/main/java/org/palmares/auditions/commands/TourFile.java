package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Tour;

/// The question of `palmares schedule`, as `docs/schemas/tour.schema.json` describes it.
public final class TourFile {

    static final String FORMAT = "palmares-tour-1";

    static final String STANDING = "standing";
    static final String POOL = "pool";

    private static final int A_DAY = 24 * 60;
    private static final int MANY = 100_000;

    private final JsonPlace root;
    private final int slot;
    private final ZoneId zone;
    private final TourTimes times;
    private final Set<String> cities;
    private final Set<String> jurors;
    private final Set<String> juries;
    private final Set<String> auditions;

    private TourFile(JsonPlace root) {
        this.root = root.object(
                "format", "invented", "zone", "slot", "travel", "breaks", "cities", "jurors", "juries", "auditions");
        var format = root.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.bad("cli.schedule.format", FORMAT);
        }
        slot = root.get("slot").whole(1, A_DAY);
        zone = root.get("zone").moment(text -> ZoneId.of(text.toString()), "Europe/Paris");
        times = new TourTimes(zone);
        cities = ids("cities");
        jurors = ids("jurors");
        juries = ids("juries");
        auditions = ids("auditions");
    }

    public static Tour read(Path file) throws IOException {
        return new TourFile(JsonPlace.read(file)).tour();
    }

    /// A tour that was read once already.
    public static Tour parse(String text) {
        return new TourFile(JsonPlace.of(Path.of("tour.json"), text.getBytes(StandardCharsets.UTF_8))).tour();
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
        var auditions = each("auditions", this::audition);
        noCycle(auditions);
        return new Tour(
                zone,
                slot,
                root.has("travel") ? travel(root.get("travel")) : null,
                root.list("breaks").stream().map(this::pause).toList(),
                each("cities", this::city),
                each("jurors", this::juror),
                each("juries", this::jury),
                auditions,
                root.has("invented") && root.get("invented").flag());
    }

    private static Tour.Travel travel(JsonPlace place) {
        place.object("speed", "rest");
        return new Tour.Travel(
                place.get("speed").whole(1, 1000), place.get("rest").whole(0, A_DAY));
    }

    /// No audition comes after itself.
    private void noCycle(List<Tour.Audition> auditions) {
        var after = auditions.stream().collect(Collectors.toMap(Tour.Audition::id, Tour.Audition::after));
        for (int at = 0; at < auditions.size(); at++) {
            var id = auditions.get(at).id();
            var before = new HashSet<String>();
            var next = new ArrayDeque<>(auditions.get(at).after());
            while (!next.isEmpty()) {
                var one = next.pop();
                if (before.add(one)) {
                    next.addAll(after.getOrDefault(one, List.of()));
                }
            }
            if (before.contains(id)) {
                throw root.get("auditions").list().get(at).get("after").bad("cli.schedule.cycle", id);
            }
        }
    }

    private <T> List<T> each(String field, Function<JsonPlace, T> read) {
        return root.get(field).list().stream().map(read).toList();
    }

    private Tour.Break pause(JsonPlace place) {
        place.object("from", "to");
        var pause = new Tour.Break(TourTimes.time(place.get("from")), TourTimes.time(place.get("to")));
        if (!pause.from().isBefore(pause.to())) {
            throw place.get("to").bad("cli.schedule.before");
        }
        return pause;
    }

    private Tour.City city(JsonPlace place) {
        place.object("id", "name", "latitude", "longitude", "rooms", "days");
        var rooms = place.get("rooms").list();
        if (rooms.isEmpty()) {
            throw place.get("rooms").bad("cli.schedule.empty");
        }
        ids(rooms);
        var dates = new HashSet<LocalDate>();
        return new Tour.City(
                place.get("id").text(),
                place.has("name") ? place.get("name").text() : place.get("id").text(),
                where(place),
                rooms.stream().map(TourFile::room).toList(),
                place.get("days").list().stream()
                        .map(day -> times.day(day, dates))
                        .toList());
    }

    private static Tour.Room room(JsonPlace place) {
        place.object("id", "equipment", "closed");
        return new Tour.Room(place.get("id").text(), place.names("equipment"), TourTimes.dates(place, "closed"));
    }

    private static Tour.Place where(JsonPlace place) {
        return new Tour.Place(
                place.get("latitude").decimal(-90, 90), place.get("longitude").decimal(-180, 180));
    }

    private Tour.Juror juror(JsonPlace place) {
        place.object("id", "latitude", "longitude", "available", "can", "recusals", "max_days");
        return new Tour.Juror(
                place.get("id").text(),
                where(place),
                times.spans(place),
                place.names("can"),
                Set.copyOf(place.among("recusals", auditions)),
                place.has("max_days") ? place.get("max_days").whole(0, MANY) : MANY);
    }

    private Tour.Jury jury(JsonPlace place) {
        place.object("id", "mode", "members", "smallest", "largest", "needs");
        var members = place.get("members");
        if (members.list().isEmpty()) {
            throw members.bad("cli.schedule.empty");
        }
        int smallest = place.get("smallest").whole(1, MANY);
        if (smallest > members.list().size()) {
            throw place.get("smallest")
                    .bad("cli.schedule.quorum", members.list().size());
        }
        return new Tour.Jury(
                place.get("id").text(),
                place.among("members", jurors),
                smallest,
                place.has("largest") ? place.get("largest").whole(smallest, MANY) : MANY,
                place.names("needs"),
                place.has("mode") && pool(place.get("mode")));
    }

    private static boolean pool(JsonPlace place) {
        return switch (place.text()) {
            case STANDING -> false;
            case POOL -> true;
            default -> throw place.bad("cli.schedule.mode", STANDING, POOL);
        };
    }

    private Tour.Audition audition(JsonPlace place) {
        place.object(
                "id",
                "jury",
                "duration",
                "setup",
                "home",
                "available",
                "equipment",
                "needs",
                "cities",
                "forbidden_cities",
                "place",
                "after");
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
                place.has("home") ? where(place.get("home").object("latitude", "longitude")) : null,
                times.spans(place),
                place.names("equipment"),
                place.names("needs"),
                allowed,
                place.has("place") ? fixed(place.get("place")) : null,
                place.among("after", auditions));
    }

    private Tour.Fixed fixed(JsonPlace place) {
        place.object("city", "start", "room");
        var city = place.get("city");
        if (!cities.contains(city.text())) {
            throw city.bad("cli.schedule.no-such", city.text());
        }
        LocalDateTime start = null;
        if (place.has("start")) {
            start = times.dateTime(place.get("start"));
            if (start.toLocalTime().toSecondOfDay() % (60 * slot) != 0) {
                throw place.get("start").bad("cli.schedule.slot", Integer.toString(slot));
            }
        }
        return new Tour.Fixed(city.text(), start, place.has("room") ? room(place.get("room"), city.text()) : null);
    }

    /// One of the rooms of a city.
    private String room(JsonPlace place, String city) {
        boolean known = root.get("cities").list().stream()
                .filter(one -> one.get("id").text().equals(city))
                .flatMap(one -> one.get("rooms").list().stream())
                .anyMatch(room -> room.get("id").text().equals(place.text()));
        if (!known) {
            throw place.bad("cli.schedule.no-room", place.text(), city);
        }
        return place.text();
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
