package org.palmares.forum.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionPlan;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The programme of a forum as it is planned: which workshops are held when, where, and how full they are.
///
/// @param runs   whether the reader runs the edition
/// @param seated seats given, over all workshops
public record ForumPage(
        Setup setup, Instant plannedAt, boolean runs, List<Slot> slots, int participants, int workshops, int seated) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What begins at one time, the fullest first.
    public record Slot(Instant start, Instant end, List<Session> sessions) {}

    /// A workshop held once.
    ///
    /// @param until when it ends, where that is later than the slot
    public record Session(
            String title,
            String room,
            int taken,
            int seats,
            @Nullable Instant until) {

        /// How much of the room is taken, out of a hundred.
        public String share() {
            return Integer.toString(100 * taken / Math.max(1, seats));
        }
    }

    static ForumPage of(Setup setup, EditionPlan plan, boolean runs) {
        var forum = JSON.readTree(plan.question());
        var programme = JSON.readTree(plan.answer());
        var titles = each(forum, "workshops")
                .collect(Collectors.toMap(
                        workshop -> text(workshop, "id"),
                        workshop -> text(workshop, workshop.has("title") ? "title" : "id")));
        var ends = each(forum, "slots")
                .collect(Collectors.toMap(
                        slot -> text(slot, "id"),
                        slot -> OffsetDateTime.parse(text(slot, "end")).toInstant()));
        var sessions = each(programme, "sessions")
                .collect(Collectors.groupingBy(
                        session -> text(session, "slot"),
                        Collectors.mapping(
                                session -> new Session(
                                        titles.getOrDefault(text(session, "workshop"), text(session, "workshop")),
                                        text(session, "room"),
                                        session.get("taken").intValue(),
                                        session.get("seats").intValue(),
                                        until(session, ends)),
                                Collectors.toList())));
        var slots = each(forum, "slots")
                .filter(slot -> sessions.containsKey(text(slot, "id")))
                .map(slot -> new Slot(
                        OffsetDateTime.parse(text(slot, "start")).toInstant(),
                        Objects.requireNonNull(ends.get(text(slot, "id"))),
                        sessions.getOrDefault(text(slot, "id"), List.of()).stream()
                                .sorted(Comparator.comparingInt(Session::taken)
                                        .reversed()
                                        .thenComparing(Session::title))
                                .toList()))
                .toList();
        return new ForumPage(
                setup,
                plan.plannedAt(),
                runs,
                slots,
                forum.get("participants").size(),
                forum.get("workshops").size(),
                programme.get("seats").size());
    }

    public String address() {
        return "/editions/" + setup.slug() + "/forum";
    }

    public SequencedMap<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put(Texts.text("forum.figure.participants"), Texts.number(participants));
        figures.put(Texts.text("forum.figure.workshops"), Texts.number(workshops));
        figures.put(Texts.text("forum.figure.slots"), Texts.number(slots.size()));
        figures.put(Texts.text("forum.figure.seats"), Texts.number(seated));
        return figures;
    }

    private static @Nullable Instant until(JsonNode session, Map<String, Instant> ends) {
        var slots = session.get("slots");
        return slots == null ? null : ends.get(slots.get(slots.size() - 1).stringValue());
    }

    private static Stream<JsonNode> each(JsonNode node, String list) {
        return StreamSupport.stream(node.get(list).spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }
}
