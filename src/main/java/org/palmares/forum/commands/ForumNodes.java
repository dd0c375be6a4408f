package org.palmares.forum.commands;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A forum as a checker reads it, by ids, and what follows from it whatever the programme.
final class ForumNodes {

    private static final Duration MEAL = Duration.ofMinutes(30);

    final Map<String, JsonNode> slots;
    final Map<String, JsonNode> rooms;
    final Map<String, JsonNode> workshops;
    final Map<String, JsonNode> participants;
    private final Map<String, Map<String, Integer>> wishes = new HashMap<>();
    private final Map<String, Set<String>> comes = new HashMap<>();
    private final Map<String, Set<String>> speakers = new HashMap<>();
    /// By workshop and first slot.
    private final Map<String, Map<String, List<String>>> spans = new HashMap<>();

    ForumNodes(JsonNode forum) {
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
        workshops.forEach((id, node) -> {
            speakers.put(id, Set.copyOf(Nodes.texts(node, "speakers")));
            var own = new HashMap<String, List<String>>();
            slots.keySet().forEach(first -> own.put(first, span(node, first)));
            spans.put(id, own);
        });
    }

    Map<String, Integer> wishes(String participant) {
        return at(wishes, participant);
    }

    Set<String> comes(String participant) {
        return at(comes, participant);
    }

    Set<String> speakers(String workshop) {
        return at(speakers, workshop);
    }

    /// How many times the workshop may be held.
    int repeats(String workshop) {
        var repeats = at(workshops, workshop).get("repeats");
        return repeats == null ? 1 : repeats.intValue();
    }

    boolean fits(String workshop, String room) {
        return Nodes.texts(at(rooms, room), "equipment").containsAll(Nodes.texts(at(workshops, workshop), "equipment"));
    }

    int capacity(String workshop, String room) {
        int ofRoom = at(rooms, room).get("capacity").intValue();
        var own = at(workshops, workshop).get("capacity");
        return own == null ? ofRoom : Math.min(ofRoom, own.intValue());
    }

    /// The slots that a session of the workshop takes from this one, in the order of time: none where it does not fit.
    List<String> span(String workshop, String first) {
        return at(at(spans, workshop), first);
    }

    private List<String> span(JsonNode workshop, String first) {
        var duration = workshop.get("duration");
        if (duration == null) {
            return List.of(first);
        }
        var span = new ArrayList<String>();
        var left = Duration.ofMinutes(duration.longValue());
        for (var slot = first; slot != null; slot = next(slot)) {
            span.add(slot);
            left = left.minus(Duration.between(time(slot, "start"), time(slot, "end")));
            if (!left.isPositive()) {
                return span;
            }
        }
        return List.of();
    }

    /// The slot that follows on the same date with no meal between, or null.
    private @Nullable String next(String slot) {
        return slots.keySet().stream()
                .filter(other -> time(other, "start").isAfter(time(slot, "start")))
                .min(Comparator.comparing(other -> time(other, "start")))
                .filter(other -> time(other, "start")
                        .toLocalDate()
                        .equals(time(slot, "start").toLocalDate()))
                .filter(other -> Duration.between(time(slot, "end"), time(other, "start"))
                                .compareTo(MEAL)
                        <= 0)
                .orElse(null);
    }

    private OffsetDateTime time(String slot, String name) {
        return OffsetDateTime.parse(Nodes.text(at(slots, slot), name));
    }

    /// What is known to be there.
    static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
