package org.palmares.forum.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Session;
import org.palmares.forum.programme.Spans;

/// Reads the files of `palmares programme`, as docs/programme.md and the schemas tell them.
public final class ForumFile {

    static final int MOST = 1_000_000;
    static final int MOST_WEIGHT = 1_000;

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Integer> rooms = new LinkedHashMap<>();
    private final Map<String, Integer> workshops = new LinkedHashMap<>();
    private final Set<String> participants = new HashSet<>();

    /// For each workshop, the slots that it takes from each slot.
    private final List<long[]> spans = new ArrayList<>();

    public Forum forum(Path file) {
        var root = JsonValue.read(file).object(Set.of("invented", "slots", "rooms", "workshops", "participants"));
        var read = slots(root.get("slots"));
        var invented = root.find("invented");
        return new Forum(
                read,
                root.get("rooms").some().stream().map(this::room).toList(),
                root.get("workshops").some().stream()
                        .map(value -> workshop(value, read))
                        .toList(),
                root.get("participants").some().stream().map(this::participant).toList(),
                invented != null && invented.flag());
    }

    /// A timetable for the forum read before: the sessions of a programme, whatever else it holds.
    public List<Session> timetable(Path file) {
        var sessions = new ArrayList<Session>();
        for (var session : JsonValue.read(file).get("sessions").some()) {
            int workshop = known(session.get("workshop"), workshops, "workshops");
            int slot = known(session.get("slot"), slots, "slots");
            if (spans.get(workshop)[slot] == 0) {
                throw session.get("slot")
                        .bad("cli.programme.begin", session.get("workshop").text());
            }
            sessions.add(new Session(workshop, slot, known(session.get("room"), rooms, "rooms")));
        }
        return sessions;
    }

    private List<Forum.Slot> slots(JsonValue list) {
        var read = new ArrayList<Forum.Slot>();
        for (var value : list.some()) {
            value.object(Set.of("id", "start", "end"));
            var slot = new Forum.Slot(
                    id(value, slots),
                    value.get("start").time(),
                    value.get("end").time());
            if (!slot.end().isAfter(slot.start())) {
                throw value.get("end")
                        .bad(
                                "cli.programme.end",
                                slot.end().toString(),
                                slot.start().toString());
            }
            for (var before : read) {
                if (slot.start().isBefore(before.end()) && before.start().isBefore(slot.end())) {
                    throw value.bad("cli.programme.overlap", slot.id(), before.id());
                }
            }
            read.add(slot);
        }
        if (read.size() > Forum.MOST_SLOTS) {
            throw list.bad("cli.programme.slots", String.valueOf(read.size()), String.valueOf(Forum.MOST_SLOTS));
        }
        return read;
    }

    private Forum.Room room(JsonValue value) {
        value.object(Set.of("id", "capacity", "equipment"));
        return new Forum.Room(id(value, rooms), value.get("capacity").whole(1, MOST), names(value.find("equipment")));
    }

    private Forum.Workshop workshop(JsonValue value, List<Forum.Slot> slots) {
        value.object(Set.of("id", "title", "speakers", "equipment", "repeats", "capacity", "duration"));
        var repeats = value.find("repeats");
        var capacity = value.find("capacity");
        return new Forum.Workshop(
                id(value, workshops),
                value.get("title").text(),
                names(value.find("speakers")),
                names(value.find("equipment")),
                repeats == null ? 1 : repeats.whole(1, Forum.MOST_SLOTS),
                capacity == null ? MOST : capacity.whole(1, MOST),
                duration(value.find("duration"), slots));
    }

    /// In minutes; 0 where nothing is said.
    private int duration(@Nullable JsonValue value, List<Forum.Slot> slots) {
        int duration = value == null ? 0 : value.whole(1, MOST);
        var taken = Spans.from(slots, duration);
        if (value != null && LongStream.of(taken).allMatch(bits -> bits == 0)) {
            throw value.bad("cli.programme.duration", String.valueOf(duration), String.valueOf(Spans.longest(slots)));
        }
        spans.add(taken);
        return duration;
    }

    private Forum.Participant participant(JsonValue value) {
        value.object(Set.of("id", "wishes", "available"));
        var id = value.get("id").text();
        if (!participants.add(id)) {
            throw value.get("id").bad("cli.programme.twice", id);
        }
        return new Forum.Participant(id, wishes(value.get("wishes").some()), available(value.find("available")));
    }

    /// Weights as they are, or ids from the dearest: the first of n then weighs n, the last 1.
    private Map<Integer, Integer> wishes(List<JsonValue> list) {
        var wishes = new HashMap<Integer, Integer>();
        boolean ranked = list.getFirst().isText();
        if (ranked && list.size() > MOST_WEIGHT) {
            throw list.get(MOST_WEIGHT).bad("cli.programme.wishes", String.valueOf(MOST_WEIGHT));
        }
        for (var wish : list) {
            if (ranked) {
                if (wishes.put(known(wish, workshops, "workshops"), list.size() - wishes.size()) != null) {
                    throw wish.bad("cli.programme.twice", wish.text());
                }
                continue;
            }
            wish.object(Set.of("workshop", "weight"));
            var workshop = wish.get("workshop");
            if (wishes.put(
                            known(workshop, workshops, "workshops"),
                            wish.get("weight").whole(1, MOST_WEIGHT))
                    != null) {
                throw workshop.bad("cli.programme.twice", workshop.text());
            }
        }
        return wishes;
    }

    /// Every slot where nothing is said.
    private long available(@Nullable JsonValue list) {
        if (list == null) {
            return (1L << slots.size()) - 1;
        }
        long available = 0;
        for (var slot : list.some()) {
            long bit = 1L << known(slot, slots, "slots");
            if ((available & bit) != 0) {
                throw slot.bad("cli.programme.twice", slot.text());
            }
            available |= bit;
        }
        return available;
    }

    private static Set<String> names(@Nullable JsonValue list) {
        var names = new LinkedHashSet<String>();
        if (list != null) {
            for (var name : list.list()) {
                if (!names.add(name.text())) {
                    throw name.bad("cli.programme.twice", name.text());
                }
            }
        }
        return names;
    }

    private static String id(JsonValue value, Map<String, Integer> ids) {
        var id = value.get("id").text();
        if (ids.putIfAbsent(id, ids.size()) != null) {
            throw value.get("id").bad("cli.programme.twice", id);
        }
        return id;
    }

    private static int known(JsonValue value, Map<String, Integer> ids, String among) {
        var place = ids.get(value.text());
        if (place == null) {
            throw value.bad("cli.programme.unknown", value.text(), among);
        }
        return place;
    }
}
