package org.palmares.auditions.commands;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palmares.auditions.commands.TourPage.Block;
import org.palmares.auditions.commands.TourPage.Gantt;
import org.palmares.auditions.commands.TourPage.Mark;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// A day of a city by the hour, drawn twice: hours across where the page is wide, hours downwards on a phone. What lies
/// across is told as parts of the page, so that letters keep their size.
final class DayPicture {

    private static final int TOP = 22;
    private static final int ROW = 38;
    private static final int BAR = 28;

    /// Parts of the width: where bars begin beside the names of rooms, and beside hours; what is left after the last
    /// hour.
    private static final double ROOMS = 9;

    private static final double HOURS = 13;
    private static final double AFTER = 2;

    /// How many letters a line of the narrowest wide page holds, and one of a phone.
    private static final double LETTERS_OF_A_PAGE = 85;

    private static final double LETTERS_OF_A_PHONE = 36;

    /// The fewest minutes whose bar is as high as a letter, downwards.
    private static final int A_LINE = 15;

    private final List<String> rooms;
    private final List<Timetable.Slot> heard;
    private final List<Tour.Break> breaks;
    private final Tour.Day day;

    /// @param rooms those in use, in their order
    DayPicture(Tour.Day day, List<Tour.Break> breaks, List<String> rooms, List<Timetable.Slot> heard) {
        this.day = day;
        this.breaks = breaks;
        this.rooms = rooms;
        this.heard = heard;
    }

    /// From one moment of the day to another.
    private record Hours(double from, double to) {

        double length() {
            return Math.max(1, to - from);
        }

        List<Integer> marks() {
            return IntStream.rangeClosed((int) Math.ceil(from / 60), (int) Math.floor(to / 60))
                    .boxed()
                    .toList();
        }
    }

    private static double minute(LocalTime time) {
        return time.toSecondOfDay() / 60.0;
    }

    private static double minutes(Timetable.Slot slot) {
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }

    /// All the hours the city is open, a row for each room.
    Gantt wide() {
        var hours = new Hours(minute(day.from()), minute(day.to()));
        double scale = (100 - ROOMS - AFTER) / hours.length();
        double height = TOP + (double) ROW * rooms.size();
        return new Gantt(
                unit(height),
                hours.marks().stream()
                        .map(hour -> new Mark(part(ROOMS + (60 * hour - hours.from()) * scale), "12", clock(hour)))
                        .toList(),
                paused(hours)
                        .map(pause -> new Block(
                                part(ROOMS + (pause.from() - hours.from()) * scale),
                                unit(TOP),
                                part((pause.to() - pause.from()) * scale),
                                unit(height - TOP),
                                "",
                                ""))
                        .toList(),
                IntStream.range(0, rooms.size())
                        .mapToObj(room -> new Mark("0", unit(TOP + ROW * room + ROW / 2.0 - 15), rooms.get(room)))
                        .toList(),
                heard.stream()
                        .map(slot -> new Block(
                                part(ROOMS + (minute(slot.start().toLocalTime()) - hours.from()) * scale),
                                unit(TOP + ROW * rooms.indexOf(slot.room()) + (ROW - BAR) / 2.0),
                                part(minutes(slot) * scale - 0.2),
                                unit(BAR),
                                shortened(slot.audition(), (int) (minutes(slot) * scale / 100 * LETTERS_OF_A_PAGE)),
                                told(slot)))
                        .toList());
    }

    /// The hours in use, a minute a unit, rooms side by side.
    Gantt tall() {
        double first = heard.stream()
                .mapToDouble(slot -> minute(slot.start().toLocalTime()))
                .min()
                .orElse(0);
        double last = heard.stream()
                .mapToDouble(slot -> minute(slot.start().toLocalTime()) + minutes(slot))
                .max()
                .orElse(60);
        var hours = new Hours(60 * Math.floor(first / 60), 60 * Math.ceil(last / 60));
        double column = (100 - HOURS) / Math.max(1, rooms.size());
        return new Gantt(
                unit(TOP + hours.length() + 8),
                hours.marks().stream()
                        .map(hour -> new Mark("0", unit(TOP + 60 * hour - hours.from()), clock(hour)))
                        .toList(),
                paused(hours)
                        .map(pause -> new Block(
                                part(HOURS),
                                unit(TOP + pause.from() - hours.from()),
                                part(100 - HOURS),
                                unit(pause.to() - pause.from()),
                                "",
                                ""))
                        .toList(),
                IntStream.range(0, rooms.size())
                        .mapToObj(room -> new Mark(part(HOURS + column * room), "12", shortened(rooms.get(room), (int)
                                (column / 100 * LETTERS_OF_A_PHONE))))
                        .toList(),
                heard.stream()
                        .map(slot -> new Block(
                                part(HOURS + column * rooms.indexOf(slot.room())),
                                unit(TOP + minute(slot.start().toLocalTime()) - hours.from()),
                                part(column - 1.5),
                                unit(Math.max(1, minutes(slot) - 1.5)),
                                minutes(slot) < A_LINE
                                        ? ""
                                        : shortened(slot.audition(), (int) (column / 100 * LETTERS_OF_A_PHONE)),
                                told(slot)))
                        .toList());
    }

    /// Breaks while these hours last.
    private Stream<Hours> paused(Hours hours) {
        return breaks.stream()
                .map(pause -> new Hours(
                        Math.clamp(minute(pause.from()), hours.from(), hours.to()),
                        Math.clamp(minute(pause.to()), hours.from(), hours.to())))
                .filter(pause -> pause.to() > pause.from());
    }

    private static String told(Timetable.Slot slot) {
        return "%s, %s–%s, %s"
                .formatted(
                        slot.audition(), slot.start().toLocalTime(), slot.end().toLocalTime(), slot.room());
    }

    private static String clock(int hour) {
        return "%02d:00".formatted(hour);
    }

    /// Cut between characters, never within one that Java writes as two; the table has the whole.
    private static String shortened(String name, int letters) {
        if (name.codePointCount(0, name.length()) <= letters) {
            return name;
        }
        return letters < 2 ? "" : name.substring(0, name.offsetByCodePoints(0, letters - 1)) + "…";
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    private static String part(double value) {
        return String.format(Locale.ROOT, "%.2f%%", Math.max(0, value));
    }
}
