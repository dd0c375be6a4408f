package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palmares.scoring.calibration.Calibration.Advice;
import org.palmares.scoring.calibration.Calibration.Gate;
import org.palmares.scoring.calibration.Calibration.JurorSeen;
import org.palmares.scoring.calibration.Calibration.Odd;
import org.palmares.scoring.calibration.Calibration.PanelSeen;
import org.palmares.scoring.calibration.Calibration.Question;
import org.palmares.scoring.calibration.Calibration.Ranked;
import org.palmares.scoring.calibration.Calibration.Spread;
import org.palmares.scoring.calibration.Calibration.Zone;

/// One calibration, step by step: fit, gate, chances, advice.
final class Calibrating {

    /// Beyond, a reading looks odd (`docs/fair-judging.md`).
    private static final double ODD = 2.5;

    private static final double SAME = 1e-9;

    private final ReadingTable table;
    private final Question question;
    private final Numbering numbering;
    private final Design design;
    private final int[] juror;
    private final Fit fit;
    private final Fit plain;
    private final Gate gate;
    private final double[] raw;
    private final double[] means;
    private final double[] deviations;

    Calibrating(ReadingTable table, Question question) {
        this.table = table;
        this.question = question;
        this.numbering = Numbering.of(table.readings());
        this.design = numbering.design();
        this.juror = numbering.jurorOfReadings();
        boolean ordinal = question.ordinal() && Sums.deviation(design.scores()) > 0;
        this.fit = ordinal ? OrdinalFit.of(design, juror) : Fit.of(design, juror);
        this.plain = Fit.of(design.only(Effect.REGION), juror);
        var without = ordinal ? OrdinalFit.of(design.only(Effect.REGION), juror) : plain;
        double gain = fit.leftOut().logDensity() - without.leftOut().logDensity();
        this.gate = new Gate(gain > 0 && Sums.deviation(design.scores()) > 0, gain);
        this.raw = raw();
        int dossiers = design.dossiers();
        if (gate.used()) {
            this.means = fit.posterior().scores();
            double[] variances = fit.posterior().scoreVariances();
            this.deviations = IntStream.range(0, dossiers)
                    .mapToDouble(d -> Math.sqrt(variances[d] + fit.drift().variance(d)))
                    .toArray();
        } else {
            this.means = raw;
            this.deviations = IntStream.range(0, dossiers)
                    .mapToDouble(d -> plain.deviations().residual() / Math.sqrt(readingsOf(d)))
                    .toArray();
        }
    }

