package org.palmares.auditions.planning;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a standing jury might sit.
///
/// @param days       it may hold these city-days alone
/// @param open       whether it is left open which of the members of several juries come when
/// @param shared     by member of several juries, the days when they may come
/// @param most       days of its other members
/// @param least      kilometres that these do in any case
/// @param kilometres that they do at the least, as far as is known
/// @param looks      how often more was looked for than can be seen at once
/// @param found      such a way to sit, where one was found
record Sitting(
        BitSet days,
        boolean open,
        Map<Integer, BitSet> shared,
        long most,
        long least,
        long kilometres,
        int looks,
        @Nullable Found found) {

    /// Who is heard on which day, and who is there.
    ///
    /// @param on      by audition that is heard, its city-day
    /// @param present by city-day
    record Found(Map<Integer, Integer> on, Map<Integer, BitSet> present) {

        static Found of(int jury, BitSet days, Plan plan) {
            var on = new TreeMap<Integer, Integer>();
            for (int audition : plan.grid.heard[jury]) {
                if (plan.cityDay[audition] >= 0) {
                    on.put(audition, plan.cityDay[audition]);
                }
            }
            var present = new TreeMap<Integer, BitSet>();
            days.stream().forEach(day -> present.put(day, plan.present[jury][day]));
            return new Found(on, present);
        }

        /// The jury sits so in a plan.
        void into(Plan plan, int jury) {
            for (int audition : plan.grid.heard[jury]) {
                plan.cityDay[audition] = on.getOrDefault(audition, Plan.NOWHERE);
            }
            for (var members : plan.present[jury]) {
                members.clear();
            }
            present.forEach((day, members) -> plan.present[jury][day].or(members));
        }
    }

    /// One at which nobody looked yet.
    static Sitting unknown(BitSet days, Map<Integer, BitSet> shared, long most, long least) {
        return new Sitting(days, false, shared, most, least, least, 0, null);
    }

    Sitting found(long kilometres, Found how) {
        return new Sitting(days, open, shared, most, least, kilometres, looks + 1, how);
    }

    /// Where time was too short to know.
    Sitting tried(long bound) {
        return new Sitting(days, open, shared, most, least, Math.max(kilometres, bound), looks + 1, null);
    }

    /// To be looked at again: something was learned of these days.
    Sitting again() {
        return new Sitting(days, open, shared, most, least, kilometres, 0, null);
    }

    /// The same with members who come so many days.
    Sitting with(long days) {
        return unknown(this.days, shared, days, least);
    }

    /// The days when a member of several juries may come.
    BitSet may(int juror) {
        return shared.getOrDefault(juror, new BitSet());
    }

    /// The same where it is left open who comes.
    Sitting opened() {
        return new Sitting(days, true, shared, most, least, kilometres, 0, null);
    }

    boolean looked() {
        return looks > 0;
    }

    /// Of all who come.
    long people() {
        return most + shared.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    List<Integer> sharedOn(int day) {
        return shared.keySet().stream().filter(juror -> may(juror).get(day)).toList();
    }
}
