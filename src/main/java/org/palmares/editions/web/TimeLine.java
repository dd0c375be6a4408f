package org.palmares.editions.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Calendar;
import org.palmares.web.Texts;

/// The calendar of an edition as a drawing, 720 units wide: a bar for each window, a mark for the ceremony and for
/// today.
///
/// @param bars from top to bottom
/// @param ticks the beginnings of months
/// @param today where now stands; null where it is outside
/// @param height of the drawing
/// @param words the same, for whoever does not see it
public record TimeLine(
        List<Bar> bars, List<Tick> ticks, @Nullable Integer today, int height, String words) {

    private static final int LEFT = 8;
    private static final int WIDTH = 704;
    private static final int TOP = 26;
    private static final int STEP = 30;
    /// A label longer than what stays at its right is put at the left of its bar.
    private static final int LABEL = 230;

    /// One window.
    ///
    /// @param end true where the label stands at the left of the bar
    public record Bar(int x, int y, int width, String label, String dates, int labelX, boolean end, String state) {}

    /// The beginning of a month.
    public record Tick(int x, String label) {}

    /// Null where fewer than two moments are known.
    static @Nullable TimeLine of(Calendar calendar, ZoneId zone, Instant now) {
        var known =
                calendar.moments().stream().filter(Objects::nonNull).sorted().toList();
        if (known.size() < 2 || known.getFirst().equals(known.getLast())) {
            return null;
        }
        var scale = new Scale(known.getFirst(), known.getLast(), zone);
        var bars = new ArrayList<Bar>();
        add(bars, scale, "call", calendar.callOpens(), calendar.callCloses(), now);
        add(bars, scale, "regional", calendar.regionalFrom(), calendar.regionalTo(), now);
        add(bars, scale, "final", calendar.finalFrom(), calendar.finalTo(), now);
        add(bars, scale, "ceremony", calendar.ceremony(), calendar.ceremony(), now);
        var words = bars.stream()
                .map(bar -> Texts.text("editions.timeline.window", bar.label(), bar.dates()))
                .collect(Collectors.joining(" "));
        return new TimeLine(
                bars,
                ticks(scale),
                now.isBefore(scale.first()) || now.isAfter(scale.last()) ? null : scale.x(now),
                TOP + bars.size() * STEP + 10,
                words);
    }

    private static void add(
            List<Bar> bars, Scale scale, String name, @Nullable Instant from, @Nullable Instant to, Instant now) {
        var begins = from == null ? to : from;
        var ends = to == null ? from : to;
        if (begins == null || ends == null || ends.isBefore(begins)) {
            return;
        }
        int x = scale.x(begins);
        int width = Math.max(6, scale.x(ends) - x);
        boolean end = x + width + LABEL > LEFT + WIDTH;
        var state = now.isAfter(ends) ? "done" : now.isBefore(begins) ? "to-come" : "current";
        bars.add(new Bar(
                x,
                TOP + bars.size() * STEP,
                width,
                Texts.text("editions.timeline." + name),
                dates(begins, ends, scale.zone()),
                end ? x - 8 : x + width + 8,
                end,
                state));
    }

    /// « 14 juin – 3 juil. »
    static String dates(Instant from, Instant to, ZoneId zone) {
        var format = DateTimeFormatter.ofPattern(Texts.text("editions.format.short"), Texts.language());
        var begins = format.format(from.atZone(zone));
        var ends = format.format(to.atZone(zone));
        return begins.equals(ends) ? begins : begins + " – " + ends;
    }

    private static List<Tick> ticks(Scale scale) {
        var format = DateTimeFormatter.ofPattern(Texts.text("editions.format.month"), Texts.language());
        long months = ChronoUnit.MONTHS.between(scale.start(), scale.end()) + 1;
        long step = Math.max(1, (months + 11) / 12);
        var ticks = new ArrayList<Tick>();
        var month = scale.start().truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
        while (month.isBefore(scale.end())) {
            ticks.add(new Tick(scale.x(month.toInstant()), format.format(month)));
            month = month.plusMonths(step);
        }
        return ticks;
    }

    private record Scale(Instant first, Instant last, ZoneId zone) {

        int x(Instant at) {
            var whole = Duration.between(first, last).toSeconds();
            return LEFT
                    + (int) Math.round(
                            (double) WIDTH * Duration.between(first, at).toSeconds() / whole);
        }

        ZonedDateTime start() {
            return first.atZone(zone);
        }

        ZonedDateTime end() {
            return last.atZone(zone);
        }
    }
}