    private double[] raw() {
        double[] raw = new double[design.dossiers()];
        for (int d = 0; d < raw.length; d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                raw[d] += design.scores()[r] / readingsOf(d);
            }
            raw[d] += design.centre();
        }
        return raw;
    }

    private int readingsOf(int dossier) {
        return design.start()[dossier + 1] - design.start()[dossier];
    }

    Calibration result() {
        var chances = Chances.of(means, deviations, draws(), question.top(), question.draws(), question.seed());
        var components = Components.of(dossierOfReadings(), juror);
        var odd = odd();
        var bridges = new Bridges(numbering, components);
        var held = gate.used() ? fit : plain;
        return new Calibration(
                new Calibration.Method(fit.thresholds(), fit.posterior().isEstimated()),
                design.readings(),
                components.count(),
                gate,
                spread(),
                table.within(),
                mean(held.posterior()),
                fit.logLikelihood(),
                question.top(),
                ranking(chances),
                jurors(odd),
                panels(),
                odd,
                advice(chances),
                bridges.bridges(),
                bridges.links());
    }

    private static double mean(Posterior posterior) {
        var design = posterior.system().design();
        return design.centre() + posterior.effects()[design.mean()];
    }

    /// Draws of the model in use; of raw means and their sampling noise where the gate is shut.
    private Chances.@Nullable Draws draws() {
        if (!gate.used()) {
            return (random, scores) -> {
                for (int d = 0; d < scores.length; d++) {
                    scores[d] = means[d] + deviations[d] * random.nextGaussian();
                }
            };
        }
        var posterior = fit.posterior();
        if (posterior.isEstimated()) {
            return null;
        }
        var system = posterior.system();
        double[] nothing = new double[design.readings()];
        return (SplittableRandom random, double[] scores) -> {
            double[] miss = posterior.drawMiss(random);
            double[] missed = system.quality(nothing, miss);
            for (int d = 0; d < scores.length; d++) {
                double noise = Math.sqrt(system.dossierVariance()[d]) * random.nextGaussian();
                scores[d] = means[d] + missed[d] + posterior.scorePart(miss, d) + noise;
            }
            for (double[] move : fit.drift().moves()) {
                double far = random.nextGaussian();
                for (int d = 0; d < scores.length; d++) {
                    scores[d] += far * move[d];
                }
            }
        };
    }

    private int[] dossierOfReadings() {
        int[] dossier = new int[design.readings()];
        for (int d = 0; d < design.dossiers(); d++) {
            Arrays.fill(dossier, design.start()[d], design.start()[d + 1], d);
        }
        return dossier;
    }

    private Spread spread() {
        return new Spread(
                fit.deviations().quality(),
                deviation(Effect.REGION),
                deviation(Effect.JUROR),
                deviation(Effect.PANEL),
                deviation(Effect.JUROR_IN_PANEL),
                fit.deviations().residual());
    }

    private double deviation(Effect effect) {
        int factor = design.factor(effect);
        return factor < 0 ? 0 : fit.deviations().factors()[factor];
    }

    /// The best first; equals share a rank and follow the order of their names.
    private List<Ranked> ranking(Chances chances) {
        var order = IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer d) -> -Math.round(means[d] / SAME))
                        .thenComparing(d -> numbering.dossiers().get(d)))
                .toList();
        var ranking = new ArrayList<Ranked>(order.size());
        long last = Long.MIN_VALUE;
        int rank = 0;
        int lowest = 0; // the last place of those who share the rank
        for (int place = 0; place < order.size(); place++) {
            int d = order.get(place);
            long score = Math.round(means[d] / SAME);
            if (place == 0 || score != last) {
                rank = place + 1;
                lowest = place + 1;
                while (lowest < order.size() && Math.round(means[order.get(lowest)] / SAME) == score) {
                    lowest++;
                }
            }
            last = score;
            ranking.add(new Ranked(
                    rank,
                    numbering.dossiers().get(d),
                    readingsOf(d),
                    raw[d],
                    means[d],
                    deviations[d],
                    chances.top()[d],
                    Math.min(chances.low()[d], rank),
                    Math.max(chances.high()[d], lowest),
                    Zone.of(chances.top()[d])));
        }
        return ranking;
    }

    private List<Odd> odd() {
        var odd = new ArrayList<Odd>();
        for (int r = 0; r < juror.length; r++) {
            if (Math.abs(fit.leftOut().standardised()[r]) > ODD) {
                var reading = numbering.readings().get(r);
                odd.add(new Odd(
                        reading.dossier(), reading.juror(), fit.leftOut().standardised()[r]));
            }
        }
        odd.sort(Comparator.comparing(Odd::juror).thenComparing(Odd::dossier));
        return odd;
    }

    private List<JurorSeen> jurors(List<Odd> odd) {
        var flagged = new HashMap<String, List<String>>();
        odd.forEach(one ->
                flagged.computeIfAbsent(one.juror(), _ -> new ArrayList<>()).add(one.dossier()));
        int[] readings = new int[numbering.jurors().size()];
        var panels = new ArrayList<java.util.TreeSet<String>>();
        for (int j = 0; j < readings.length; j++) {
            panels.add(new java.util.TreeSet<>());
        }
        for (int r = 0; r < juror.length; r++) {
            readings[juror[r]]++;
            var panel = numbering.readings().get(r).panel();
            if (panel != null) {
                panels.get(juror[r]).add(panel);
            }
        }
        double[] variances = fit.posterior().effectVariances();
        int factor = design.factor(Effect.JUROR);
        var seen = new ArrayList<JurorSeen>();
        for (int j = 0; j < readings.length; j++) {
            int place = factor < 0 ? -1 : design.factors().get(factor).offset() + j;
            var name = numbering.jurors().get(j);
            seen.add(new JurorSeen(
                    name,
                    panels.get(j).isEmpty() ? null : String.join("; ", panels.get(j)),
                    readings[j],
                    place < 0 ? 0 : fit.posterior().effects()[place],
                    place < 0 ? 0 : Math.sqrt(variances[place]),
                    fit.deviations().residual() * fit.noise()[j],
                    flagged.getOrDefault(name, List.of())));
        }
        seen.sort(Comparator.comparing(JurorSeen::juror));
        return seen;
    }

    private List<PanelSeen> panels() {
        int factor = design.factor(Effect.PANEL);
        double[] variances = fit.posterior().effectVariances();
        var seen = new ArrayList<PanelSeen>();
        for (int p = 0; p < numbering.panels().size(); p++) {
            int place = factor < 0 ? -1 : design.factors().get(factor).offset() + p;
            seen.add(new PanelSeen(
                    numbering.panels().get(p),
                    place < 0 ? 0 : fit.posterior().effects()[place],
                    place < 0 ? 0 : Math.sqrt(variances[place])));
        }
        seen.sort(Comparator.comparing(PanelSeen::panel));
        return seen;
    }

    private List<Advice> advice(Chances chances) {
        if (question.advise() == 0) {
            return List.of();
        }
        var held = gate.used() ? fit : plain;
        double inPanel = deviation(Effect.JUROR_IN_PANEL);
        double[] noise = new double[held.noise().length];
        for (int j = 0; j < noise.length; j++) {
            double own = held.deviations().residual() * held.noise()[j];
            noise[j] = own * own + (gate.used() ? inPanel * inPanel : 0);
        }
        var candidates = new FurtherReadings(numbering, held.posterior(), noise, question.withinPanels())
                .candidates(chances.top());
        int wanted = question.top() - candidates.certain();
        if (wanted <= 0 || wanted >= candidates.dossiers().length) {
            return List.of();
        }
        var advice = new ArrayList<Advice>();
        for (var choice : new KnowledgeGradient(candidates, wanted).choose(question.advise())) {
            advice.add(new Advice(
                    advice.size() + 1,
                    numbering.dossiers().get(candidates.dossiers()[choice.place()]),
                    numbering.jurors().get(choice.juror()),
                    choice.value()));
        }
        return advice;
    }
}
