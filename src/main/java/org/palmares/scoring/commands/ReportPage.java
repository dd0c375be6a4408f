package org.palmares.scoring.commands;

import java.util.List;
import org.palmares.cli.Texts;

/// The report of a calibration, as one page that needs nothing else.
///
/// @param style all the page's CSS, fonts included
/// @param rest how many dossiers the ranking leaves to `ranking.csv`
public record ReportPage(
        Texts texts,
        String style,
        String title,
        List<String> lead,
        List<Line> ranking,
        int rest,
        List<Severity> panels,
        List<Severity> jurors,
        int otherJurors,
        Scatter scatter,
        Juries juries,
        List<Advised> advice,
        List<Advised> anchors,
        List<Fact> facts) {

    /// One text in the page's language.
    public String say(String key, Object... arguments) {
        return texts.get("cli.report." + key, arguments);
    }

    public String language() {
        return texts.language().getLanguage();
    }

    /// An interval on a scale of 240: where it begins and ends, the adjusted score and the raw mean.
    public record Interval(String from, String to, String adjusted, String raw) {}

    /// A dossier in the ranking.
    ///
    /// @param last whether the line of the retained passes below
    public record Line(
            int rank,
            String dossier,
            int readings,
            String raw,
            String adjusted,
            String low,
            String high,
            Interval interval,
            String chance,
            String ranks,
            String zone,
            boolean last) {}

    /// What a panel or a juror adds to a score.
    ///
    /// @param from where the bar begins, on a scale of 240 whose middle is nothing
    /// @param width how long it is
    public record Severity(
            String name, String of, int readings, String severity, String margin, String from, String width) {}

    /// A dossier among the others: raw mean across, adjusted score up.
    public record Dot(String x, String y, String zone, String dossier) {}

    /// Raw means against adjusted scores, with the marks of both axes.
    public record Scatter(List<Dot> dots, List<Tick> across, List<Tick> up) {}

    public record Tick(String at, String label) {}

    /// Who links which juries.
    ///
    /// @param drawn whether they are few enough for a picture
    public record Juries(boolean drawn, List<Node> nodes, List<Edge> edges, List<Pair> pairs, int otherPairs) {}

    /// A jury on its circle.
    ///
    /// @param anchor where its name begins: start, middle or end
    public record Node(String x, String y, String textX, String textY, String anchor, String name) {}

    public record Edge(String x1, String y1, String x2, String y2, String width) {}

    public record Pair(String one, String other, int dossiers) {}

    public record Advised(int order, String dossier, String juror, String value) {}

    public record Fact(String name, String value) {}
}
