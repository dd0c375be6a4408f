package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The answer of `palmares schedule`, as `docs/schemas/timetable.schema.json` describes it.
public final class TimetableFile {

    static final String FORMAT = "palmares-timetable-1";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TimetableFile() {}

    /// The file, the same in whatever language it is asked.
    public static String write(Tour tour, Timetable timetable, int seed) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", FORMAT);
        root.put("zone", tour.zone().getId());
        root.put("status", timetable.optimal() ? "optimal" : "feasible");
        root.put("seed", seed);
        root.put("levels", each(timetable.levels(), TimetableFile::level));
        root.put("days", each(timetable.presences(), TimetableFile::presence));
        root.put("slots", each(timetable.slots(), TimetableFile::slot));
        root.put("journeys", Journeys.of(tour, timetable));
        root.put("left_out", each(timetable.leftOut(), left -> leftOut(tour, left)));
        var clash = timetable.clash();
        if (clash != null) {
            root.put("clash", ClashFields.of(tour, clash));
        }
        root.put("alternatives", each(timetable.alternatives(), one -> alternative(timetable, one)));
        root.put("changes", each(timetable.changes(), TimetableFile::change));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> fields) {
        return items.stream().map(fields).toList();
    }

    private static Map<String, Object> presence(Timetable.Presence presence) {
        return ordered(
                "city",
                presence.city(),
                "date",
                presence.date().toString(),
                "jury",
                presence.jury(),
                "jurors",
                presence.jurors());
    }

    private static Map<String, Object> slot(Timetable.Slot slot) {
        return ordered(
                "audition",
                slot.audition(),
                "city",
                slot.city(),
                "room",
                slot.room(),
                "start",
                slot.start().toString(),
                "end",
                slot.end().toString(),
                "jurors",
                slot.jurors());
    }

    private static Map<String, Object> leftOut(Tour tour, Timetable.LeftOut left) {
        var fields = ordered(
                "audition", left.audition(), "reason", left.reason().name().toLowerCase(Locale.ROOT));
        var nearest = left.nearest();
        if (nearest != null) {
            fields.put(
                    "nearest",
                    ordered(
                            "city",
                            nearest.city(),
                            "room",
                            nearest.room(),
                            "start",
                            nearest.start().toString(),
                            "obstacles",
                            each(
                                    nearest.obstacles(),
                                    one -> ordered(
                                            "kind", one.kind().name().toLowerCase(Locale.ROOT), "who", one.who()))));
        }
        fields.put(
                "words",
                ordered(
                        "fr",
                        LeftOutWords.of(tour, left, new Texts(Locale.FRENCH)),
                        "en",
                        LeftOutWords.of(tour, left, new Texts(Locale.ENGLISH))));
        return fields;
    }

    private static Map<String, Object> alternative(Timetable timetable, Timetable.Alternative one) {
        var costs = new LinkedHashMap<String, Object>();
        for (int level = 0; level < one.costs().size(); level++) {
            if (one.costs().get(level) != 0) {
                costs.put(timetable.levels().get(level).name(), one.costs().get(level));
            }
        }
        return ordered(
                "audition",
                one.audition(),
                "city",
                one.city(),
                "room",
                one.room(),
                "start",
                one.start().toString(),
                "jurors",
                one.jurors(),
                "costs",
                costs);
    }

    private static Map<String, Object> change(Timetable.Change change) {
        var fields = ordered(change.candidate() ? "candidate" : "juror", change.who());
        var before = change.before();
        if (before != null) {
            fields.put("before", slot(before));
        }
        var after = change.after();
        if (after != null) {
            fields.put("after", slot(after));
        }
        return fields;
    }

    static Map<String, Object> level(Timetable.Level level) {
        return ordered("name", level.name(), "value", level.value(), "bound", level.bound(), "proved", level.proved());
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at].toString(), pairs[at + 1]);
        }
        return map;
    }

    /// Reads again what was written; reasons are words, and are not read.
    public static Timetable read(Path file) throws IOException {
        return read(JsonPlace.read(file));
    }

    /// A timetable that was read once already.
    public static Timetable parse(String text) {
        return read(JsonPlace.of(Path.of("timetable.json"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Timetable read(JsonPlace root) {
        var levels = root.get("levels").list().stream()
                .map(level -> level.get("name").text())
                .toList();
        return new Timetable(
                root.get("days").list().stream().map(TimetableFile::presence).toList(),
                root.get("slots").list().stream().map(TimetableFile::slot).toList(),
                List.of(),
                root.get("levels").list().stream()
                        .map(level -> new Timetable.Level(
                                level.get("name").text(),
                                level.get("value").count(),
                                level.get("bound").count(),
                                level.get("proved").flag()))
                        .toList(),
                root.list("alternatives").stream()
                        .map(place -> alternative(place, levels))
                        .toList(),
                root.list("changes").stream().map(TimetableFile::change).toList(),
                root.has("clash") ? ClashFields.read(root.get("clash")) : null);
    }

    private static Timetable.Presence presence(JsonPlace place) {
        return new Timetable.Presence(
                place.get("city").text(),
                place.get("date").moment(LocalDate::parse, "2027-03-01"),
                place.get("jury").text(),
                place.ordered("jurors"));
    }

    /// @param levels their names, in their order
    private static Timetable.Alternative alternative(JsonPlace place, List<String> levels) {
        var costs = place.get("costs").object(levels.toArray(String[]::new));
        return new Timetable.Alternative(
                place.get("audition").text(),
                place.get("city").text(),
                place.get("room").text(),
                place.get("start").moment(LocalDateTime::parse, "2027-03-01T09:00"),
                place.ordered("jurors"),
                levels.stream()
                        .map(level -> costs.has(level) ? costs.get(level).count() : 0L)
                        .toList());
    }

    private static Timetable.Change change(JsonPlace place) {
        boolean candidate = place.has("candidate");
        return new Timetable.Change(
                candidate,
                place.get(candidate ? "candidate" : "juror").text(),
                place.has("before") ? slot(place.get("before")) : null,
                place.has("after") ? slot(place.get("after")) : null);
    }

    private static Timetable.Slot slot(JsonPlace place) {
        return new Timetable.Slot(
                place.get("audition").text(),
                place.get("city").text(),
                place.get("room").text(),
                place.get("start").moment(LocalDateTime::parse, "2027-03-01T09:00"),
                place.get("end").moment(LocalDateTime::parse, "2027-03-01T09:30"),
                place.ordered("jurors"));
    }
}
