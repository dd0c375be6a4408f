package org.palmares.forum.commands;

import java.time.format.DateTimeFormatter;
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

/// A programme by slot and by room.
final class ProgrammeGrid {

    private final Forum forum;
    private final List<Session> sessions;
    private final Seats seats;
    private final Texts texts;

    ProgrammeGrid(Forum forum, List<Session> sessions, Seats seats, Texts texts) {
        this.forum = forum;
        this.sessions = sessions;
        this.seats = seats;
        this.texts = texts;
    }

    /// In the order of the slots, the rooms in theirs.
    List<ProgrammePage.Row> rows() {
        var filled = seats.filled();
        boolean days = forum.slots().stream()
                        .map(slot -> slot.start().toLocalDate())
                        .distinct()
                        .count()
                > 1;
        return IntStream.range(0, forum.slots().size())
                .boxed()
                .sorted(Comparator.comparing(slot -> forum.slots().get(slot).start()))
                .map(slot -> new ProgrammePage.Row(
                        time(forum.slots().get(slot)),
                        days ? date(slot) : "",
                        IntStream.range(0, forum.rooms().size())
                                .mapToObj(room -> cell(slot, room, filled))
                                .toList()))
                .toList();
    }

    private Cell cell(int slot, int room, int[] filled) {
        var name = forum.rooms().get(room).id();
        for (int place = 0; place < sessions.size(); place++) {
            var session = sessions.get(place);
            if (session.slot() == slot && session.room() == room) {
                int capacity = forum.seats(session.workshop(), room);
                var workshop = forum.workshops().get(session.workshop());
                return new Cell(
                        name,
                        workshop.title(),
                        workshop.speakers().stream().sorted().collect(Collectors.joining(", ")),
                        filled[place],
                        capacity,
                        String.format(Locale.ROOT, "%.1f", 100.0 * filled[place] / Math.max(1, capacity)));
            }
        }
        return new Cell(name, "", "", 0, 0, "0");
    }

    /// From when to when.
    static String time(Forum.Slot slot) {
        var hour = DateTimeFormatter.ofPattern("HH:mm");
        return slot.start().format(hour) + "–" + slot.end().format(hour);
    }

    private String date(int slot) {
        return forum.slots().get(slot).start().format(DateTimeFormatter.ofPattern("EEEE d MMMM", texts.language()));
    }
}
