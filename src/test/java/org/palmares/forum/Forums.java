package org.palmares.forum;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.palmares.forum.programme.Forum;
import tools.jackson.databind.json.JsonMapper;

/// Forums drawn from a seed, wishes skewed to a few workshops.
public final class Forums {

    private Forums() {}

    /// How large a forum is.
    ///
    /// @param wishes how many each participant has, at most
    public record Size(int participants, int workshops, int slots, int rooms, int wishes) {}

    /// One in ten needs a screen, which the first rooms have; one in five may be repeated; a tenth of the people miss a
    /// slot. There is room for two thirds of all in every slot.
    public static Forum of(Size size, long seed) {
        var random = new Random(seed);
        var slots = IntStream.range(0, size.slots())
                .mapToObj(slot -> new Forum.Slot(
                        "s" + slot,
                        OffsetDateTime.parse("2027-03-12T08:00:00+01:00").plusHours(slot),
                        OffsetDateTime.parse("2027-03-12T08:50:00+01:00").plusHours(slot)))
                .toList();
        int mean = Math.max(1, size.participants() * 2 / 3 / size.rooms());
        var rooms = IntStream.range(0, size.rooms())
                .mapToObj(room -> new Forum.Room(
                        "r" + room,
                        Math.max(1, mean / 2 + random.nextInt(mean + 1)),
                        room <= size.rooms() / 2 ? Set.of("screen") : Set.of()))
                .toList();
        var workshops = IntStream.range(0, size.workshops())
                .mapToObj(workshop -> new Forum.Workshop(
                        "w" + workshop,
                        "Atelier " + workshop,
                        Set.of("p" + random.nextInt(size.workshops() * 2)),
                        random.nextInt(10) == 0 ? Set.of("screen") : Set.of(),
                        random.nextInt(5) == 0 ? 2 : 1,
                        random.nextInt(4) == 0 ? mean : 1_000_000))
                .toList();
        var participants = IntStream.range(0, size.participants())
                .mapToObj(person -> participant("a" + person, size, random))
                .toList();
        return new Forum(slots, rooms, workshops, participants);
    }

    private static Forum.Participant participant(String id, Size size, Random random) {
        var wishes = new HashMap<Integer, Integer>();
        int count = Math.min(size.workshops(), 1 + random.nextInt(size.wishes()));
        while (wishes.size() < count) {
            // The square of a draw: the first workshops are wished for by many.
            double draw = random.nextDouble();
            wishes.putIfAbsent((int) (draw * draw * size.workshops()), 1 + random.nextInt(5));
        }
        long all = (1L << size.slots()) - 1;
        boolean misses = size.slots() > 1 && random.nextInt(10) == 0;
        return new Forum.Participant(id, wishes, misses ? all & ~(1L << random.nextInt(size.slots())) : all);
    }

    /// The same forum with a meal after two slots, where half of the workshops last two slots and a few one slot told
    /// in
    /// minutes.
    public static Forum longer(Forum forum, long seed) {
        var random = new Random(seed);
        var slots = IntStream.range(0, forum.slots().size())
                .mapToObj(slot -> {
                    var one = forum.slots().get(slot);
                    int meal = slot < 2 ? 0 : 1;
                    return new Forum.Slot(
                            one.id(), one.start().plusHours(meal), one.end().plusHours(meal));
                })
                .toList();
        int most = slots.size() == 1 ? 1 : 2;
        return new Forum(
                slots,
                forum.rooms(),
                forum.workshops().stream()
                        .map(one -> new Forum.Workshop(
                                one.id(),
                                one.title(),
                                one.speakers(),
                                one.equipment(),
                                one.repeats(),
                                one.capacity(),
                                random.nextBoolean() ? 80 * most / 2 : 20 * random.nextInt(2)))
                        .toList(),
                forum.participants());
    }

    /// The same forum, each id written otherwise.
    public static Forum renamed(Forum forum) {
        return new Forum(
                forum.slots().stream()
                        .map(slot -> new Forum.Slot("x" + slot.id(), slot.start(), slot.end()))
                        .toList(),
                forum.rooms().stream()
                        .map(room -> new Forum.Room("x" + room.id(), room.capacity(), room.equipment()))
                        .toList(),
                forum.workshops().stream()
                        .map(one -> new Forum.Workshop(
                                "x" + one.id(),
                                "",
                                one.speakers(),
                                one.equipment(),
                                one.repeats(),
                                one.capacity(),
                                one.duration()))
                        .toList(),
                forum.participants().stream()
                        .map(one -> new Forum.Participant("x" + one.id(), one.wishes(), one.available()))
                        .toList());
    }

    /// As `palmares programme` reads it.
    public static String json(Forum forum) {
        var root = new LinkedHashMap<String, Object>();
        root.put(
                "slots",
                forum.slots().stream()
                        .map(slot -> Map.of(
                                "id",
                                slot.id(),
                                "start",
                                slot.start().toString(),
                                "end",
                                slot.end().toString()))
                        .toList());
        root.put(
                "rooms",
                forum.rooms().stream()
                        .map(room ->
                                Map.of("id", room.id(), "capacity", room.capacity(), "equipment", room.equipment()))
                        .toList());
        root.put("workshops", forum.workshops().stream().map(Forums::workshop).toList());
        root.put(
                "participants",
                forum.participants().stream()
                        .map(one ->
                                Map.of("id", one.id(), "wishes", wishes(forum, one), "available", slots(forum, one)))
                        .toList());
        return JsonMapper.shared().writeValueAsString(root);
    }

    private static Map<String, Object> workshop(Forum.Workshop one) {
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "id", one.id(),
                "title", one.title(),
                "speakers", one.speakers(),
                "equipment", one.equipment(),
                "repeats", one.repeats(),
                "capacity", one.capacity()));
        if (one.duration() > 0) {
            fields.put("duration", one.duration());
        }
        return fields;
    }

    private static List<Object> wishes(Forum forum, Forum.Participant one) {
        var wishes = new ArrayList<>();
        one.wishes()
                .forEach((workshop, weight) -> wishes.add(
                        Map.of("workshop", forum.workshops().get(workshop).id(), "weight", weight)));
        return wishes;
    }

    private static List<String> slots(Forum forum, Forum.Participant one) {
        return IntStream.range(0, forum.slots().size())
                .filter(slot -> (one.available() >> slot & 1) == 1)
                .mapToObj(slot -> forum.slots().get(slot).id())
                .toList();
    }
}
