package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.palmares.scoring.calibration.Calibration.Question;
import org.palmares.scoring.calibration.Calibration.Ranked;

/// Invented editions whose truth is known: 100 dossiers, 7 regions of 5 jurors, 4 national jurors, 3 readings, top 20.
///
/// Standard deviations: quality 1, region 0.3, juror 0.5, panel 0.5, noise 0.8, nine tenths of it halo.
public final class Simulation {

    private static final int DOSSIERS = 100;
    private static final int REGIONS = 7;
    private static final int PANEL = 5;
    private static final int NATIONAL = 4;
    private static final int TOP = 20;
    private static final int ADVISED = 40;
    private static final int ROUND = 10;
    private static final double NINETY = 1.6448536269514722;

    private final SplittableRandom random;
    private final double[] quality = new double[DOSSIERS];
    private final double[] severity = new double[REGIONS * PANEL + NATIONAL];
    private final double[] panel = new double[REGIONS];
    private final List<Reading> readings = new ArrayList<>();

    private Simulation(long seed, int anchors) {
        this.random = new SplittableRandom(seed * 7919 + 13);
        double[] region = new double[REGIONS];
        for (int r = 0; r < REGIONS; r++) {
            region[r] = 0.3 * random.nextGaussian();
            panel[r] = 0.5 * random.nextGaussian();
        }
        Arrays.setAll(severity, _ -> 0.5 * random.nextGaussian());
        Arrays.setAll(quality, d -> region[d % REGIONS] + random.nextGaussian());
        for (int d = 0; d < DOSSIERS; d++) {
            int[] own = shuffled(PANEL);
            for (int i = 0; i < 3; i++) {
                readings.add(read(d, d % REGIONS * PANEL + own[i], random));
            }
            int[] guests = shuffled(NATIONAL);
            for (int i = 0; d / REGIONS < anchors && i < 2; i++) {
                readings.add(read(d, REGIONS * PANEL + guests[i], random));
            }
        }
    }

    private int[] shuffled(int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }

    private Reading read(int d, int j, SplittableRandom luck) {
        boolean regional = j < REGIONS * PANEL;
        double score = quality[d] + severity[j] + (regional ? panel[j / PANEL] : 0) + 0.75 * luck.nextGaussian();
        for (int criterion = 0; criterion < 3; criterion++) {
            score += Math.sqrt((0.8 * 0.8 - 0.75 * 0.75) / 3) * luck.nextGaussian();
        }
        return new Reading("d" + d, "j" + j, regional ? "p" + j / PANEL : null, "r" + d % REGIONS, 12 + score);
    }

    /// The readings of one edition.
    public static List<Reading> readings(long seed, int anchors) {
        return List.copyOf(new Simulation(seed, anchors).readings);
    }

    /// A large edition of as many regions, each with its jury; three anchors a region.
    public static List<Reading> large(int regions, int dossiers, int jurors, int nationals) {
        var random = new SplittableRandom(1);
        double[] severity = new double[regions * jurors + nationals];
        Arrays.setAll(severity, _ -> 0.5 * random.nextGaussian());
        var readings = new ArrayList<Reading>();
        for (int r = 0; r < regions; r++) {
            double panel = 0.5 * random.nextGaussian();
            for (int d = 0; d < dossiers; d++) {
                double quality = random.nextGaussian();
                int first = random.nextInt(jurors);
                int step = 1 + random.nextInt(jurors / 3);
                for (int i = 0; i < (d < 3 ? 5 : 3); i++) {
                    boolean regional = i < 3;
                    int j = regional
                            ? r * jurors + (first + i * step) % jurors
                            : regions * jurors + (first + i) % nationals;
                    double score = 12 + quality + severity[j] + (regional ? panel : 0) + 0.8 * random.nextGaussian();
                    readings.add(new Reading("d" + r + "-" + d, "j" + j, regional ? "p" + r : null, "r" + r, score));
                }
            }
        }
        return readings;
    }

    /// Coverage and regrets over many editions, each with its standard error.
    public static List<String> figures(int editions, int anchors) {
        double[][] seen = IntStream.range(0, editions)
                .parallel()
                .mapToObj(seed -> new Simulation(seed, anchors).measured(seed))
                .toArray(double[][]::new);
        String[] names = {
            "regret", "regret of raw means", "90 % intervals cover",
            "regret after 40 advised at once", "after 4 rounds of 10 advised", "after 40 at random"
        };
        var figures = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            int at = i;
            double[] values = Arrays.stream(seen).mapToDouble(one -> one[at]).toArray();
            double error = Sums.deviation(values) / Math.sqrt(Math.max(1, editions - 1));
            figures.add(String.format(Locale.ROOT, "%s %.4f ± %.4f", names[i], Sums.mean(values), error));
        }
        return figures;
    }

    private double[] measured(long seed) {
        var plain = calibrated(readings, ADVISED);
        long covered = plain.ranking().stream()
                .filter(line ->
                        Math.abs(line.adjusted() - 12 - quality[number(line.dossier())]) <= NINETY * line.deviation())
                .count();
        var luck = new SplittableRandom(seed + 999_983);
        var atOnce = new ArrayList<>(readings);
        plain.advice().forEach(one -> atOnce.add(read(number(one.dossier()), number(one.juror()), luck)));
        var inRounds = new ArrayList<>(readings);
        for (int done = 0; done < ADVISED; done += ROUND) {
            calibrated(inRounds, ROUND)
                    .advice()
                    .forEach(one -> inRounds.add(read(number(one.dossier()), number(one.juror()), luck)));
        }
        return new double[] {
            regret(plain),
            regret(IntStream.range(0, DOSSIERS).boxed().sorted(Comparator.comparingDouble(d -> -raw(d)))),
            (double) covered / DOSSIERS,
            regret(calibrated(atOnce, 0)),
            regret(calibrated(inRounds, 0)),
            regret(calibrated(withRandom(luck), 0))
        };
    }

    private double raw(int dossier) {
        return readings.stream()
                .filter(one -> number(one.dossier()) == dossier)
                .mapToDouble(Reading::score)
                .average()
                .orElseThrow();
    }

    private List<Reading> withRandom(SplittableRandom luck) {
        var pairs = new HashSet<String>();
        readings.forEach(one -> pairs.add(one.dossier() + one.juror()));
        var more = new ArrayList<>(readings);
        while (more.size() < readings.size() + ADVISED) {
            var one = read(luck.nextInt(DOSSIERS), luck.nextInt(severity.length), luck);
            if (pairs.add(one.dossier() + one.juror())) {
                more.add(one);
            }
        }
        return more;
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static Calibration calibrated(List<Reading> readings, int advise) {
        return Calibration.of(new ReadingTable(readings, 0, 1), new Question(TOP, 500, advise, false, false, 1));
    }

    private double regret(Calibration calibration) {
        return regret(calibration.ranking().stream().map(Ranked::dossier).map(Simulation::number));
    }

    /// The mean quality of the best, minus that of those chosen.
    private double regret(java.util.stream.Stream<Integer> order) {
        double best = Arrays.stream(quality).map(q -> -q).sorted().limit(TOP).sum();
        return (-best - order.limit(TOP).mapToDouble(d -> quality[d]).sum()) / TOP;
    }
}
