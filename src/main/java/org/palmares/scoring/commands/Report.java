package org.palmares.scoring.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.palmares.cli.ReportShell;
import org.palmares.cli.Texts;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.Calibration.Ranked;
import org.palmares.scoring.calibration.Calibration.Zone;
import org.palmares.scoring.commands.ReportPage.Advised;
import org.palmares.scoring.commands.ReportPage.Fact;
import org.palmares.scoring.commands.ReportPage.Line;
import org.palmares.scoring.commands.ReportPage.Severity;

/// `report.html`: a calibration for people to read.
public final class Report {

    private static final int WIDTH = 240;

    /// What a page can hold; the files hold the rest.
    private static final int MOST_LINES = 300;

    private final Calibration calibration;
    private final Texts texts;
    private final Locale language;

    private Report(Calibration calibration, Texts texts) {
        this.calibration = calibration;
        this.texts = texts;
        this.language = texts.language();
    }

    /// The page, whole.
    public static String of(Calibration calibration, Texts texts) {
        return ReportShell.render("scoring/report.jte", new Report(calibration, texts).page());
    }

    private ReportPage page() {
        var shown = calibration
                .ranking()
                .subList(0, Math.min(MOST_LINES, calibration.ranking().size()));
        var pictures = new ReportPictures(calibration, language);
        var advice = calibration.advice().stream()
                .map(one -> new Advised(one.order(), one.dossier(), one.juror(), number(one.value(), 3)))
                .toList();
        var anchors = calibration.bridges().stream()
                .map(one -> new Advised(0, one.dossier(), one.juror(), ""))
                .limit(MOST_LINES)
                .toList();
        return new ReportPage(
                texts,
                ReportShell.style(),
                text("title", calibration.top()),
                lead(),
                lines(shown),
                calibration.ranking().size() - shown.size(),
                panels(),
                jurors(),
                Math.max(0, calibration.jurors().size() - MOST_LINES),
                pictures.scatter(),
                pictures.juries(),
                advice,
                anchors,
                facts());
    }

    private String text(String key, Object... arguments) {
        return texts.get("cli.report." + key, arguments);
    }

    private String number(double value, int decimals) {
        boolean nothing = Math.abs(value) < 0.5 * Math.pow(10, -decimals);
        return String.format(language, "%." + decimals + "f", nothing ? 0 : value)
                .replace('-', '−');
    }

    private List<String> lead() {
        var lead = new ArrayList<String>();
        long open = count(Zone.DISCUSS);
        lead.add(open == 0 ? text("lead.clear", count(Zone.IN)) : text("lead.open", count(Zone.IN), open));
        lead.add(calibration.gate().used() ? text("lead.gate-open") : text("lead.gate-shut"));
        if (calibration.components() > 1) {
            lead.add(text("lead.components", calibration.components()));
        }
        if (!calibration.advice().isEmpty()) {
            lead.add(text("lead.advice", calibration.advice().size()));
        }
        return lead;
    }

    private long count(Zone zone) {
        return calibration.ranking().stream()
                .filter(line -> line.zone() == zone)
                .count();
    }

    private List<Line> lines(List<Ranked> shown) {
        double lowest = shown.stream().mapToDouble(Ranked::low).min().orElse(0);
        double highest = shown.stream().mapToDouble(Ranked::high).max().orElse(1);
        boolean sameScale =
                !calibration.method().ordinal() || !calibration.gate().used();
        var scale = new Scale(lowest, highest, 4, WIDTH - 4);
        var lines = new ArrayList<Line>();
        for (var one : shown) {
            boolean seen = sameScale && one.raw() >= lowest && one.raw() <= highest;
            lines.add(new Line(
                    one.rank(),
                    one.dossier(),
                    one.readings(),
                    number(one.raw(), 2),
                    number(one.adjusted(), 2),
                    number(one.low(), 2),
                    number(one.high(), 2),
                    new ReportPage.Interval(
                            scale.at(one.low()),
                            scale.at(one.high()),
                            scale.at(one.adjusted()),
                            seen ? scale.at(one.raw()) : ""),
                    chance(one.chance()),
                    one.rankLow() == one.rankHigh()
                            ? Integer.toString(one.rankLow())
                            : one.rankLow() + "–" + one.rankHigh(),
                    one.zone().name().toLowerCase(Locale.ROOT),
                    lines.size() + 1 == calibration.top()));
        }
        return lines;
    }

    /// Never 0 nor 100: draws cannot tell so much.
    private String chance(double chance) {
        long percent = Math.round(100 * chance);
        return text("percent", percent == 0 ? "< 1" : percent == 100 ? "> 99" : Long.toString(percent));
    }

    /// The largest severity of all: panels and jurors are drawn to one scale.
    private double widest() {
        return DoubleStream.concat(
                        calibration.panels().stream().mapToDouble(Calibration.PanelSeen::severity),
                        calibration.jurors().stream().mapToDouble(Calibration.JurorSeen::severity))
                .map(Math::abs)
                .max()
                .orElse(1);
    }

    private List<Severity> panels() {
        double widest = widest();
        return calibration.panels().stream()
                .sorted(Comparator.comparingDouble(Calibration.PanelSeen::severity))
                .limit(MOST_LINES)
                .map(one -> severity(one.panel(), "", 0, one.severity(), one.deviation(), widest))
                .toList();
    }

    /// The most severe first; where they are too many, those who differ most.
    private List<Severity> jurors() {
        double widest = widest();
        return calibration.jurors().stream()
                .sorted(Comparator.comparingDouble((Calibration.JurorSeen one) -> -Math.abs(one.severity())))
                .limit(MOST_LINES)
                .sorted(Comparator.comparingDouble(Calibration.JurorSeen::severity))
                .map(one -> severity(
                        one.juror(),
                        Objects.requireNonNullElse(one.panel(), ""),
                        one.readings(),
                        one.severity(),
                        one.deviation(),
                        widest))
                .toList();
    }

    private Severity severity(String name, String of, int readings, double severity, double deviation, double widest) {
        double length = Math.abs(severity) / Math.max(1e-9, widest) * (WIDTH / 2.0 - 4);
        return new Severity(
                name,
                of,
                readings,
                (severity >= 0.005 ? "+" : "") + number(severity, 2),
                "± " + number(1.2815515655446004 * deviation, 2),
                Scale.drawn(severity < 0 ? WIDTH / 2.0 - length : WIDTH / 2.0),
                Scale.drawn(length));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var deviations = calibration.deviations();
        facts.add(new Fact(text("fact.model"), text(calibration.method().ordinal() ? "ordinal" : "gaussian")));
        facts.add(new Fact(
                text("fact.readings"),
                text(
                        "fact.readings-value",
                        calibration.readings(),
                        calibration.ranking().size(),
                        calibration.jurors().size())));
        facts.add(new Fact(text("fact.quality"), number(deviations.quality(), 3)));
        facts.add(new Fact(text("fact.region"), number(deviations.region(), 3)));
        facts.add(new Fact(text("fact.juror"), number(deviations.juror(), 3)));
        facts.add(new Fact(text("fact.panel"), number(deviations.panel(), 3)));
        facts.add(new Fact(text("fact.residual"), number(deviations.residual(), 3)));
        facts.add(new Fact(text("fact.gain"), number(calibration.gate().gain(), 1)));
        facts.add(new Fact(text("fact.odd"), Integer.toString(calibration.odd().size())));
        facts.add(new Fact(text("fact.figures"), text(calibration.method().estimated() ? "estimated" : "exact")));
        return facts;
    }
}
