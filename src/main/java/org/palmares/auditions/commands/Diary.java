package org.palmares.auditions.commands;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.palmares.auditions.planning.Tour;

/// Diaries as people have them: half days taken each week, a week away, days off; a few are hardly ever free.
final class Diary {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final int HALVES_OF_A_WEEK = 10;

    private final List<LocalDate> dates;
    private final Random random;

    Diary(List<LocalDate> dates, Random random) {
        this.dates = dates;
        this.random = random;
    }

    /// Of a juror: one or two half days taken each week, a week away for one in five, one day off in twelve; one in ten
    /// is
    /// free two days in five only.
    List<Tour.Span> juror() {
        boolean sparse = random.nextInt(10) == 0;
        return spans(1 + random.nextInt(2), 0.2, sparse ? 0.6 : 1.0 / 12);
    }

    /// Of a candidate: half a day taken each week for one in two, a week away for one in ten, one day off in ten; free
    /// on
    /// two at least of the days that they were told of.
    List<Tour.Span> candidate(Set<LocalDate> told) {
        var spans = spans(random.nextInt(2), 0.1, 0.1);
        while (spans.stream()
                        .filter(span -> told.contains(span.from().toLocalDate()))
                        .count()
                < Math.min(2, told.size())) {
            spans = spans(random.nextInt(2), 0.1, 0.1);
        }
        return spans;
    }

    /// Of a member of a pool: free on few half days.
    List<Tour.Span> sparse() {
        return spans(5, 0, 0.35);
    }

    private List<Tour.Span> spans(int weekly, double weekAway, double dayOff) {
        var taken = random.ints(0, HALVES_OF_A_WEEK)
                .distinct()
                .limit(weekly)
                .boxed()
                .toList();
        int weeks = (dates.size() + 4) / 5;
        int away = random.nextDouble() < weekAway ? random.nextInt(weeks) : -1;
        var spans = new ArrayList<Tour.Span>();
        for (int rank = 0; rank < dates.size(); rank++) {
            var date = dates.get(rank);
            int half = 2 * (date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
            boolean early = !taken.contains(half);
            boolean late = !taken.contains(half + 1);
            if (random.nextDouble() >= dayOff && rank / 5 != away && (early || late)) {
                spans.add(new Tour.Span(date.atTime(early ? MORNING : NOON), date.atTime(late ? EVENING : NOON)));
            }
        }
        return spans;
    }
}
