package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    /// Half an hour after the first slot, 31 minutes after the second, a quarter of an hour after the third.
    private static final List<Forum.Slot> DAY = slots(
            "2027-03-12T09:00+01:00/2027-03-12T10:00+01:00",
            "2027-03-12T10:30+01:00/2027-03-12T11:15+01:00",
            "2027-03-12T11:46+01:00/2027-03-12T12:46+01:00",
            "2027-03-12T13:01+01:00/2027-03-12T14:01+01:00");

    @ParameterizedTest
    @CsvSource(textBlock = """
              0, 0001 0010 0100 1000
              1, 0001 0010 0100 1000
             45, 0001 0010 0100 1000
             46, 0001 0 0100 1000
             60, 0001 0 0100 1000
             61, 0011 0 1100 0
            105, 0011 0 1100 0
            106, 0 0 1100 0
            120, 0 0 1100 0
            121, 0 0 0 0
            """)
    void a_session_takes_as_many_slots_in_a_row_as_its_minutes_ask_for(int minutes, String expected) {
        assertThat(bits(DAY, minutes)).isEqualTo(expected);
    }

    @Test
    void the_longest_row_leaves_pauses_out() {
        assertThat(Spans.longest(DAY)).isEqualTo(120);
    }

    @Test
    void slots_may_be_told_in_any_order() {
        var shuffled = List.of(DAY.get(3), DAY.get(1), DAY.get(0), DAY.get(2));

        assertThat(bits(shuffled, 100)).isEqualTo("0 0 0110 1001");
    }

    @Test
    void the_slots_of_a_session_are_in_the_order_of_time() {
        var forum = new Forum(
                List.of(DAY.get(1), DAY.get(0)),
                List.of(new Forum.Room("A", 1, Set.of())),
                List.of(new Forum.Workshop("w", "W", Set.of(), Set.of(), 1, 1, 100)),
                List.of());

        assertThat(new Spans(forum).slots(0, 1)).containsExactly(1, 0);
    }

    @Test
    void a_row_ends_with_its_date_told_by_each_slot_with_its_own_offset() {
        var midnight = slots(
                "2027-03-12T22:00+01:00/2027-03-12T23:00+01:00",
                "2027-03-12T23:00+01:00/2027-03-13T00:00+01:00",
                "2027-03-13T00:00+01:00/2027-03-13T01:00+01:00");
        var offsets =
                slots("2027-03-12T22:00+01:00/2027-03-12T23:00+01:00", "2027-03-13T00:00+02:00/2027-03-13T01:00+02:00");

        assertThat(bits(midnight, 90)).isEqualTo("0011 0 0");
        assertThat(bits(offsets, 90)).isEqualTo("0 0");
    }

    @Test
    void hours_that_the_clock_leaves_out_are_no_minutes() {
        var spring =
                slots("2027-03-28T01:00+01:00/2027-03-28T03:30+02:00", "2027-03-28T03:45+02:00/2027-03-28T04:45+02:00");

        assertThat(bits(spring, 90)).isEqualTo("0001 0");
        assertThat(bits(spring, 91)).isEqualTo("0011 0");
        assertThat(Spans.longest(spring)).isEqualTo(150);
    }

    /// The slots taken from each, the first slot on the right.
    private static String bits(List<Forum.Slot> slots, int minutes) {
        return String.join(
                " ",
                LongStream.of(Spans.from(slots, minutes))
                        .mapToObj(bits -> bits == 0
                                ? "0"
                                : "%4s".formatted(Long.toBinaryString(bits)).replace(' ', '0'))
                        .toList());
    }

    private static List<Forum.Slot> slots(String... times) {
        return Stream.of(times)
                .map(time -> time.split("/"))
                .map(time -> new Forum.Slot(time[0], OffsetDateTime.parse(time[0]), OffsetDateTime.parse(time[1])))
                .toList();
    }
}
