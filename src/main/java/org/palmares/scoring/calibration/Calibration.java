package org.palmares.scoring.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the readings of an edition say once the severities of jurors and panels are allowed for.
///
/// @param method how it was reckoned
/// @param components into how many unlinked parts the readings fall
/// @param within the standard deviation between the criteria of one reading
/// @param bridges the readings that would link the parts
/// @param links how many dossiers each two juries have both read
public record Calibration(
        Method method,
        int readings,
        int components,
        Gate gate,
        Spread deviations,
        double within,
        double mean,
        double logLikelihood,
        int top,
        List<Ranked> ranking,
        List<JurorSeen> jurors,
        List<PanelSeen> panels,
        List<Odd> odd,
        List<Advice> advice,
        List<Bridge> bridges,
        List<Link> links) {

    /// What is asked.
    ///
    /// @param top how many dossiers are retained
    /// @param draws how many plausible outcomes are drawn
    /// @param advise how many more readings to advise
    /// @param withinPanels whether a panel's jurors are advised its dossiers alone
    /// @param ordinal whether scores are levels of a short scale rather than quantities
    public record Question(int top, int draws, int advise, boolean withinPanels, boolean ordinal, long seed) {}

    /// How the figures were reckoned.
    ///
    /// @param thresholds between levels, in logits, where scores are levels; otherwise none
    /// @param estimated whether likelihood, deviations and intervals are estimated by draws rather than exact
    public record Method(List<Double> thresholds, boolean estimated) {

        public boolean ordinal() {
            return !thresholds.isEmpty();
        }
    }

    /// Whether severities earn their place: the gain in log density of readings left out, over the model without them.
    public record Gate(boolean used, double gain) {}

    /// Standard deviations of the model.
    public record Spread(
            double quality, double region, double juror, double panel, double jurorInPanel, double residual) {}

    /// Where a dossier stands towards the line.
    public enum Zone {
        IN,
        DISCUSS,
        OUT;

        private static final double SURE = 0.9;

        static Zone of(double chance) {
            return chance >= SURE ? IN : chance <= 1 - SURE + 1e-12 ? OUT : DISCUSS;
        }
    }

    /// A line of the ranking. Intervals hold the truth four times in five.
    ///
    /// @param chance the probability of being among the retained
    public record Ranked(
            int rank,
            String dossier,
            int readings,
            double raw,
            double adjusted,
            double deviation,
            double chance,
            int rankLow,
            int rankHigh,
            Zone zone) {

        public double low() {
            return adjusted - Normal.EIGHTY * deviation;
        }

        public double high() {
            return adjusted + Normal.EIGHTY * deviation;
        }
    }

    /// A juror: how many points they add to a score (negative: severe), and their noise.
    ///
    /// @param odd the dossiers whose reading stands far from what the others announce
    public record JurorSeen(
            String juror,
            @Nullable String panel,
            int readings,
            double severity,
            double deviation,
            double noise,
            List<String> odd) {}

    /// A panel: how many points it adds to a score.
    public record PanelSeen(String panel, double severity, double deviation) {}

    /// A reading far from what the others announce, in standard deviations.
    public record Odd(String dossier, String juror, double residual) {}

    /// A reading worth asking for, and what it brings to the sum of the retained qualities.
    public record Advice(int order, String dossier, String juror, double value) {}

    /// A reading that would link a part to the main one.
    public record Bridge(String dossier, String juror) {}

    /// Two juries and how many dossiers both have read.
    public record Link(String one, String other, int dossiers) {}

    /// Calibrates readings.
    public static Calibration of(ReadingTable table, Question question) {
        return new Calibrating(table, question).result();
    }
}
