package org.palmares.forum.commands;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.cli.Texts;
import org.palmares.forum.commands.ProgrammePage.Cell;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Seats;
import org.palmares.forum.programme.Session;
import org.palmares.forum.programme.Spans;

/// A programme by slot and by room.
final class ProgrammeGrid {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Forum forum;
    private final Spans spans;
    private final List<Session> sessions;
    private final Seats seats;
    private final Texts texts;

    ProgrammeGrid(Forum forum, List<Session> sessions, Seats seats, Texts texts) {
        this.forum = forum;
        this.spans = new Spans(forum);
        this.sessions = sessions;
        this.seats = seats;
        this.texts = texts;
    }

    /// In the order of the slots, the rooms in theirs.
    List<ProgrammePage.Row> rows() {
        boolean days = forum.slots().stream()
                        .map(slot -> slot.start().toLocalDate())
                        .distinct()
                        .count()
                > 1;
        return IntStream.range(0, forum.slots().size())
                .boxed()
                .sorted(Comparator.comparing(slot -> forum.slots().get(slot).start()))
                .map(slot -> row(slot, days))
                .toList();
    }

    private ProgrammePage.Row row(int slot, boolean days) {
        var cells = new ArrayList<Cell>();
        var goingOn = new ArrayList<String>();
        for (int room = 0; room < forum.rooms().size(); room++) {
            int place = place(slot, room);
            var name = forum.rooms().get(room).id();
            if (place < 0) {
                cells.add(new Cell(name, "", "", 1, "", 0, 0, "0"));
            } else if (sessions.get(place).slot() == slot) {
                cells.add(cell(place, name));
            } else {
                goingOn.add(goingOn(sessions.get(place), name));
            }
        }
        return new ProgrammePage.Row(time(forum.slots().get(slot)), days ? date(slot) : "", cells, goingOn);
    }

    /// The session held there then, or -1.
    private int place(int slot, int room) {
        return IntStream.range(0, sessions.size())
                .filter(place -> sessions.get(place).room() == room && (spans.of(sessions.get(place)) >> slot & 1) == 1)
                .findFirst()
                .orElse(-1);
    }

    private Cell cell(int place, String room) {
        var session = sessions.get(place);
        int taken = seats.filled()[place];
        int capacity = forum.seats(session.workshop(), session.room());
        var workshop = forum.workshops().get(session.workshop());
        int rows = spans.slots(session.workshop(), session.slot()).size();
        return new Cell(
                room,
                workshop.title(),
                rows == 1 ? "" : time(forum, spans, session.workshop(), session.slot()),
                rows,
                workshop.speakers().stream().sorted().collect(Collectors.joining(", ")),
                taken,
                capacity,
                String.format(Locale.ROOT, "%.1f", 100.0 * taken / Math.max(1, capacity)));
    }

    private String goingOn(Session session, String room) {
        var last = forum.slots()
                .get(spans.slots(session.workshop(), session.slot()).getLast());
        return texts.get(
                "cli.programme.report.going-on",
                room,
                forum.workshops().get(session.workshop()).title(),
                last.end().format(HOUR));
    }

    /// From when to when.
    private static String time(Forum.Slot slot) {
        return slot.start().format(HOUR) + "–" + slot.end().format(HOUR);
    }

    /// From when to when a session that begins there is held, pauses within it included.
    static String time(Forum forum, Spans spans, int workshop, int first) {
        var last = forum.slots().get(spans.slots(workshop, first).getLast());
        return forum.slots().get(first).start().format(HOUR) + "–" + last.end().format(HOUR);
    }

    private String date(int slot) {
        return forum.slots().get(slot).start().format(texts.dates("EEEE d\u00a0MMMM"));
    }
}
