package org.palmares.forum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.palmares.cli.EngineBench;

/// Measures `palmares programme` on forums of 900 drawn from several seeds: the whole, then the seats of the timetable
/// found, sought again by themselves.
public final class ForumBench implements EngineBench {

    private static final List<Integer> SEEDS = List.of(1, 2, 3, 4, 5);

    @Override
    public String name() {
        return "forum";
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        for (int seed : SEEDS) {
            var forum = bench.scratch().resolve("forum-%d.json".formatted(seed));
            var programme = bench.scratch().resolve("programme-%d.json".formatted(seed));
            bench.run("generate", "forum", "--size", "900", "--seed", Integer.toString(seed), "-o", forum.toString());
            run(bench, "900, seed " + seed, "30 s, 2 GB, lowest proved", forum, programme);
            run(
                    bench,
                    "900, seed %d, seats alone".formatted(seed),
                    "5 s, lowest proved",
                    forum,
                    bench.scratch().resolve("seats.json"),
                    "--timetable",
                    programme.toString(),
                    "--time-limit",
                    "4");
        }
    }

    private static void run(Bench bench, String name, String aim, Path forum, Path programme, String... options)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("programme", forum.toString(), "-o", programme.toString()));
        arguments.addAll(List.of(options));
        var run = bench.run(arguments.toArray(String[]::new));
        bench.print(
                name,
                aim,
                "lowest %s (proved %s), %s of the ideal (bound %s), %s of %s levels proved, gini %s, cost %s (bound %s), %.2f s, %d MiB"
                        .formatted(
                                field(run, "lowest", 1),
                                field(run, "lowest_proven", 1),
                                field(run, "lowest_of_ideal", 1),
                                field(run, "lowest_of_ideal", 2),
                                field(run, "levels_proven", 1),
                                field(run, "levels", 1),
                                field(run, "gini", 1),
                                field(run, "cost", 1),
                                field(run, "cost", 2),
                                run.time().toMillis() / 1000.0,
                                run.memory()));
    }

    /// The value of the field where it stands for that time; a dash where it does not.
    private static String field(Run run, String name, int time) {
        var found = Pattern.compile("\"%s\":\"?([^\",}]*)".formatted(name)).matcher(run.out());
        for (int seen = 1; found.find(); seen++) {
            if (seen == time) {
                return found.group(1);
            }
        }
        return "–";
    }
}
