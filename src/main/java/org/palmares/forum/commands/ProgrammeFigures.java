package org.palmares.forum.commands;

import static org.palmares.forum.commands.ForumNodes.at;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Recomputes what a sound programme says of itself: its cost, the share of each, the levels, the total.
final class ProgrammeFigures {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ForumNodes forum;
    private final Map<String, Map<String, Held>> held;
    private final Map<String, Map<String, String>> seatsOf;
    private final JsonNode programme;
    /// By those who speak, the slots when they do.
    private final Map<String, Set<String>> speaking = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();

    /// What someone could have.
    ///
    /// @param best  in this timetable, were they alone
    /// @param ideal in their slots, whatever the timetable
    private record Could(int best, int ideal) {}

    /// @param held for each workshop, its sessions by their first slot
    /// @param seatsOf for each participant, the workshop of each seat by the first slot of its session
    ProgrammeFigures(
            ForumNodes forum,
            Map<String, Map<String, Held>> held,
            Map<String, Map<String, String>> seatsOf,
            JsonNode programme) {
        this.forum = forum;
        this.held = held;
        this.seatsOf = seatsOf;
        this.programme = programme;
        held.forEach((workshop, sessions) -> sessions.values()
                .forEach(session -> forum.speakers(workshop)
                        .forEach(speaker -> speaking.computeIfAbsent(speaker, _ -> new HashSet<>())
                                .addAll(session.slots()))));
    }

    /// What is told otherwise than it is.
    List<String> wrong() {
        cost();
        levels(shares());
        return wrong;
    }

    private void cost() {
        var objective = programme.get("objective");
        long conflicts = conflicts();
        long shortfall = 0;
        long absences = 0;
        for (var workshop : forum.workshops.keySet()) {
            var wishing = forum.participants.keySet().stream()
                    .filter(participant -> forum.wishes(participant).containsKey(workshop))
                    .toList();
            int offered = sessions(workshop).stream()
                    .mapToInt(session -> forum.capacity(workshop, session.room()))
                    .sum();
            shortfall += Math.max(0, wishing.size() - offered);
            absences += wishing.stream()
                    .filter(participant -> sessions(workshop).stream()
                            .noneMatch(session -> forum.comes(participant).containsAll(session.slots())))
                    .count();
        }
        same("conflicts", objective.get("conflicts"), conflicts);
        same("shortfall", objective.get("shortfall"), shortfall);
        same("absences", objective.get("absences"), absences);
        same("cost", objective.get("cost"), conflicts + shortfall + absences);
    }

    private long conflicts() {
        long conflicts = 0;
        for (var participant : forum.participants.keySet()) {
            var together = new TreeSet<>(forum.wishes(participant).keySet());
            forum.workshops.keySet().stream()
                    .filter(workshop -> forum.speakers(workshop).contains(participant))
                    .forEach(together::add);
            var once = together.stream()
                    .map(this::sessions)
                    .filter(sessions -> sessions.size() == 1)
                    .map(sessions -> sessions.iterator().next())
                    .toList();
            for (int one = 0; one < once.size(); one++) {
                for (int other = 0; other < one; other++) {
                    conflicts += once.get(one).shares(once.get(other)) ? 1 : 0;
                }
            }
        }
        return conflicts;
    }

    /// How many people have each share, from the lowest.
    private SortedMap<BigDecimal, Integer> shares() {
        var objective = programme.get("objective");
        var shares = new TreeMap<BigDecimal, Integer>();
        long total = 0;
        var lowestOfIdeal = BigDecimal.ONE;
        var could = forum.participants.keySet().parallelStream()
                .collect(Collectors.toMap(
                        participant -> participant, participant -> new Could(alone(participant), ideal(participant))));
        require(programme.get("participants").size() == forum.participants.size(), "participants are missing");
        for (var told : programme.get("participants")) {
            var participant = Nodes.text(told, "participant");
            int best = at(could, participant).best();
            int got = 0;
            for (var workshop : seatsOf.getOrDefault(participant, Map.of()).values()) {
                int weight = at(forum.wishes(participant), workshop);
                got += weight;
                total += weight * 1_000_000L / best;
            }
            same("got of " + participant, told.get("got"), got);
            same("best of " + participant, told.get("best"), best);
            int ideal = at(could, participant).ideal();
            same("ideal of " + participant, told.get("ideal"), ideal);
            if (ideal > 0) {
                lowestOfIdeal = lowestOfIdeal.min(share(got, ideal));
            }
            if (best > 0) {
                var share = share(got, best);
                near("utility of " + participant, told.get("utility"), share);
                shares.merge(share, 1, Integer::sum);
            }
        }
        near("lowest", objective.get("lowest"), shares.isEmpty() ? BigDecimal.ZERO : shares.firstKey());
        near("lowest_of_ideal", objective.get("lowest_of_ideal"), lowestOfIdeal);
        near("total", objective.get("total"), BigDecimal.valueOf(total).divide(MILLION));
        return shares;
    }

