package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names beside the cities of a map, where they cover the least of one another.
final class MapNames {

    /// A letter and a line as they are on a phone, where they are the largest.
    private static final double LETTER = 13;

    private static final double LINE = 28;
    private static final double GAP = 5;

    /// From the middle of a city down to the foot of letters beside it.
    private static final double MIDDLE = 6;

    /// What is right of this is not shown.
    private static final double EDGE = 628;

    /// A city to be named.
    record Mark(FranceMap.Point point, double radius, String name, int heard) {}

    private record Box(double left, double top, double right, double bottom) {

        double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    private record Way(TourPage.Spot spot, Box box) {}

    private MapNames() {}

    /// The largest first: smaller ones are drawn over them.
    static List<TourPage.Spot> placed(List<Mark> marks) {
        var sorted = marks.stream()
                .sorted(Comparator.comparingDouble(mark -> -mark.radius()))
                .toList();
        var taken = new ArrayList<Box>();
        sorted.forEach(mark -> taken.add(around(mark)));
        var spots = new ArrayList<TourPage.Spot>();
        for (var mark : sorted) {
            Way best = null;
            double least = Double.MAX_VALUE;
            for (var way : ways(mark)) {
                double covered =
                        taken.stream().mapToDouble(box -> box.shared(way.box())).sum()
                                + 100 * Math.max(0, way.box().right() - EDGE)
                                + 100 * Math.max(0, -way.box().left());
                if (covered < least) {
                    least = covered;
                    best = way;
                }
            }
            if (best != null) {
                taken.add(best.box());
                spots.add(best.spot());
            }
        }
        return spots;
    }

    private static Box around(Mark mark) {
        double x = mark.point().x();
        double y = mark.point().y();
        return new Box(x - mark.radius(), y - mark.radius(), x + mark.radius(), y + mark.radius());
    }

    /// Right, left, below, above.
    private static List<Way> ways(Mark mark) {
        double x = mark.point().x();
        double y = mark.point().y();
        double off = mark.radius() + GAP;
        return List.of(
                way(mark, x + off, y + MIDDLE, "start"),
                way(mark, x - off, y + MIDDLE, "end"),
                way(mark, x, y + off + LINE / 2, "middle"),
                way(mark, x, y - off, "middle"));
    }

    private static Way way(Mark mark, double x, double y, String anchor) {
        double width = LETTER
                * (mark.name().length() + 1 + Integer.toString(mark.heard()).length());
        double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        return new Way(
                new TourPage.Spot(
                        mark.point().x(),
                        mark.point().y(),
                        mark.radius(),
                        mark.name(),
                        mark.heard(),
                        tenth(x),
                        tenth(y),
                        anchor),
                new Box(left, y - LINE * 0.75, left + width, y + LINE * 0.25));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
