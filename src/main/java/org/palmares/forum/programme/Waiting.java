package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.List;

/// Who waits for each workshop: those who wish for it and have no seat in it, in the order of the lot.
public final class Waiting {

    private Waiting() {}

    /// For each workshop of the forum, the participants by their place in it.
    public static List<List<Integer>> lists(Forum forum, List<Session> sessions, Seats seats, int seed) {
        List<List<Integer>> lists = new ArrayList<>();
        forum.workshops().forEach(_ -> lists.add(new ArrayList<>()));
        for (int person : Lot.drawn(forum, seed)) {
            var seated = seats.of(person).stream()
                    .map(session -> sessions.get(session).workshop())
                    .toList();
            forum.participants().get(person).wishes().keySet().stream()
                    .filter(workshop -> !seated.contains(workshop))
                    .forEach(workshop -> lists.get(workshop).add(person));
        }
        return lists;
    }
}
