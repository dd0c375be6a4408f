package org.palmares.auditions.planning;

/// What may stand in an answer about days.
sealed interface Condition {

    /// An audition is heard on a city-day.
    record Heard(int audition, int day) implements Condition {}

    /// An audition stays where and when an earlier timetable had it.
    record Kept(int audition) implements Condition {}

    /// A member of a standing jury is present on a city-day.
    record Present(int jury, int juror, int day) implements Condition {}

    /// A member of a pool sits at an audition.
    record Seated(int audition, int juror) implements Condition {}

    /// The jury that it is about.
    default int jury(Grid grid) {
        return switch (this) {
            case Heard heard -> grid.jury[heard.audition()];
            case Kept kept -> grid.jury[kept.audition()];
            case Present present -> present.jury();
            case Seated seated -> grid.jury[seated.audition()];
        };
    }

    /// The city-day that it is about, or `Plan.NOWHERE`.
    default int day() {
        return switch (this) {
            case Heard heard -> heard.day();
            case Present present -> present.day();
            case Kept _, Seated _ -> Plan.NOWHERE;
        };
    }

    /// Whether it is so in a plan.
    default boolean holds(Plan plan) {
        return switch (this) {
            case Heard heard -> plan.cityDay[heard.audition()] == heard.day();
            case Kept kept -> plan.earlier != null && plan.earlier.kept(plan, kept.audition());
            case Present present -> plan.present[present.jury()][present.day()].get(present.juror());
            case Seated seated -> plan.sits(seated.juror(), seated.audition());
        };
    }
}
