package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Who waits for each workshop: those who wish for it and have no seat in it, in the order of the lot.
public final class Waiting {

    private Waiting() {}

    /// For each workshop of the forum, the participants by their place in it.
    public static List<List<Integer>> lists(Forum forum, List<Session> sessions, Seats seats, int seed) {
        var order = Lot.order(seed);
        List<List<Integer>> lists = new ArrayList<>();
        forum.workshops().forEach(_ -> lists.add(new ArrayList<>()));
        var drawn = IntStream.range(0, forum.participants().size())
                .boxed()
                .sorted(Comparator.comparing(
                        person -> forum.participants().get(person).id(), order))
                .toList();
        for (int person : drawn) {
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
