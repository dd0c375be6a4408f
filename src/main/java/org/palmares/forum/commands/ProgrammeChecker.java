package org.palmares.forum.commands;

import static org.palmares.forum.commands.ForumNodes.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recomputes from the two files every rule and every figure of a programme. It shares nothing with what planned it.
public final class ProgrammeChecker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ForumNodes forum;
    private final JsonNode programme;

    /// For each workshop, its sessions by their first slot.
    private final Map<String, Map<String, Held>> held = new TreeMap<>();

    /// For each participant, the workshop of each seat by the first slot of its session.
    private final Map<String, Map<String, String>> seatsOf = new HashMap<>();

    private final List<String> violations = new ArrayList<>();

    private ProgrammeChecker(JsonNode forum, JsonNode programme) {
        this.forum = new ForumNodes(forum);
        this.programme = programme;
    }

    /// What the programme breaks, nothing where it is sound.
    public static List<String> violations(Path forum, Path programme) {
        return violations(JSON.readTree(forum.toFile()), JSON.readTree(programme.toFile()));
    }

    static List<String> violations(JsonNode forum, JsonNode programme) {
        return new ProgrammeChecker(forum, programme).check();
    }

    private List<String> check() {
        for (var session : programme.get("sessions")) {
            session(Nodes.text(session, "workshop"), Nodes.text(session, "slot"), Nodes.text(session, "room"));
        }
        forum.workshops.keySet().forEach(workshop -> {
            int times = held.getOrDefault(workshop, Map.of()).size();
            int most = forum.repeats(workshop);
            require(
                    times >= 1 && times <= most,
                    "%s is held %d times, 1 to %d wanted".formatted(workshop, times, most));
        });
        if (violations.isEmpty()) {
            seats();
        }
        if (violations.isEmpty()) {
            violations.addAll(new ProgrammeFigures(forum, held, seatsOf, programme).wrong());
            waiting();
        }
        return violations;
    }

    private void session(String workshop, String slot, String room) {
        if (!forum.workshops.containsKey(workshop)
                || !forum.slots.containsKey(slot)
                || !forum.rooms.containsKey(room)) {
            violations.add("unknown session %s %s %s".formatted(workshop, slot, room));
            return;
        }
        var session = new Held(room, forum.span(workshop, slot));
        require(!session.slots().isEmpty(), "%s is longer than the slots in a row from %s".formatted(workshop, slot));
        held.forEach((other, sessions) -> sessions.values().stream()
                .filter(session::shares)
                .forEach(one -> apart(workshop, session, other, one)));
        require(forum.fits(workshop, room), "%s lacks what %s needs".formatted(room, workshop));
        held.computeIfAbsent(workshop, _ -> new TreeMap<>()).put(slot, session);
    }

    /// Two sessions that share a slot.
    private void apart(String workshop, Held session, String other, Held one) {
        var shared = new ArrayList<>(session.slots());
        shared.retainAll(one.slots());
        require(!workshop.equals(other), "%s is held twice in %s".formatted(workshop, String.join(", ", shared)));
        require(
                !session.room().equals(one.room()),
                "%s and %s share %s in %s".formatted(workshop, other, one.room(), String.join(", ", shared)));
        var both = new TreeSet<>(forum.speakers(workshop));
        both.retainAll(forum.speakers(other));
        require(
                other.equals(workshop) || both.isEmpty(),
                "%s speaks in %s and %s in %s".formatted(both, workshop, other, String.join(", ", shared)));
    }

    private void seats() {
        var filled = new HashMap<List<String>, Integer>();
        for (var seat : programme.get("seats")) {
            var participant = Nodes.text(seat, "participant");
            var workshop = Nodes.text(seat, "workshop");
            var slot = Nodes.text(seat, "slot");
            if (!forum.participants.containsKey(participant)
                    || !held.getOrDefault(workshop, Map.of()).containsKey(slot)) {
                violations.add("unknown seat %s %s %s".formatted(participant, workshop, slot));
                continue;
            }
            seat(participant, workshop, slot);
            filled.merge(List.of(workshop, slot), 1, Integer::sum);
        }
        filled.forEach((session, count) -> {
            int capacity = capacity(session.getFirst(), session.getLast());
            require(count <= capacity, "%s has %d for %d seats".formatted(session, count, capacity));
        });
        for (var session : programme.get("sessions")) {
            var key = List.of(Nodes.text(session, "workshop"), Nodes.text(session, "slot"));
            same("seats of " + key, session.get("seats"), capacity(key.getFirst(), key.getLast()));
            same("taken of " + key, session.get("taken"), filled.getOrDefault(key, 0));
            slots(key, session.get("slots"));
        }
    }

    private void seat(String participant, String workshop, String slot) {
        require(forum.wishes(participant).containsKey(workshop), participant + " did not wish for " + workshop);
        var own = seatsOf.computeIfAbsent(participant, _ -> new TreeMap<>());
        require(!own.containsValue(workshop), participant + " has two seats in " + workshop);
        for (var one : at(at(held, workshop), slot).slots()) {
            require(forum.comes(participant).contains(one), participant + " cannot come in " + one);
            require(
                    held.entrySet().stream()
                            .noneMatch(other -> forum.speakers(other.getKey()).contains(participant)
                                    && other.getValue().values().stream()
                                            .anyMatch(session -> session.slots().contains(one))),
                    participant + " speaks in " + one + " and has a seat then");
            own.forEach((first, other) -> require(
                    !at(at(held, other), first).slots().contains(one), participant + " has two seats in " + one));
        }
        own.put(slot, workshop);
    }

    /// Those told, where there are several or any are told, are those it takes.
    private void slots(List<String> key, @Nullable JsonNode told) {
        var slots = at(at(held, key.getFirst()), key.getLast()).slots();
        var ids = new ArrayList<String>();
        if (told != null) {
            told.forEach(id -> ids.add(id.asString("")));
        }
        require(
                told == null ? slots.size() == 1 : slots.equals(ids),
                "slots of %s are %s, not %s".formatted(key, ids, slots));
    }

    private void waiting() {
        var told = new HashMap<String, List<String>>();
        for (var list : programme.get("waiting")) {
            var names = new ArrayList<String>();
            list.get("participants").forEach(name -> names.add(name.asString("")));
            told.put(Nodes.text(list, "workshop"), names);
        }
        var seed = programme.get("seed").toString();
        var drawn = new HashMap<String, String>();
        var participants = forum.participants.keySet();
        participants.forEach(participant -> drawn.put(participant, Sha256.hex(seed + ":" + participant)));
        for (var workshop : forum.workshops.keySet()) {
            var expected = participants.stream()
                    .filter(participant -> forum.wishes(participant).containsKey(workshop)
                            && !seatsOf.getOrDefault(participant, Map.of()).containsValue(workshop))
                    .sorted((one, other) -> String.valueOf(drawn.get(one)).compareTo(String.valueOf(drawn.get(other))))
                    .toList();
            require(expected.equals(told.get(workshop)), "the waiting list of " + workshop + " is not that of the lot");
        }
    }

    private int capacity(String workshop, String slot) {
        return forum.capacity(workshop, at(at(held, workshop), slot).room());
    }

    private void same(String what, JsonNode told, long found) {
        require(
                told != null && told.isIntegralNumber() && told.longValue() == found,
                "%s is %s, not %d".formatted(what, told, found));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
