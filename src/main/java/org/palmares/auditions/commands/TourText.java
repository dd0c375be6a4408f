package org.palmares.auditions.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.auditions.planning.Tour;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A tour as its file.
public final class TourText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TourText() {}

    public static String of(Tour tour) {
        var root = fields("format", TourFile.FORMAT, "zone", tour.zone().getId(), "slot", tour.slot());
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
        fields.put(
                "rooms",
                city.rooms().stream()
                        .map(room -> fields(
                                "id",
                                room.id(),
                                "equipment",
                                room.equipment().stream().sorted().toList()))
                        .toList());
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

    private static Map<String, Object> place(Tour.Place place) {
        return fields("latitude", place.latitude(), "longitude", place.longitude());
    }

    private static Map<String, Object> juror(Tour.Juror juror) {
        var fields = fields("id", juror.id());
        fields.putAll(place(juror.home()));
        available(fields, juror.available());
        fields.put("chair", juror.chair());
        fields.put("recusals", juror.recusals().stream().sorted().toList());
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
                "members",
                jury.members(),
                "smallest",
                jury.smallest(),
                "largest",
                jury.largest(),
                "chair",
                jury.chair());
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
        available(fields, audition.available());
        fields.put("equipment", audition.equipment().stream().sorted().toList());
        fields.put("cities", audition.cities().stream().sorted().toList());
        return fields;
    }

    private static Map<String, Object> fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at].toString(), pairs[at + 1]);
        }
        return fields;
    }
}
