package org.palmares.forum.commands;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.palmares.kernel.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recomputes from the two files every rule and every figure of a programme. It shares nothing with what planned it.
public final class ProgrammeChecker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Map<String, JsonNode> slots;
    private final Map<String, JsonNode> rooms;
    private final Map<String, JsonNode> workshops;
    private final Map<String, JsonNode> participants;
    private final Map<String, Map<String, Integer>> wishes = new HashMap<>();
    private final Map<String, Set<String>> comes = new HashMap<>();
    private final JsonNode programme;
    private final Map<String, Map<String, String>> roomOf = new TreeMap<>();
    private final Map<String, Map<String, String>> seatsOf = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private ProgrammeChecker(JsonNode forum, JsonNode programme) {
        slots = Nodes.byId(forum.get("slots"));
        rooms = Nodes.byId(forum.get("rooms"));
        workshops = Nodes.byId(forum.get("workshops"));
        participants = Nodes.byId(forum.get("participants"));
        participants.forEach((id, node) -> {
            var weights = new TreeMap<String, Integer>();
            int left = node.get("wishes").size();
            for (var wish : node.get("wishes")) {
                if (wish.isString()) {
                    weights.put(wish.stringValue(), left--);
                } else {
                    weights.put(Nodes.text(wish, "workshop"), wish.get("weight").intValue());
                }
            }
            wishes.put(id, weights);
            comes.put(id, node.has("available") ? Nodes.texts(node, "available") : slots.keySet());
        });
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
        workshops.forEach((id, workshop) -> {
            int held = roomOf.getOrDefault(id, Map.of()).size();
            int most = workshop.has("repeats") ? workshop.get("repeats").intValue() : 1;
            require(held >= 1 && held <= most, "%s is held %d times, 1 to %d wanted".formatted(id, held, most));
        });
        if (violations.isEmpty()) {
            seats();
        }
        if (violations.isEmpty()) {
            figures();
            waiting();
        }
        return violations;
    }

    private void session(String workshop, String slot, String room) {
        if (!workshops.containsKey(workshop) || !slots.containsKey(slot) || !rooms.containsKey(room)) {
            violations.add("unknown session %s %s %s".formatted(workshop, slot, room));
            return;
        }
        roomOf.forEach((other, held) -> {
            if (held.containsKey(slot)) {
                require(
                        !room.equals(held.get(slot)),
                        "%s and %s share %s in %s".formatted(workshop, other, room, slot));
                var both = Nodes.texts(at(workshops, workshop), "speakers");
                both.retainAll(Nodes.texts(at(workshops, other), "speakers"));
                require(
                        other.equals(workshop) || both.isEmpty(),
                        "%s speaks in %s and %s in %s".formatted(both, workshop, other, slot));
            }
        });
        require(
                Nodes.texts(at(rooms, room), "equipment")
                        .containsAll(Nodes.texts(at(workshops, workshop), "equipment")),
                "%s lacks what %s needs".formatted(room, workshop));
        var before = roomOf.computeIfAbsent(workshop, _ -> new TreeMap<>()).put(slot, room);
        require(before == null, "%s is held twice in %s".formatted(workshop, slot));
    }

    private void seats() {
        var filled = new HashMap<List<String>, Integer>();
        for (var seat : programme.get("seats")) {
            var participant = Nodes.text(seat, "participant");
            var workshop = Nodes.text(seat, "workshop");
            var slot = Nodes.text(seat, "slot");
            if (!participants.containsKey(participant)
                    || !roomOf.getOrDefault(workshop, Map.of()).containsKey(slot)) {
                violations.add("unknown seat %s %s %s".formatted(participant, workshop, slot));
                continue;
            }
            require(wishes(participant).containsKey(workshop), participant + " did not wish for " + workshop);
            require(comes(participant).contains(slot), participant + " cannot come in " + slot);
            require(!speaks(participant, slot), participant + " speaks in " + slot + " and has a seat then");
            var held = seatsOf.computeIfAbsent(participant, _ -> new TreeMap<>());
            require(!held.containsValue(workshop), participant + " has two seats in " + workshop);
            require(held.put(slot, workshop) == null, participant + " has two seats in " + slot);
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
        }
    }

    private void figures() {
        var objective = programme.get("objective");
        long conflicts = conflicts();
        long shortfall = 0;
        long absences = 0;
        for (var workshop : workshops.keySet()) {
            var wishing = participants.keySet().stream()
                    .filter(participant -> wishes(participant).containsKey(workshop))
                    .toList();
            int offered = at(roomOf, workshop).keySet().stream()
                    .mapToInt(slot -> capacity(workshop, slot))
                    .sum();
            shortfall += Math.max(0, wishing.size() - offered);
            absences += wishing.stream()
                    .filter(participant ->
                            at(roomOf, workshop).keySet().stream().noneMatch(comes(participant)::contains))
                    .count();
        }
        same("conflicts", objective.get("conflicts"), conflicts);
        same("shortfall", objective.get("shortfall"), shortfall);
        same("absences", objective.get("absences"), absences);
        same("cost", objective.get("cost"), conflicts + shortfall + absences);
        BigDecimal lowest = null;
        long total = 0;
        require(programme.get("participants").size() == participants.size(), "participants are missing");
        for (var told : programme.get("participants")) {
            var participant = Nodes.text(told, "participant");
            int best = alone(participant);
            int got = 0;
            for (var workshop : seatsOf.getOrDefault(participant, Map.of()).values()) {
                int weight = at(wishes(participant), workshop);
                got += weight;
                total += weight * 1_000_000L / best;
            }
            same("got of " + participant, told.get("got"), got);
            same("best of " + participant, told.get("best"), best);
            if (best > 0) {
                var share = BigDecimal.valueOf(got).divide(BigDecimal.valueOf(best), MathContext.DECIMAL64);
                near("utility of " + participant, told.get("utility"), share);
                lowest = lowest == null ? share : lowest.min(share);
            }
        }
        near("lowest", objective.get("lowest"), lowest == null ? BigDecimal.ZERO : lowest);
        near("total", objective.get("total"), BigDecimal.valueOf(total).divide(MILLION));
    }

    private long conflicts() {
        long conflicts = 0;
        for (var participant : participants.keySet()) {
            var together = new TreeSet<>(wishes(participant).keySet());
            workshops.forEach((id, workshop) -> {
                if (Nodes.texts(workshop, "speakers").contains(participant)) {
                    together.add(id);
                }
            });
            var wished = List.copyOf(together);
            for (int one = 0; one < wished.size(); one++) {
                for (int other = 0; other < one; other++) {
                    var here = at(roomOf, wished.get(one)).keySet();
                    conflicts += here.size() == 1
                                    && here.equals(at(roomOf, wished.get(other)).keySet())
                            ? 1
                            : 0;
                }
            }
        }
        return conflicts;
    }

    /// Workshop after workshop, the largest sum for each set of slots that can be taken.
    private int alone(String participant) {
        Map<Set<String>, Integer> reached = new HashMap<>(Map.of(Set.of(), 0));
        wishes(participant).forEach((workshop, weight) -> {
            var next = new HashMap<>(reached);
            for (var slot : at(roomOf, workshop).keySet()) {
                if (comes(participant).contains(slot) && !speaks(participant, slot)) {
                    reached.forEach((used, sum) -> {
                        if (!used.contains(slot)) {
                            var more = new HashSet<>(used);
                            more.add(slot);
                            next.merge(more, sum + weight, Math::max);
                        }
                    });
                }
            }
            reached.putAll(next);
        });
        return reached.values().stream().mapToInt(Integer::intValue).max().orElse(0);
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
        participants.keySet().forEach(participant -> drawn.put(participant, Sha256.hex(seed + ":" + participant)));
        for (var workshop : workshops.keySet()) {
            var expected = participants.keySet().stream()
                    .filter(participant -> wishes(participant).containsKey(workshop)
                            && !seatsOf.getOrDefault(participant, Map.of()).containsValue(workshop))
                    .sorted((one, other) -> String.valueOf(drawn.get(one)).compareTo(String.valueOf(drawn.get(other))))
                    .toList();
            require(expected.equals(told.get(workshop)), "the waiting list of " + workshop + " is not that of the lot");
        }
    }

    private int capacity(String workshop, String slot) {
        int room = at(rooms, at(at(roomOf, workshop), slot)).get("capacity").intValue();
        var own = at(workshops, workshop).get("capacity");
        return own == null ? room : Math.min(room, own.intValue());
    }

    private boolean speaks(String participant, String slot) {
        return roomOf.entrySet().stream()
                .anyMatch(held -> held.getValue().containsKey(slot)
                        && Nodes.texts(at(workshops, held.getKey()), "speakers").contains(participant));
    }

    private Map<String, Integer> wishes(String participant) {
        return at(wishes, participant);
    }

    private Collection<String> comes(String participant) {
        return at(comes, participant);
    }

    /// What is known to be there.
    private static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private void same(String what, JsonNode told, long found) {
        require(
                told != null && told.isIntegralNumber() && told.longValue() == found,
                "%s is %s, not %d".formatted(what, told, found));
    }

    /// Within the last decimal written.
    private void near(String what, JsonNode told, BigDecimal found) {
        boolean close = told != null
                && told.isNumber()
                && told.decimalValue().subtract(found).abs().multiply(MILLION).compareTo(BigDecimal.ONE) < 0;
        require(close, "%s is %s, not %s".formatted(what, told, found));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
