package org.palmares.forum.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.palmares.cli.Texts;
import org.palmares.forum.Forums;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Planner;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Work;

class ProgrammeReportTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final long BOTH = 3;

    @Test
    void it_asks_nothing_of_anybody_and_runs_nothing() {
        assertThat(page(small(), ENGLISH))
                .startsWith("<!doctype html>")
                .contains("lang=\"en\"")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("<script");
    }

    @Test
    void sessions_tell_who_speaks_and_how_full_they_are() {
        assertThat(page(small(), ENGLISH))
                .contains("<strong>Water</strong><small>Zoe</small>")
                .contains("1 of 1 · full")
                .contains("11:00")
                .contains("One workshop for 2 participants");
    }

    @Test
    void the_worst_off_are_told_why() {
        assertThat(page(small(), ENGLISH))
                .contains("One person has nothing of what they wished for; the average share is 50.0\u00a0%.")
                .contains("weight 3: each session they can come to is full")
                .contains("differ by 100.0 points on average (a Gini index of 0.500");
    }

    @Test
    void a_longer_session_spans_its_slots_and_says_until_when() {
        var forum = small();
        var longer = new Forum(
                forum.slots(),
                List.of(new Forum.Room("A", 1, Set.of()), new Forum.Room("B", 1, Set.of())),
                List.of(
                        new Forum.Workshop("w", "Water", Set.of("Zoe"), Set.of(), 1, 1, 120),
                        new Forum.Workshop("x", "Wood", Set.of(), Set.of(), 1, 1)),
                List.of(new Forum.Participant("Ana", Map.of(0, 3), BOTH)));

        var page = Jsoup.parse(page(longer, ENGLISH));

        var rows = page.select("#grid tbody tr");
        assertThat(page.select("#grid td[rowspan]")).hasSize(1);
        var session = rows.getFirst().select("td[rowspan=2]").getFirst();
        assertThat(session.text()).contains("Water", "10:00–12:00", "Zoe");
        assertThat(rows.getFirst().select("td")).hasSize(2);
        assertThat(rows.getLast().select("td")).hasSize(1);
        assertThat(rows.getFirst().select("th .on")).isEmpty();
        assertThat(rows.getLast().select("th .on").eachText())
                .containsExactly(room(session) + ": “Water” goes on until 12:00");
        assertThat(page.select("#changes th small").eachText()).noneMatch(told -> told.contains("10:00–11:00"));
    }

    private static String room(Element session) {
        return session.select(".room").text();
    }

    @Test
    void a_session_of_one_slot_spans_nothing() {
        assertThat(page(small(), ENGLISH)).doesNotContain("rowspan").doesNotContain("class=\"on\"");
    }

    @Test
    void the_room_of_each_session_is_told_where_columns_have_no_heads() {
        var page = Jsoup.parse(page(small(), ENGLISH));

        assertThat(page.select("#grid td:not(.free) .room"))
                .isNotEmpty()
                .allSatisfy(room ->
                        assertThat(room.attributes().hasKey("aria-hidden")).isFalse());
    }

    @Test
    void the_first_of_a_month_has_its_rank_in_french() {
        var forum = small();
        var days = new Forum(
                List.of(
                        new Forum.Slot("one", at("2027-03-31T10:00:00+02:00"), at("2027-03-31T11:00:00+02:00")),
                        new Forum.Slot("two", at("2027-04-01T10:00:00+02:00"), at("2027-04-01T11:00:00+02:00"))),
                forum.rooms(),
                forum.workshops(),
                forum.participants());

        assertThat(page(days, new Texts(Locale.FRENCH)))
                .contains("<small>mercredi 31\u00a0mars</small>", "<small>jeudi 1er\u00a0avril</small>");
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    @Test
    void waiting_lists_are_in_the_order_of_the_lot() {
        var forum = crowd();
        var page = page(forum, ENGLISH);

        assertThat(page)
                .contains("<summary>The whole list<span class=\"unseen\">, ")
                .contains("and 4 others")
                .contains("from seed 1");
    }

    @Test
    void one_session_more_is_told_in_words() {
        assertThat(page(small(), ENGLISH))
                .contains("One more session of “Water”")
                .contains("would raise the lowest share to 100\u00a0%");
    }

    @Test
    void whoever_can_come_to_nothing_is_named() {
        var forum = small();
        var shut = new Forum(
                forum.slots(),
                forum.rooms(),
                forum.workshops(),
                List.of(forum.participants().getFirst(), new Forum.Participant("Nobody’s slot", Map.of(0, 1), 0)));

        assertThat(page(shut, ENGLISH))
                .contains("can come to nothing they wish for, and has no share: Nobody’s slot.")
                .contains("Everybody has all they could.");
    }

    @Test
    void names_are_not_markup() {
        var forum = small();
        var marked = new Forum(
                forum.slots(),
                List.of(new Forum.Room("<i>A</i>", 1, Set.of())),
                List.of(new Forum.Workshop("w", "<b>Water</b>", Set.of("<u>Zoe</u>"), Set.of(), 1, 1)),
                List.of(
                        new Forum.Participant("<s>Ana</s>", Map.of(0, 3), BOTH),
                        new Forum.Participant("<s>Bob</s>", Map.of(0, 3), BOTH)));

        assertThat(page(marked, ENGLISH))
                .doesNotContain("<b>", "<i>", "<u>", "<s>")
                .contains("&lt;b&gt;Water", "&lt;i&gt;A", "&lt;u&gt;Zoe", "&lt;s&gt;");
    }

    @Test
    void each_session_is_in_the_grid_of_a_larger_forum_in_french() {
        var forum = Forums.of(new Forums.Size(40, 8, 3, 3, 4), 7);
        var planned = planned(forum);

        var page = ProgrammeReport.of(forum, planned, 1, new Texts(Locale.FRENCH));

        assertThat(page).contains("lang=\"fr\"").contains("8 ateliers pour 40 participants");
        assertThat(planned.timetable().sessions())
                .allSatisfy(session -> assertThat(page)
                        .contains("<strong>"
                                + forum.workshops().get(session.workshop()).title() + "</strong>"));
    }

    private static String page(Forum forum, Texts texts) {
        return ProgrammeReport.of(forum, planned(forum), 1, texts);
    }

    private static Programme.Planned planned(Forum forum) {
        return (Programme.Planned) new Planner(forum, 1, new Work(5, 1, true)).plan(null);
    }

    /// One seat for two who wish for it.
    private static Forum small() {
        return forum(List.of(
                new Forum.Participant("Ana", Map.of(0, 3), BOTH), new Forum.Participant("Bob", Map.of(0, 3), BOTH)));
    }

    /// One seat for ten.
    private static Forum crowd() {
        return forum(java.util.stream.IntStream.range(0, 10)
                .mapToObj(person -> new Forum.Participant("p" + person, Map.of(0, 1), BOTH))
                .toList());
    }

    private static Forum forum(List<Forum.Participant> participants) {
        return new Forum(
                List.of(slot("10h", 10), slot("11h", 11)),
                List.of(new Forum.Room("A", 1, Set.of())),
                List.of(new Forum.Workshop("w", "Water", Set.of("Zoe"), Set.of(), 1, 1)),
                participants);
    }

    private static Forum.Slot slot(String id, int hour) {
        return new Forum.Slot(
                id,
                OffsetDateTime.parse("2027-03-12T%d:00:00+01:00".formatted(hour)),
                OffsetDateTime.parse("2027-03-12T%d:00:00+01:00".formatted(hour + 1)));
    }
}
