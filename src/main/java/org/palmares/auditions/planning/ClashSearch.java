package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for auditions that cannot all be heard, the fewest, then for the facts without which they could: both are
/// taken away by halves, then one by one, for good where those left still clash.
final class ClashSearch {

    /// The surest first, then those of the fewest facts.
    private static final Comparator<Clash> TELLING = Comparator.comparing((Clash clash) -> !clash.smallest())
            .thenComparingInt(clash -> clash.facts().size());

    /// The longest it looks, and the part of the whole time that it may take.
    private static final double MOST = 3;

    private static final double SHARE = 0.1;
    /// The part of its time that it takes to know whether many auditions clash, then to know it of fewer.
    private static final double FIRST = 0.4;

    private static final double NEXT = 0.15;

    /// More auditions than these are not asked about at once.
    private static final int MANY = 150;

    private final Tour tour;
    private final Search search;
    private final double given;
    private final double until;
    private boolean sure = true;

    ClashSearch(Tour tour, Search whole) {
        this.tour = tour;
        search = whole.alone();
        given = Math.min(whole.left(), Math.min(MOST, SHARE * search.left()));
        until = search.left() - given;
    }

    /// What keeps one of these from being heard; null where nothing was found in time.
    @Nullable Clash around(List<String> leftOut) {
        var clash = alone(leftOut);
        if (clash != null) {
            return clash;
        }
        for (var auditions : sets(leftOut)) {
            if (ask(auditions, null, FIRST) == Together.Answer.CANNOT) {
                return fewest(auditions, leftOut);
            }
        }
        return null;
    }

    /// Of those that cannot be heard even alone, the one of which the fewest facts say why.
    private @Nullable Clash alone(List<String> leftOut) {
        Clash best = null;
        for (var audition : leftOut) {
            boolean enough = best != null && left() < given / 2;
            if (!enough && ask(Set.of(audition), null, NEXT) == Together.Answer.CANNOT) {
                var clash = fewest(Set.of(audition), leftOut);
                best = best == null || (clash != null && TELLING.compare(clash, best) < 0) ? clash : best;
            }
        }
        return best;
    }

    private double left() {
        return search.left() - until;
    }

    /// Among which to look: each jury of those left out, the same with those that share jurors or cities with it, then
    /// all; the fewest first.
    private List<Set<String>> sets(List<String> leftOut) {
        var juries = tour.auditions().stream()
                .filter(audition -> leftOut.contains(audition.id()))
                .map(Tour.Audition::jury)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var sets = new LinkedHashSet<Set<String>>();
        juries.forEach(jury -> sets.add(heard(Set.of(jury))));
        juries.forEach(jury -> sets.add(heard(beside(jury))));
        if (!juries.isEmpty()) {
            sets.add(tour.auditions().stream().map(Tour.Audition::id).collect(Collectors.toSet()));
        }
        return sets.stream()
                .filter(auditions -> auditions.size() <= MANY)
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
    }

    private Set<String> heard(Set<String> juries) {
        return tour.auditions().stream()
                .filter(audition -> juries.contains(audition.jury()))
                .map(Tour.Audition::id)
                .collect(Collectors.toSet());
    }

    /// The juries that share a juror or a city with one, itself among them.
    private Set<String> beside(String jury) {
        var jurors = tour.juries().stream()
                .filter(one -> one.id().equals(jury))
                .flatMap(one -> one.members().stream())
                .collect(Collectors.toSet());
        var cities = tour.auditions().stream()
                .filter(audition -> audition.jury().equals(jury))
                .flatMap(audition -> audition.cities().stream())
                .collect(Collectors.toSet());
        var beside = tour.juries().stream()
                .filter(one -> one.members().stream().anyMatch(jurors::contains))
                .map(Tour.Jury::id)
                .collect(Collectors.toSet());
        tour.auditions().stream()
                .filter(audition -> audition.cities().stream().anyMatch(cities::contains))
                .map(Tour.Audition::jury)
                .forEach(beside::add);
        return beside;
    }

    /// What clashes among auditions that do; null where the time was up before the fewest of them were known. Those
    /// left out are the last to be taken away.
    private @Nullable Clash fewest(Set<String> auditions, List<String> leftOut) {
        sure = true;
        var all = tour.auditions().stream()
                .map(Tour.Audition::id)
                .filter(auditions::contains)
                .sorted(Comparator.comparing(leftOut::contains))
                .toList();
        var fewest = new HashSet<>(needed(all, some -> ask(new HashSet<>(some), null, NEXT)));
        if (left() <= 0) {
            return null;
        }
        var facts = needed(Facts.only(tour, fewest).all(), some -> ask(fewest, new HashSet<>(some), NEXT));
        return new Clash(
                tour.auditions().stream()
                        .map(Tour.Audition::id)
                        .filter(fewest::contains)
                        .toList(),
                facts,
                sure);
    }

    /// What is needed for a clash, of all that makes one.
    private <T> List<T> needed(List<T> all, Function<List<T>, Together.Answer> ask) {
        var needed = new ArrayList<>(all);
        for (int size = Math.max(1, all.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < needed.size(); ) {
                var fewer = new ArrayList<>(needed);
                fewer.subList(from, Math.min(needed.size(), from + size)).clear();
                var answer = ask.apply(fewer);
                if (answer == Together.Answer.CANNOT) {
                    needed = fewer;
                } else {
                    from += size;
                    sure &= size > 1 || answer == Together.Answer.CAN;
                }
            }
        }
        return needed;
    }

    /// Whether these can all be heard, were they the only ones.
    ///
    /// @param facts the only ones that hold; null where all do
    /// @param part  of the time, at most
    private Together.Answer ask(Set<String> auditions, @Nullable Set<Clash.Fact> facts, double part) {
        if (auditions.isEmpty()) {
            return Together.Answer.CAN;
        }
        if (left() <= 0) {
            return Together.Answer.UNKNOWN;
        }
        var about = Facts.only(tour, auditions);
        return Together.ask(
                about.keeping(facts == null ? Set.copyOf(about.all()) : facts), search, Math.min(left(), part * given));
    }
}
