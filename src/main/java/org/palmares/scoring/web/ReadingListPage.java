package org.palmares.scoring.web;

import java.util.List;
import org.palmares.juries.Reading;

/// What a juror has to read.
///
/// @param next the reading to go on with; blank when none waits
public record ReadingListPage(List<JuryReadings> juries, String next, int left) {

    /// The readings of one jury.
    ///
    /// @param fictional true where the edition is invented
    public record JuryReadings(String name, String edition, boolean fictional, List<Line> lines) {

        /// How many of its sheets are handed in.
        public long handedIn() {
            return lines.stream()
                    .filter(line -> line.state() == State.HANDED_IN)
                    .count();
        }
    }

    /// One reading and how far it has come.
    public record Line(Reading reading, State state) {

        boolean waits() {
            return state == State.TO_READ || state == State.BEGUN;
        }
    }

    /// How far a reading has come.
    public enum State {
        TO_READ,
        BEGUN,
        HANDED_IN,
        /// Not handed in, and its round is not open.
        CLOSED;

        /// The kind of its tag.
        public String tag() {
            return switch (this) {
                case TO_READ -> "out";
                case BEGUN -> "discuss";
                case HANDED_IN -> "in";
                case CLOSED -> "neutral";
            };
        }
    }

    /// True where something was never handed in and can no longer be.
    public boolean late() {
        return juries.stream().flatMap(jury -> jury.lines().stream()).anyMatch(line -> line.state() == State.CLOSED);
    }
}
