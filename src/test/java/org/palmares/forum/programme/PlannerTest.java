package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.forum.Forums;

class PlannerTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "4, 2", "5, 2", "6, 3", "7, 3", "8, 3"})
    void a_timetable_costs_what_the_cheapest_of_all_costs(long seed, int slots) {
        costsWhatTheCheapestCosts(Forums.of(new Forums.Size(12, 4, slots, 2, 4), seed));
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 2", "2, 4, 2", "3, 4, 3", "4, 4, 3", "5, 4, 3", "6, 4, 3", "7, 4, 3", "8, 3, 4", "9, 3, 4"})
    void a_timetable_of_longer_workshops_costs_what_the_cheapest_of_all_costs(long seed, int workshops, int slots) {
        costsWhatTheCheapestCosts(Forums.longer(Forums.of(new Forums.Size(12, workshops, slots, 2, 4), seed), seed));
    }

    private static void costsWhatTheCheapestCosts(Forum forum) {
        var costing = Costing.plain(forum);
        long cheapest = cheapest(forum, costing);

        var any = new TimetableModel(costing);
        var started = any.any(work(), 5);

        assertThat(started.closed()).isTrue();
        assertThat(started.found()).isEqualTo(cheapest < Long.MAX_VALUE);
        if (started.found()) {
            var found = new TimetableSearch(costing, any.sessions(started), 1, work()).best();
            var model = new TimetableModel(costing);
            var solved = model.cheapest(found, work(), 20);
            assertThat(costing.of(found).total()).isEqualTo(cheapest);
            assertThat(solved.value()).isEqualTo(cheapest);
            long apart =
                    new TimetableModel(costing).leastLoss(found, work(), 20).value();
            assertThat(apart + FewestConflicts.of(costing)).isLessThanOrEqualTo(cheapest);
            assertThat(costing.of(model.sessions(solved)).total()).isEqualTo(cheapest);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void one_room_more_never_costs_more(long seed) {
        var forum = Forums.of(new Forums.Size(20, 6, 3, 2, 5), seed);
        var rooms = new ArrayList<>(forum.rooms());
        rooms.add(new Forum.Room("more", 7, Set.of()));

        long now = cost(forum);
        long then = cost(new Forum(forum.slots(), rooms, forum.workshops(), forum.participants()));

        assertThat(then).isLessThanOrEqualTo(now);
    }

    private static long cost(Forum forum) {
        var solved = new TimetableModel(Costing.plain(forum)).cheapest(List.of(), work(), 20);
        assertThat(solved.closed()).isTrue();
        return solved.found() ? solved.value() : Long.MAX_VALUE;
    }

    @Property(tries = 12)
    void no_rule_is_ever_broken(
            @ForAll @IntRange(min = 1, max = 30) int people,
            @ForAll @IntRange(min = 1, max = 8) int workshops,
            @ForAll @IntRange(min = 1, max = 4) int slots,
            @ForAll long seed) {
        var forum = Forums.of(new Forums.Size(people, workshops, slots, 3, 5), seed);

        var programme = new Planner(forum, 1, new Work(4, 1, true)).plan(null);

        switch (programme) {
            case Programme.Planned planned ->
                assertThat(new Rules(forum).broken(planned)).isEmpty();
            case Programme.Impossible impossible ->
                assertThat(impossible.proven()).isTrue();
        }
    }

    @Property(tries = 12)
    void no_rule_is_ever_broken_by_longer_workshops(
            @ForAll @IntRange(min = 1, max = 30) int people,
            @ForAll @IntRange(min = 1, max = 6) int workshops,
            @ForAll @IntRange(min = 1, max = 5) int slots,
            @ForAll long seed) {
        var forum = Forums.longer(Forums.of(new Forums.Size(people, workshops, slots, 3, 5), seed), seed);

        var programme = new Planner(forum, 1, new Work(4, 1, true)).plan(null);

        switch (programme) {
            case Programme.Planned planned -> {
                assertThat(new Rules(forum).broken(planned)).isEmpty();
                assertThat(planned.timetable().bound())
                        .isLessThanOrEqualTo(planned.timetable().cost().total());
            }
            case Programme.Impossible impossible ->
                assertThat(impossible.proven()).isTrue();
        }
    }

    @Test
    void a_session_added_shares_no_slot_with_what_would_clash() {
        int longer = 0;
        for (long seed : new long[] {31, 32, 33, 34}) {
            var forum = Forums.longer(Forums.of(new Forums.Size(40, 6, 6, 3, 5), seed), seed);
            var planned = planned(forum);
            var held = planned.timetable().sessions();

            for (var change : planned.changes()) {
                var rooms = new ArrayList<>(forum.rooms());
                rooms.add(new Forum.Room("more", 1000, Set.of("screen")));
                var rules = new Rules(new Forum(forum.slots(), rooms, forum.workshops(), forum.participants()));
                var all = new ArrayList<>(held);
                change.sessions().forEach(one -> all.add(new Session(one.workshop(), one.slot(), one.room())));

                assertThat(all).hasSizeGreaterThan(held.size());
                assertThat(rules.clashes(all)).isEmpty();
                longer += (int) change.sessions().stream()
                        .filter(one -> new Spans(forum)
                                        .slots(one.workshop(), one.slot())
                                        .size()
                                > 1)
                        .count();
            }
        }
        assertThat(longer).isPositive();
    }

    @Test
    void workshops_too_long_for_the_rooms_are_named() {
        var forum = Forums.of(new Forums.Size(5, 3, 2, 2, 3), 4);
        var workshops = IntStream.range(0, 3)
                .mapToObj(one -> new Forum.Workshop("w" + one, "W", Set.of(), Set.of(), 1, 10, one == 0 ? 50 : 51))
                .toList();

        assertThat(new Planner(new Forum(forum.slots(), forum.rooms(), workshops, forum.participants()), 1, work())
                        .plan(null))
                .isEqualTo(new Programme.Impossible(true, List.of(), new Clash(List.of(0, 1, 2), List.of())));
    }

    @Test
    void names_change_nothing() {
        var forum = Forums.of(new Forums.Size(25, 8, 4, 3, 5), 4);

        var one = planned(forum);
        var other = planned(Forums.renamed(forum));

        assertThat(other.timetable()).isEqualTo(one.timetable());
        assertThat(other.seats().taken()).isDeepEqualTo(one.seats().taken());
    }

    @Test
    void a_stop_keeps_what_is_found() {
        var forum = Forums.of(new Forums.Size(200, 20, 5, 5, 8), 4);
        var works = new ArrayList<Work>();
        var work = new Work(300, 1, false, progress -> works.forEach(Work::stop));
        works.add(work);
        long start = System.nanoTime();

        var programme = new Planner(forum, 1, work).plan(null);

        assertThat(programme)
                .isInstanceOfSatisfying(
                        Programme.Planned.class,
                        planned -> assertThat(new Rules(forum).broken(planned)).isEmpty());
        assertThat(System.nanoTime() - start).isLessThan(120_000_000_000L);
    }

    @Test
    void a_workshop_that_no_room_can_hold_is_named() {
        var forum = Forums.of(new Forums.Size(5, 3, 3, 2, 3), 4);
        var workshops = new ArrayList<>(forum.workshops());
        workshops.set(1, new Forum.Workshop("w1", "Four", Set.of(), Set.of("oven"), 1, 10));

        var programme = new Planner(new Forum(forum.slots(), forum.rooms(), workshops, forum.participants()), 1, work())
                .plan(null);

        assertThat(programme).isEqualTo(new Programme.Impossible(true, List.of(1), Clash.NONE));
    }

    @Test
    void more_workshops_than_places_is_impossible() {
        var forum = Forums.of(new Forums.Size(5, 5, 2, 2, 3), 4);

        assertThat(new Planner(forum, 1, work()).plan(null))
                .isEqualTo(new Programme.Impossible(true, List.of(), new Clash(List.of(0, 1, 2, 3, 4), List.of())));
    }

    @Test
    void a_speaker_asked_too_often_is_named_with_the_workshops_and_nothing_else() {
        var forum = Forums.of(new Forums.Size(5, 6, 2, 4, 3), 4);
        var workshops = IntStream.range(0, 6)
                .mapToObj(one -> new Forum.Workshop(
                        "w" + one, "W", one % 2 == 0 ? Set.of("Zoé", "Max" + one) : Set.of("Léa"), Set.of(), 1, 10))
                .toList();

        var programme = new Planner(
                        new Forum(forum.slots(), forum.rooms(), workshops.subList(0, 5), forum.participants()),
                        1,
                        work())
                .plan(null);

        assertThat(programme)
                .isEqualTo(new Programme.Impossible(true, List.of(), new Clash(List.of(0, 2, 4), List.of("Zoé"))));
    }

    private static Programme.Planned planned(Forum forum) {
        return (Programme.Planned) new Planner(forum, 1, new Work(10, 1, true)).plan(null);
    }

    private static Work work() {
        return new Work(20, 1, true);
    }

    /// Every set of at most one workshop for each slot and room.
    private static long cheapest(Forum forum, Costing costing) {
        return cheapest(forum, costing, 0, new ArrayList<>());
    }

    private static long cheapest(Forum forum, Costing costing, int place, List<Session> sessions) {
        if (place == forum.slots().size() * forum.rooms().size()) {
            return new Rules(forum).broken(sessions).isEmpty()
                    ? costing.of(sessions).total()
                    : Long.MAX_VALUE;
        }
        long least = cheapest(forum, costing, place + 1, sessions);
        for (int workshop = 0; workshop < forum.workshops().size(); workshop++) {
            sessions.add(new Session(
                    workshop,
                    place % forum.slots().size(),
                    place / forum.slots().size()));
            least = Math.min(least, cheapest(forum, costing, place + 1, sessions));
            sessions.removeLast();
        }
        return least;
    }
}
