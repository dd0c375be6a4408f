package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Times as slots counted from midnight of the first day of a tour.
final class Clock {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final int minutes;
    private final int slotsOfADay;
    private final LocalDate origin;
    private final LocalDate last;
    private final List<Tour.Break> breaks;

    /// @param dates of the tour, in their order
    Clock(Tour tour, List<LocalDate> dates) {
        minutes = tour.slot();
        slotsOfADay = Math.ceilDiv(MINUTES_OF_A_DAY, minutes);
        origin = dates.isEmpty() ? LocalDate.EPOCH : dates.getFirst();
        last = dates.isEmpty() ? origin : dates.getLast();
        breaks = tour.breaks();
    }

    /// The slots of a day in which auditions may go on.
    BitSet opened(Tour.Day day) {
        return withoutBreaks(
                day.date(),
                new Tour.Span(day.date().atTime(day.from()), day.date().atTime(day.to())));
    }

    /// The slots of a date, breaks aside.
    BitSet whole(LocalDate date) {
        return withoutBreaks(
                date, new Tour.Span(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
    }

    private BitSet withoutBreaks(LocalDate date, Tour.Span span) {
        var open = slots(List.of(span));
        for (var pause : breaks) {
            int midnight = slot(date.atStartOfDay(), false);
            open.clear(
                    midnight + pause.from().toSecondOfDay() / 60 / minutes,
                    midnight + Math.ceilDiv(pause.to().toSecondOfDay() / 60, minutes));
        }
        return open;
    }

    /// What breaks leave.
    static List<BitSet> stretches(BitSet open) {
        var stretches = new ArrayList<BitSet>();
        for (int from = open.nextSetBit(0); from >= 0; from = open.nextSetBit(open.nextClearBit(from))) {
            var stretch = new BitSet();
            stretch.set(from, open.nextClearBit(from));
            stretches.add(stretch);
        }
        return stretches;
    }

    /// The slots wholly within these spans.
    BitSet slots(List<Tour.Span> spans) {
        var slots = new BitSet();
        var begin = origin.atStartOfDay();
        var end = last.plusDays(1).atStartOfDay();
        for (var span : spans) {
            var from = span.from().isBefore(begin) ? begin : span.from();
            var to = span.to().isAfter(end) ? end : span.to();
            if (from.isBefore(to)) {
                int first = slot(from, true);
                slots.set(first, Math.max(first, slot(to, false)));
            }
        }
        return slots;
    }

    /// The slot that begins at a time, or the one next to it.
    private int slot(LocalDateTime time, boolean up) {
        int since = time.toLocalTime().toSecondOfDay() / 60;
        int days = (int) ChronoUnit.DAYS.between(origin, time.toLocalDate());
        return days * slotsOfADay + (up ? Math.ceilDiv(since, minutes) : since / minutes);
    }

    int slot(LocalDateTime time) {
        return slot(time, false);
    }

    LocalDateTime time(int slot) {
        return origin.plusDays(slot / slotsOfADay).atStartOfDay().plusMinutes((long) slot % slotsOfADay * minutes);
    }
}
