package org.palmares.auditions.commands;

import java.util.List;
import org.palmares.cli.Texts;

/// The report of a tour, as one page that needs nothing else.
///
/// @param style all the page's CSS, fonts included
public record TourPage(
        Texts texts,
        String style,
        String title,
        List<String> lead,
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
    /// @param height of the drawing
    public record Day(
            String id,
            String title,
            String who,
            int height,
            List<Hour> hours,
            List<Band> closed,
            List<Row> rooms,
            List<Bar> bars,
            List<Passage> passages) {}

    public record Hour(int x, String label) {}

    public record Band(int x, int width) {}

    public record Row(int y, String room) {}

    /// An audition in its room.
    ///
    /// @param label what of its name the bar can hold
    public record Bar(int x, int y, int width, String label, String told) {}

    public record Passage(String time, String audition, String room, String jurors) {}

    public record Juror(String name, String journeys, int days, long auditions, String kilometres) {}

    public record Level(String name, String help, String value, String bound, boolean proved) {}

    /// An audition, where it is and where else it could be.
    public record Alternatives(String audition, String now, List<Alternative> places) {}

    public record Alternative(String place, String costs) {}
}
