package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palmares.auditions.planning.Tour;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A tour as its file.
public final class TourText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TourText() {}

    public static String of(Tour tour) {
        var root = fields("format", TourFile.FORMAT);
        if (tour.invented()) {
            root.put("invented", true);
        }
        root.put("zone", tour.zone().getId());
        root.put("slot", tour.slot());
        var travel = tour.travel();
        if (travel != null) {
            root.put("travel", fields("speed", travel.speed(), "rest", travel.rest()));
        }
        root.put(
                "breaks",
                tour.breaks().stream()
                        .map(pause -> fields(
                                "from",
                                pause.from().toString(),
                                "to",
                                pause.to().toString()))
                        .toList());
        root.put("cities", tour.cities().stream().map(TourText::city).toList());
        root.put("jurors", tour.jurors().stream().map(TourText::juror).toList());
        root.put("juries", tour.juries().stream().map(TourText::jury).toList());
        root.put("auditions", tour.auditions().stream().map(TourText::audition).toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> city(Tour.City city) {
        var fields = fields("id", city.id(), "name", city.name());
        fields.putAll(place(city.place()));
        fields.put("rooms", city.rooms().stream().map(TourText::room).toList());
        fields.put(
                "days",
                city.days().stream()
                        .map(day -> fields(
                                "date",
                                day.date().toString(),
                                "from",
                                day.from().toString(),
                                "to",
                                day.to().toString(),
                                "cost",
                                day.cost()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> room(Tour.Room room) {
        var fields = fields("id", room.id(), "equipment", sorted(room.equipment()));
        if (!room.closed().isEmpty()) {
            fields.put(
                    "closed",
                    room.closed().stream().sorted().map(LocalDate::toString).toList());
        }
        return fields;
    }

    private static Map<String, Object> place(Tour.Place place) {
        return fields("latitude", place.latitude(), "longitude", place.longitude());
    }

    private static Map<String, Object> juror(Tour.Juror juror) {
        var fields = fields("id", juror.id());
        fields.putAll(place(juror.home()));
        available(fields, juror.available());
        fields.put("can", sorted(juror.can()));
        fields.put("recusals", sorted(juror.recusals()));
        fields.put("max_days", juror.maxDays());
        return fields;
    }

    private static void available(Map<String, Object> fields, List<Tour.Span> spans) {
        if (!spans.equals(List.of(Tour.Span.ALWAYS))) {
            fields.put(
                    "available",
                    spans.stream()
                            .map(span -> fields(
                                    "from",
                                    span.from().toString(),
                                    "to",
                                    span.to().toString()))
                            .toList());
        }
    }

    private static Map<String, Object> jury(Tour.Jury jury) {
        return fields(
                "id",
                jury.id(),
                "mode",
                jury.pool() ? TourFile.POOL : TourFile.STANDING,
                "members",
                jury.members(),
                "smallest",
                jury.smallest(),
                "largest",
                jury.largest(),
                "needs",
                sorted(jury.needs()));
    }

    private static Map<String, Object> audition(Tour.Audition audition) {
        var fields = fields(
                "id",
                audition.id(),
                "jury",
                audition.jury(),
                "duration",
                audition.duration(),
                "setup",
                audition.setup());
        var home = audition.home();
        if (home != null) {
            fields.put("home", place(home));
        }
        available(fields, audition.available());
        fields.put("equipment", sorted(audition.equipment()));
        fields.put("needs", sorted(audition.needs()));
        fields.put("cities", sorted(audition.cities()));
        var fixed = audition.fixed();
        if (fixed != null) {
            fields.put("place", fixed(fixed));
        }
        fields.put("after", audition.after());
        return fields;
    }

    private static Map<String, Object> fixed(Tour.Fixed fixed) {
        var fields = fields("city", fixed.city());
        var start = fixed.start();
        if (start != null) {
            fields.put("start", start.toString());
        }
        var room = fixed.room();
        if (room != null) {
            fields.put("room", room);
        }
        return fields;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static Map<String, Object> fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at].toString(), pairs[at + 1]);
        }
        return fields;
    }
}
