package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        root.put("levels", timetable.levels().stream().map(TimetableFile::level).toList());
        root.put(
                "days",
                timetable.presences().stream()
                        .map(presence -> ordered(
                                "city",
                                presence.city(),
                                "date",
                                presence.date().toString(),
                                "jury",
                                presence.jury(),
                                "jurors",
                                presence.jurors()))
                        .toList());
        root.put(
                "slots",
                timetable.slots().stream()
                        .map(slot -> ordered(
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
                                slot.jurors()))
                        .toList());
        root.put(
                "left_out",
                timetable.leftOut().stream()
                        .map(left -> ordered(
                                "audition",
                                left.audition(),
                                "reason",
                                left.reason().name().toLowerCase(Locale.ROOT),
                                "words",
                                ordered("fr", words(left, Locale.FRENCH), "en", words(left, Locale.ENGLISH))))
                        .toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    /// Why an audition has no place.
    public static String words(Timetable.LeftOut left, Locale language) {
        var reason = left.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Texts(language).get("cli.schedule.reason." + reason);
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
        var root = JsonPlace.read(file);
        return new Timetable(
                root.get("days").list().stream().map(TimetableFile::presence).toList(),
                root.get("slots").list().stream().map(TimetableFile::slot).toList(),
                List.of(),
                root.get("levels").list().stream()
                        .map(level -> new Timetable.Level(
                                level.get("name").text(),
                                level.get("value").node().longValue(),
                                level.get("bound").node().longValue(),
                                level.get("proved").flag()))
                        .toList());
    }

    private static Timetable.Presence presence(JsonPlace place) {
        return new Timetable.Presence(
                place.get("city").text(),
                place.get("date").moment(LocalDate::parse, "2027-03-01"),
                place.get("jury").text(),
                place.ordered("jurors"));
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
