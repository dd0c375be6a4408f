package org.palmares.scoring.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.Calibration.Ranked;
import org.palmares.scoring.commands.ReportPage.Dot;
import org.palmares.scoring.commands.ReportPage.Edge;
import org.palmares.scoring.commands.ReportPage.Juries;
import org.palmares.scoring.commands.ReportPage.Node;
import org.palmares.scoring.commands.ReportPage.Pair;
import org.palmares.scoring.commands.ReportPage.Scatter;

/// Where things stand on the report's two pictures.
final class ReportPictures {

    private static final int LONGEST = 22;
    private static final int MOST_DOTS = 2_000;
    private static final int MOST_NODES = 24;
    private static final int MOST_PAIRS = 200;
    private static final int RADIUS = 150;
    private static final int LABELS = 168;
    private static final double WIDEST = 7;

    private final Calibration calibration;
    private final Locale language;

    ReportPictures(Calibration calibration, Locale language) {
        this.calibration = calibration;
        this.language = language;
    }

    /// In a frame of 640 by 420, margins left and below.
    Scatter scatter() {
        var ranking = calibration.ranking();
        var across = scale(ranking.stream().mapToDouble(Ranked::raw).toArray(), 52, 628);
        var up = scale(ranking.stream().mapToDouble(Ranked::adjusted).toArray(), 372, 12);
        int every = Math.max(1, (ranking.size() + MOST_DOTS - 1) / MOST_DOTS);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < ranking.size(); i += every) {
            var one = ranking.get(i);
            dots.add(new Dot(
                    across.at(one.raw()),
                    up.at(one.adjusted()),
                    one.zone().name().toLowerCase(Locale.ROOT),
                    one.dossier()));
        }
        return new Scatter(dots, across.ticks(language), up.ticks(language));
    }

    private static Scale scale(double[] values, double from, double to) {
        double lowest = java.util.Arrays.stream(values).min().orElse(0);
        double highest = java.util.Arrays.stream(values).max().orElse(1);
        double margin = Math.max(1e-6, (highest - lowest) * 0.04);
        return new Scale(lowest - margin, highest + margin, from, to);
    }

    /// Juries on a circle, those that share most dossiers joined by the thickest lines.
    Juries juries() {
        var links = calibration.links().stream()
                .sorted(Comparator.comparingInt(Calibration.Link::dossiers)
                        .reversed()
                        .thenComparing(Calibration.Link::one)
                        .thenComparing(Calibration.Link::other))
                .toList();
        var places = new TreeMap<String, double[]>();
        calibration.panels().forEach(panel -> places.put(panel.panel(), new double[2]));
        links.forEach(link -> {
            places.put(link.one(), new double[2]);
            places.put(link.other(), new double[2]);
        });
        var pairs = links.stream()
                .limit(MOST_PAIRS)
                .map(link -> new Pair(link.one(), link.other(), link.dossiers()))
                .toList();
        boolean drawn = places.size() > 1 && places.size() <= MOST_NODES;
        return new Juries(
                drawn,
                drawn ? nodes(places) : List.of(),
                drawn ? edges(places, links) : List.of(),
                pairs,
                links.size() - pairs.size());
    }

    private static List<Node> nodes(Map<String, double[]> places) {
        var nodes = new ArrayList<Node>();
        places.forEach((name, place) -> {
            double angle = 2 * Math.PI * nodes.size() / places.size() - Math.PI / 2;
            place[0] = RADIUS * Math.cos(angle);
            place[1] = RADIUS * Math.sin(angle);
            double side = Math.cos(angle);
            nodes.add(new Node(
                    Scale.drawn(place[0]),
                    Scale.drawn(place[1]),
                    Scale.drawn(LABELS * Math.cos(angle)),
                    Scale.drawn(LABELS * Math.sin(angle) + 5),
                    side > 0.2 ? "start" : side < -0.2 ? "end" : "middle",
                    shortened(name)));
        });
        return nodes;
    }

    /// Cut between characters, never within one that Java writes as two.
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static List<Edge> edges(Map<String, double[]> places, List<Calibration.Link> links) {
        double most = links.stream().mapToInt(Calibration.Link::dossiers).max().orElse(1);
        var edges = new ArrayList<Edge>();
        for (var link : links) {
            double[] one = java.util.Objects.requireNonNull(places.get(link.one()));
            double[] other = java.util.Objects.requireNonNull(places.get(link.other()));
            edges.add(new Edge(
                    Scale.drawn(one[0]),
                    Scale.drawn(one[1]),
                    Scale.drawn(other[0]),
                    Scale.drawn(other[1]),
                    Scale.drawn(Math.max(0.8, WIDEST * link.dossiers() / most))));
        }
        return edges;
    }
}
