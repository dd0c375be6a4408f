package org.palmares.auditions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.cli.EngineBench;

/// Measures `palmares schedule` on tours drawn from several seeds, on pools, and after an absence.
public final class TourBench implements EngineBench {

    private static final List<Integer> SEEDS = List.of(1, 2, 3, 4, 5);

    @Override
    public String name() {
        return "tour";
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        for (int seed : SEEDS) {
            var tour = drawn(bench, "100", seed);
            var timetable = bench.scratch().resolve("timetable-%d.json".formatted(seed));
            schedule(bench, "100, seed " + seed, "20 s, three levels proved", tour, timetable, "--time-limit", "18");
            schedule(
                    bench,
                    "100, seed %d, one juror absent".formatted(seed),
                    "3 s, the people disturbed proved",
                    tour,
                    bench.scratch().resolve("again.json"),
                    "--earlier",
                    timetable.toString(),
                    "--absent",
                    lastOfTheFirstDay(timetable),
                    "--time-limit",
                    "2.6");
        }
        large(bench, "400", "60 s, three levels within 2 %", "58");
        large(bench, "2000", "60 s, 2 GB, valid", "45");
        for (int seed : SEEDS) {
            schedule(
                    bench,
                    "pool, seed " + seed,
                    "5 s, the most proved",
                    drawn(bench, "pool", seed),
                    bench.scratch().resolve("pool.json"),
                    "--time-limit",
                    "3.5");
        }
    }

    /// The last juror of the first day of a timetable, away that day.
    private static String lastOfTheFirstDay(Path timetable) throws IOException {
        var first = TimetableFile.read(timetable).presences().getFirst();
        return "%s@%s".formatted(first.jurors().getLast(), first.date());
    }

    private static void large(Bench bench, String size, String aim, String seconds)
            throws IOException, InterruptedException {
        schedule(
                bench,
                size,
                aim,
                drawn(bench, size, 1),
                bench.scratch().resolve("large.json"),
                "--time-limit",
                seconds);
    }

    private static Path drawn(Bench bench, String size, int seed) throws IOException, InterruptedException {
        var file = bench.scratch().resolve("tour-%s-%d.json".formatted(size, seed));
        bench.run("generate", "tour", "--size", size, "--seed", Integer.toString(seed), "-o", file.toString());
        return file;
    }

    private static void schedule(Bench bench, String name, String aim, Path tour, Path timetable, String... options)
            throws IOException, InterruptedException {
        Files.deleteIfExists(timetable);
        var arguments = new ArrayList<>(List.of("schedule", tour.toString(), "-o", timetable.toString()));
        arguments.addAll(List.of(options));
        var run = bench.run(arguments.toArray(String[]::new));
        var told = new ArrayList<String>();
        for (var level : List.of("left_out", "disturbed", "days", "kilometres")) {
            var found = Pattern.compile("\"%s\":(\\d+)".formatted(level)).matcher(run.out());
            if (found.find()) {
                var value = found.group(1);
                told.add("%s %s (bound %s)".formatted(level, value, found.find() ? found.group(1) : "–"));
            }
        }
        bench.print(
                name,
                aim,
                "%s, %.2f s, %d MiB"
                        .formatted(String.join(", ", told), run.time().toMillis() / 1000.0, run.memory()));
    }
}
