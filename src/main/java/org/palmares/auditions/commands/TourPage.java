package org.palmares.auditions.commands;

import java.util.List;
import org.palmares.cli.Texts;

/// The report of a tour, as one page that needs nothing else.
///
/// @param style all the page's CSS, fonts included
/// @param supposed of the tour, in sentences
/// @param clash what keeps auditions from being all heard; blank where it is not told
public record TourPage(
        Texts texts,
        String style,
        String mark,
        String title,
        List<String> supposed,
        List<String> lead,
        String clash,
        List<Missing> missing,
        List<Person> changes,
        Map map,
        List<Stop> stops,
        List<Day> days,
        List<Juror> jurors,
        List<Level> levels,
        List<Alternatives> alternatives) {

    /// One text in the page's language.
    public String say(String key, Object... arguments) {
        return texts.get("cli.tour." + key, arguments);
    }

    public String language() {
        return texts.language().getLanguage();
    }

    /// An audition without a place.
    public record Missing(String audition, String why) {}

    /// What is new for somebody.
    public record Person(String who, List<Change> changes) {}

    /// Where somebody was for an audition, and where they are; blank where there is nothing.
    public record Change(String audition, String before, String after) {}

    /// France, the journeys and the cities.
    ///
    /// @param outlines paths of an SVG
    /// @param away     what is not on it, in sentences
    public record Map(List<String> outlines, List<Way> ways, List<Home> homes, List<Spot> spots, List<String> away) {}

    /// Where a juror comes from.
    public record Home(double x, double y, String juror) {}

    public record Way(double fromX, double fromY, double toX, double toY) {}

    /// A city.
    ///
    /// @param radius by how many are heard there
    /// @param anchor where its name begins: start, middle or end
    public record Spot(
            double x, double y, double radius, String name, int heard, double nameX, double nameY, String anchor) {}

    public record Stop(String name, String days, int heard, int jurors) {}

    /// A day in a city, drawn by the hour.
    ///
    /// @param wide rooms below one another, hours across
    /// @param tall rooms side by side, hours downwards
    public record Day(String id, String title, String who, Gantt wide, Gantt tall, List<Passage> passages) {}

    /// A picture of a day. Lengths are those of an SVG: units, or parts of the page.
    public record Gantt(String height, List<Mark> hours, List<Block> breaks, List<Mark> rooms, List<Block> bars) {}

    /// An hour or a room, and where it is written.
    public record Mark(String x, String y, String label) {}

    /// A break or an audition.
    ///
    /// @param label what of its name it can hold
    /// @param told  the whole
    public record Block(String x, String y, String width, String height, String label, String told) {}

    public record Passage(String time, String audition, String room, String jurors) {}

    /// A juror who travels.
    ///
    /// @param load auditions, out of 100 of those of the busiest
    public record Juror(String name, String journeys, int days, long auditions, String kilometres, String load) {}

    public record Level(String name, String help, String value, String bound, boolean proved) {}

    /// An audition, where it is and where else it could be.
    public record Alternatives(String audition, String now, List<Alternative> places) {}

    public record Alternative(String place, String costs) {}
}
