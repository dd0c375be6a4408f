package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gives times to an answer about days, day by day; where a day can have none, says which of its conditions cannot
/// stand together, the fewest that it can.
final class Times {

    /// What cannot stand together in the model of the days.
    ///
    /// @param juries those it is about
    /// @param proved whether it is known, or only that nothing was found
    record Clash(List<Condition> conditions, BitSet juries, boolean proved) {}

    private static final double WORK = 1;
    /// For each day of many that are only to be known to have times.
    private static final double SOME = 0.3;
    /// For each of those that are tried without one more of their conditions.
    private static final double LITTLE = 0.01;

    private final Grid grid;

    Times(Grid grid) {
        this.grid = grid;
    }

    /// Fills in starts and rooms.
    ///
    /// @return the clashes; none where the plan holds
    List<Clash> give(Plan plan, BitSet kept) {
        var all = new BitSet();
        all.set(0, grid.cityDays.size());
        return give(plan, kept, all, WORK);
    }

    /// Fills in those of some city-days where they are soon found, the others having theirs.
    List<Clash> giveSoon(Plan plan, BitSet days) {
        return give(plan, new BitSet(), days, SOME);
    }

    private List<Clash> give(Plan plan, BitSet kept, BitSet days, double work) {
        return days.stream()
                .boxed()
                .parallel()
                .map(day -> give(plan, kept, day, work))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Fills in starts and rooms, where these are soon found.
    ///
    /// @return the city-days for which none were
    BitSet without(Plan plan) {
        return without(plan, IntStream.range(0, grid.cityDays.size()), SOME);
    }

    /// The same for city-days that are looked at again.
    BitSet without(Plan plan, BitSet days) {
        return without(plan, days.stream(), SOME);
    }

    /// The same with all the work that a day is worth.
    BitSet stillWithout(Plan plan, BitSet days) {
        return without(plan, days.stream(), WORK);
    }

    private BitSet without(Plan plan, IntStream days, double work) {
        var without = new BitSet();
        days.boxed().parallel().filter(day -> !filled(plan, day, work)).toList().forEach(without::set);
        return without;
    }

    private boolean filled(Plan plan, int day, double work) {
        var heard = heard(plan, day, new BitSet());
        var times = heard.isEmpty() ? null : Hours.any(grid, day, heard, work).times();
        if (times != null) {
            set(plan, heard, times);
        }
        return heard.isEmpty() || times != null;
    }

    /// Why what a jury hears on a city-day could have no times even if it were alone there, if that is so.
    Optional<Clash> alone(Plan plan, int day, int jury) {
        var heard = heard(plan, day, new BitSet()).stream()
                .filter(one -> grid.jury[one.audition()] == jury)
                .toList();
        var only = new BitSet();
        only.set(jury);
        return none(day, heard)
                ? Optional.of(new Clash(conditions(day, fewest(day, heard)), only, true))
                : Optional.empty();
    }

    private Optional<Clash> give(Plan plan, BitSet kept, int day, double work) {
        var heard = heard(plan, day, kept);
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        var answer = Hours.any(grid, day, heard, work);
        var times = answer.times();
        if (times != null) {
            set(plan, heard, times);
            return Optional.empty();
        }
        var juries = new BitSet();
        heard.forEach(one -> juries.set(grid.jury[one.audition()]));
        return Optional.of(
                new Clash(conditions(day, answer.none() ? fewest(day, heard) : heard), juries, answer.none()));
    }

    /// The same days with the times that make jurors wait the least, in an order drawn from its seed.
    Plan best(Plan plan, BitSet kept, Search search) {
        var best = plan.copy();
        var open = new BitSet();
        Arrays.stream(plan.cityDay).filter(day -> day >= 0).forEach(open::set);
        int done = 0;
        for (int day = 0; day < grid.cityDays.size(); day++) {
            var heard = heard(plan, day, kept);
            if (!heard.isEmpty() && search.left() > 0) {
                var known = new Hours.Times(
                        heard.stream().map(one -> plan.start[one.audition()]).toList(),
                        heard.stream().map(one -> plan.room[one.audition()]).toList());
                set(
                        best,
                        heard,
                        Hours.best(grid, day, heard, known, search, search.left() / (open.cardinality() - done++)));
            }
        }
        return best;
    }

    private static void set(Plan plan, List<Hours.Heard> heard, Hours.Times times) {
        for (int rank = 0; rank < heard.size(); rank++) {
            plan.start[heard.get(rank).audition()] = times.start().get(rank);
            plan.room[heard.get(rank).audition()] = times.room().get(rank);
        }
    }

    private static List<Hours.Heard> heard(Plan plan, int day, BitSet kept) {
        return Arrays.stream(plan.on(day))
                .mapToObj(audition -> new Hours.Heard(
                        audition,
                        plan.seated(audition),
                        kept.get(audition) && plan.earlier != null ? plan.earlier.start[audition] : Hours.ANY))
                .toList();
    }

    /// Takes away what is not needed for the day to be impossible: times kept, auditions, then jurors.
    private List<Hours.Heard> fewest(int day, List<Hours.Heard> heard) {
        var fewest = new ArrayList<>(heard);
        for (int rank = 0; rank < fewest.size(); rank++) {
            var one = fewest.get(rank);
            if (one.start() != Hours.ANY) {
                fewest.set(rank, new Hours.Heard(one.audition(), one.seated(), Hours.ANY));
                if (!none(day, fewest)) {
                    fewest.set(rank, one);
                }
            }
        }
        for (int rank = fewest.size() - 1; rank >= 0; rank--) {
            var one = fewest.remove(rank);
            if (!none(day, fewest)) {
                fewest.add(rank, one);
            }
        }
        return withFewestJurors(day, fewest);
    }

    private List<Hours.Heard> withFewestJurors(int day, List<Hours.Heard> heard) {
        var fewest = heard;
        var jurors = new BitSet();
        heard.forEach(one -> jurors.or(one.seated()));
        for (int juror = jurors.nextSetBit(0); juror >= 0; juror = jurors.nextSetBit(juror + 1)) {
            int without = juror;
            var tried = fewest.stream()
                    .map(one -> {
                        var seated = (BitSet) one.seated().clone();
                        seated.clear(without);
                        return new Hours.Heard(one.audition(), seated, one.start());
                    })
                    .toList();
            if (none(day, tried)) {
                fewest = tried;
            }
        }
        return fewest;
    }

    private boolean none(int day, List<Hours.Heard> heard) {
        return !heard.isEmpty() && Hours.any(grid, day, heard, LITTLE).none();
    }

    private List<Condition> conditions(int day, List<Hours.Heard> heard) {
        var conditions = new LinkedHashSet<Condition>();
        for (var one : heard) {
            int jury = grid.jury[one.audition()];
            conditions.add(new Condition.Heard(one.audition(), day));
            if (one.start() != Hours.ANY) {
                conditions.add(new Condition.Kept(one.audition()));
            }
            one.seated().stream()
                    .mapToObj(juror -> grid.pool(jury)
                            ? new Condition.Seated(one.audition(), juror)
                            : new Condition.Present(jury, juror, day))
                    .forEach(conditions::add);
        }
        return List.copyOf(conditions);
    }
}
