package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Facts that no timetable keeps together, none of which can be left out: the workshops cannot all be held in the slots
/// and rooms there are, even if only these speakers had to be in one place at a time.
///
/// @param workshops by their place in the forum
public record Clash(List<Integer> workshops, List<String> speakers) {

    static final Clash NONE = new Clash(List.of(), List.of());

    private static final double PER_SEARCH = 0.05;

    public Clash {
        workshops = List.copyOf(workshops);
        speakers = List.copyOf(speakers);
    }

    public boolean isEmpty() {
        return workshops.isEmpty();
    }

    /// Leaves facts out one after the other, for good where those left still clash.
    ///
    /// @return what is left where the work ends, smallest where it does not
    static Clash of(Forum forum, Work work) {
        var all = IntStream.range(0, forum.workshops().size()).boxed().toList();
        var names = forum.workshops().stream()
                .flatMap(workshop -> workshop.speakers().stream())
                .distinct()
                .sorted()
                .filter(name -> forum.workshops().stream()
                                .filter(workshop -> workshop.speakers().contains(name))
                                .count()
                        > 1)
                .toList();
        var speakers = withoutIdle(names, some -> clash(forum, all, some, work));
        var workshops = withoutIdle(all, some -> clash(forum, some, speakers, work));
        return new Clash(workshops, withoutIdle(speakers, some -> clash(forum, workshops, some, work)));
    }

    /// Halves first, so that what does not matter goes in few searches.
    private static <T> List<T> withoutIdle(List<T> facts, Predicate<List<T>> clashes) {
        var left = new ArrayList<>(facts);
        for (int size = Math.max(1, left.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < left.size(); ) {
                var fewer = new ArrayList<>(left);
                fewer.subList(from, Math.min(left.size(), from + size)).clear();
                if (clashes.test(fewer)) {
                    left = fewer;
                } else {
                    from += size;
                }
            }
        }
        return left;
    }

    private static boolean clash(Forum forum, List<Integer> workshops, List<String> speakers, Work work) {
        if (workshops.isEmpty() || work.left() <= 0) {
            return false;
        }
        var some = workshops.stream()
                .map(forum.workshops()::get)
                .map(workshop -> new Forum.Workshop(
                        workshop.id(),
                        workshop.title(),
                        workshop.speakers().stream().filter(speakers::contains).collect(Collectors.toSet()),
                        workshop.equipment(),
                        1,
                        workshop.capacity(),
                        workshop.duration()))
                .toList();
        var model = new TimetableModel(Costing.plain(new Forum(forum.slots(), forum.rooms(), some, List.of())));
        var solved = model.any(work, work.granted() * PER_SEARCH);
        return solved.closed() && !solved.found();
    }
}
