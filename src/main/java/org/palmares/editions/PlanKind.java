package org.palmares.editions;

import java.util.Locale;

/// What an engine plans for an edition.
public enum PlanKind {
    /// The tour of auditions.
    TOUR("timetable"),

    /// The workshops of the forum.
    FORUM("programme");

    private final String answer;

    PlanKind(String answer) {
        this.answer = answer;
    }

    /// As it stands in addresses, and the name of the file that asks for it: `tour`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the file that answers: `timetable`.
    public String answer() {
        return answer;
    }
}
