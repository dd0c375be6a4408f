package org.palmares.editions.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Calendar;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class CalendarSheet implements Sheet {

    private final Editions editions;

    CalendarSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.CALENDAR;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        var columns = Stream.of(
                        "call-opens",
                        "call-closes",
                        "regional-from",
                        "regional-to",
                        "final-from",
                        "final-to",
                        "ceremony")
                .map(name -> Column.of(Cell.Kind.MOMENT, name, false))
                .toList();
        var lead = Texts.text("editions.calendar.zone", setup.edition().zone().getId());
        return List.of(new RowKind("calendar", "", lead, false, columns));
    }

    @Override
    public List<Row> saved(Setup setup) {
        var calendar = setup.edition().calendar();
        var zone = setup.edition().zone();
        return List.of(Row.of(
                "calendar",
                setup.id().toString(),
                "",
                "call-opens",
                typed(calendar.callOpens(), zone),
                "call-closes",
                typed(calendar.callCloses(), zone),
                "regional-from",
                typed(calendar.regionalFrom(), zone),
                "regional-to",
                typed(calendar.regionalTo(), zone),
                "final-from",
                typed(calendar.finalFrom(), zone),
                "final-to",
                typed(calendar.finalTo(), zone),
                "ceremony",
                typed(calendar.ceremony(), zone)));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var zone = setup.edition().zone();
        var calendar = new Calendar(
                reading.moment(0, "call-opens", zone),
                reading.moment(0, "call-closes", zone),
                reading.moment(0, "regional-from", zone),
                reading.moment(0, "regional-to", zone),
                reading.moment(0, "final-from", zone),
                reading.moment(0, "final-to", zone),
                reading.moment(0, "ceremony", zone));
        order(reading, calendar);
        if (reading.isRight()) {
            editions.saveCalendar(setup.id(), calendar, expectedVersion);
        }
    }

    /// Says where a window closes before it opens; that a whole calendar misses a date may be mended later.
    private static void order(Reading reading, Calendar calendar) {
        var names = List.of(
                "call-opens", "call-closes", "regional-from", "regional-to", "final-from", "final-to", "ceremony");
        Instant latest = null;
        for (int at = 0; at < names.size(); at++) {
            var moment = calendar.moments().get(at);
            if (moment != null && latest != null && moment.isBefore(latest)) {
                reading.wrong(0, names.get(at), "editions.error.moment-before");
            }
            latest = moment == null ? latest : moment;
        }
    }

    private static String typed(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(moment.atZone(zone));
    }
}
