package org.palmares.forum.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.Texts;

/// The report of a programme, as one page that needs nothing else.
///
/// @param style all the page's CSS, fonts included
/// @param away who can come to nothing they wish for, in a sentence; blank where there is nobody
public record ProgrammePage(
        Texts texts,
        String style,
        String mark,
        String title,
        List<String> lead,
        List<String> rooms,
        List<Row> rows,
        Shares shares,
        List<Person> worst,
        int otherWorst,
        String away,
        String seed,
        List<Waited> waiting,
        String now,
        List<Change> changes,
        List<Fact> facts) {

    /// One text in the page's language.
    public String say(String key, Object... arguments) {
        return texts.get("cli.programme.report." + key, arguments);
    }

    /// A slot: one cell for each room, but for those where a session goes on.
    ///
    /// @param goingOn each of these sessions, in a sentence
    public record Row(String time, String date, List<Cell> cells, List<String> goingOn) {}

    /// A session, or a room left free.
    ///
    /// @param title blank where the room is free
    /// @param time blank where the session takes its slot alone
    /// @param rows how many slots it takes
    /// @param width of the bar, on a scale of 100
    public record Cell(
            String room, String title, String time, int rows, String speakers, int taken, int seats, String width) {

        /// For the attribute of that name, which is left out where there is one row.
        public @Nullable String rowspan() {
            return rows == 1 ? null : Integer.toString(rows);
        }

        public boolean full() {
            return taken == seats;
        }
    }

    /// How many people stand where.
    ///
    /// @param gini in a sentence
    public record Shares(List<Bin> bins, String gini) {}

    /// One column of the histogram.
    ///
    /// @param x where it begins, in a frame of 640 by 250
    public record Bin(String label, int people, String x, String y, String height) {}

    public record Person(String name, String share, List<Wish> wishes) {}

    public record Wish(String workshop, int weight, String outcome, boolean seated) {}

    /// Who waits for a workshop.
    ///
    /// @param first the first of them
    /// @param all   the others; empty where the first are all
    public record Waited(String workshop, int people, String first, List<String> all) {}

    public record Change(String what, String sessions, String lowest, String average, boolean proved) {}

    public record Fact(String name, String value) {}
}
