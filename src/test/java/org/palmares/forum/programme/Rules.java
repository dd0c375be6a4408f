package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rules, said again.
record Rules(Forum forum) {

    List<String> broken(Programme.Planned planned) {
        var sessions = planned.timetable().sessions();
        var broken = broken(sessions);
        for (int session = 0; session < sessions.size(); session++) {
            var held = sessions.get(session);
            if (planned.seats().filled()[session] > forum.seats(held.workshop(), held.room())) {
                broken.add("capacity " + held);
            }
        }
        for (int person = 0; person < forum.participants().size(); person++) {
            var participant = forum.participants().get(person);
            var own = planned.seats().of(person).stream().map(sessions::get).toList();
            var then = own.stream().flatMap(one -> slots(one).stream()).toList();
            boolean sound = then.stream().distinct().count() == then.size()
                    && own.stream().map(Session::workshop).distinct().count() == own.size()
                    && own.stream().allMatch(one -> participant.wishes().containsKey(one.workshop()))
                    && then.stream().allMatch(participant::comes);
            if (!sound) {
                broken.add("seats of " + participant.id());
            }
        }
        return broken;
    }

    List<String> broken(List<Session> sessions) {
        var broken = new ArrayList<String>();
        Map<Integer, Long> times =
                sessions.stream().collect(Collectors.groupingBy(Session::workshop, Collectors.counting()));
        for (int workshop = 0; workshop < forum.workshops().size(); workshop++) {
            long held = times.getOrDefault(workshop, 0L);
            if (held < 1 || held > forum.workshops().get(workshop).repeats()) {
                broken.add("repeats " + workshop);
            }
        }
        for (var one : sessions) {
            if (!forum.fits(one.workshop(), one.room())) {
                broken.add("equipment " + one);
            }
            if (slots(one).isEmpty()) {
                broken.add("length " + one);
            }
        }
        broken.addAll(clashes(sessions));
        return broken;
    }

    List<String> clashes(List<Session> sessions) {
        var broken = new ArrayList<String>();
        for (int place = 0; place < sessions.size(); place++) {
            var one = sessions.get(place);
            for (var other : sessions.subList(0, place)) {
                if (!Collections.disjoint(slots(one), slots(other))
                        && (one.room() == other.room()
                                || one.workshop() == other.workshop()
                                || forum.sameSpeaker(one.workshop(), other.workshop()))) {
                    broken.add(one + " with " + other);
                }
            }
        }
        return broken;
    }

    /// The slots of these forums follow one another in time, ten minutes apart but for a meal.
    private List<Integer> slots(Session session) {
        var slots = new ArrayList<>(List.of(session.slot()));
        int left = forum.workshops().get(session.workshop()).duration() - 50;
        for (int next = session.slot() + 1; left > 0; next++) {
            if (next == forum.slots().size()
                    || forum.slots()
                            .get(next - 1)
                            .end()
                            .plusMinutes(30)
                            .isBefore(forum.slots().get(next).start())) {
                return List.of();
            }
            slots.add(next);
            left -= 50;
        }
        return slots;
    }
}
