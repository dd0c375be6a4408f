package org.palmares.forum.programme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a programme is made of. Slots, rooms and workshops are told by their place in these lists, from 0.
///
/// @param invented whether nobody in it is real, which its report says
public record Forum(
        List<Slot> slots,
        List<Room> rooms,
        List<Workshop> workshops,
        List<Participant> participants,
        boolean invented) {

    /// A forum in earnest.
    public Forum(List<Slot> slots, List<Room> rooms, List<Workshop> workshops, List<Participant> participants) {
        this(slots, rooms, workshops, participants, false);
    }

    /// A set of slots is kept in the bits of a `long`.
    public static final int MOST_SLOTS = 60;

    public Forum {
        slots = List.copyOf(slots);
        rooms = List.copyOf(rooms);
        workshops = List.copyOf(workshops);
        participants = List.copyOf(participants);
    }

    /// A time of the forum; no two overlap.
    public record Slot(String id, OffsetDateTime start, OffsetDateTime end) {}

    public record Room(String id, int capacity, Set<String> equipment) {}

    /// A workshop, held once at least.
    ///
    /// @param repeats how many times it may be held, no two in a same slot
    /// @param capacity how many it bears in any room
    /// @param duration in minutes; 0 where it lasts one slot, whatever its length
    public record Workshop(
            String id,
            String title,
            Set<String> speakers,
            Set<String> equipment,
            int repeats,
            int capacity,
            int duration) {

        /// One that lasts one slot.
        public Workshop(
                String id, String title, Set<String> speakers, Set<String> equipment, int repeats, int capacity) {
            this(id, title, speakers, equipment, repeats, capacity, 0);
        }
    }

    /// Somebody who comes.
    ///
    /// @param wishes the weight of each workshop wished for, from 1
    /// @param available the slots they can come to, a bit for each
    public record Participant(String id, Map<Integer, Integer> wishes, long available) {

        public Participant {
            wishes = Map.copyOf(wishes);
        }

        boolean comes(int slot) {
            return comesToAll(1L << slot);
        }

        /// Whether they come to each of these slots, a bit for each.
        boolean comesToAll(long slots) {
            return (slots & ~available) == 0;
        }
    }

    /// Whether the room holds all that the workshop needs.
    public boolean fits(int workshop, int room) {
        return rooms.get(room).equipment().containsAll(workshops.get(workshop).equipment());
    }

    /// How many seats a session has.
    public int seats(int workshop, int room) {
        return Math.min(workshops.get(workshop).capacity(), rooms.get(room).capacity());
    }

    /// Whether this participant speaks in the workshop: speakers are told by the ids of participants, or by other
    /// names.
    boolean speaks(int person, int workshop) {
        return workshops
                .get(workshop)
                .speakers()
                .contains(participants.get(person).id());
    }

    /// Whether somebody speaks in both.
    boolean sameSpeaker(int one, int other) {
        return workshops.get(one).speakers().stream()
                .anyMatch(workshops.get(other).speakers()::contains);
    }
}