    private static BigDecimal share(int got, int whole) {
        return BigDecimal.valueOf(got).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /// Each level is a share that people have, so many of them, from the lowest; only where it is not proved may shares
    /// be passed over before it.
    private void levels(SortedMap<BigDecimal, Integer> shares) {
        var left = new ArrayDeque<>(shares.entrySet());
        for (var level : programme.path("levels")) {
            while (!level.path("proven").asBoolean(false) && !left.isEmpty() && !same(level, left.getFirst())) {
                left.removeFirst();
            }
            var next = left.poll();
            require(next != null && same(level, next), "the level %s is not that of the seats".formatted(level));
        }
    }

    private static boolean same(JsonNode level, Map.Entry<BigDecimal, Integer> share) {
        return close(level.get("utility"), share.getKey())
                && level.path("participants").isIntegralNumber()
                && level.get("participants").longValue() == share.getValue();
    }

    /// Workshop after workshop, the largest sum for each set of slots that can be taken.
    private int alone(String participant) {
        Map<Set<String>, Integer> reached = new HashMap<>(Map.of(Set.of(), 0));
        forum.wishes(participant).forEach((workshop, weight) -> {
            var next = new HashMap<>(reached);
            for (var session : sessions(workshop)) {
                if (forum.comes(participant).containsAll(session.slots()) && !speaks(participant, session)) {
                    reached.forEach((used, sum) -> {
                        if (Collections.disjoint(used, session.slots())) {
                            var more = new HashSet<>(used);
                            more.addAll(session.slots());
                            next.merge(more, sum + weight, Math::max);
                        }
                    });
                }
            }
            reached.putAll(next);
        });
        return reached.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// Workshop after workshop, each in the fewest slots it can take, the largest sum for each number of slots.
    private int ideal(String participant) {
        var comes = forum.comes(participant);
        var reached = new TreeMap<>(Map.of(0, 0));
        forum.wishes(participant).forEach((workshop, weight) -> {
            var spans = forum.slots.keySet().stream()
                    .map(slot -> forum.span(workshop, slot))
                    .filter(span -> !span.isEmpty())
                    .toList();
            if (spans.stream().anyMatch(comes::containsAll)) {
                int fewest = spans.stream().mapToInt(List::size).min().orElseThrow();
                Map.copyOf(reached).forEach((slots, sum) -> reached.merge(slots + fewest, sum + weight, Math::max));
            }
        });
        return reached.headMap(comes.size(), true).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private boolean speaks(String participant, Held session) {
        return !Collections.disjoint(speaking.getOrDefault(participant, Set.of()), session.slots());
    }

    private Collection<Held> sessions(String workshop) {
        return at(held, workshop).values();
    }

    private void same(String what, @Nullable JsonNode told, long found) {
        require(
                told != null && told.isIntegralNumber() && told.longValue() == found,
                "%s is %s, not %d".formatted(what, told, found));
    }

    private void near(String what, @Nullable JsonNode told, BigDecimal found) {
        require(close(told, found), "%s is %s, not %s".formatted(what, told, found));
    }

    /// Within the last decimal written.
    private static boolean close(@Nullable JsonNode told, BigDecimal found) {
        return told != null
                && told.isNumber()
                && told.decimalValue().subtract(found).abs().multiply(MILLION).compareTo(BigDecimal.ONE) < 0;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
