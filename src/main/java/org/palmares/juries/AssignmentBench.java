package org.palmares.juries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.palmares.cli.EngineBench;

/// Measures `palmares assign`: bids of conferences, what HotCRP was given, and a large input made here.
public final class AssignmentBench implements EngineBench {

    private static final int LARGE_DOSSIERS = 10_000;
    private static final int LARGE_JURORS = 2_000;
    private static final int LARGE_PAIRS = 50;

    /// Bids of a conference: a line per paper, a number per reviewer.
    private record Conference(String name, int load, String total, String fair) {}

    private static final List<Conference> CONFERENCES = List.of(
            new Conference("preflib1", 6, "124.25", ""),
            new Conference("preflib2", 7, "141.5", ""),
            new Conference("preflib3", 6, "454.25", ""),
            new Conference("aamas2015", 12, "1406.25 in 1 s", "1.50 and 1375.75 in 10 s"));

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        var inputs = bench.inputs();
        for (var conference : CONFERENCES) {
            var bids = inputs.map(folder -> folder.resolve(conference.name() + ".in"));
            if (bids.filter(Files::isReadable).isEmpty()) {
                bench.print(conference.name(), "", "absent");
                continue;
            }
            var pairs = pairs(bids.get(), bench.scratch());
            var load = Integer.toString(conference.load());
            run(bench, conference.name(), conference.total(), pairs, "--max-load", load);
            run(bench, conference.name() + ", fair", conference.fair(), pairs, "--max-load", load, "--fair", "floor");
        }
        var hotcrp = inputs.map(folder -> folder.resolve("hotcrp-1000x200"));
        if (hotcrp.filter(Files::isDirectory).isPresent()) {
            var folder = hotcrp.get();
            var pairs = folder.resolve("pairs.csv");
            var dossiers = folder.resolve("dossiers.csv").toString();
            var jurors = folder.resolve("jurors.csv").toString();
            var given = new String[] {"--unlisted", "allowed", "--dossiers", dossiers, "--jurors", jurors};
            run(bench, "hotcrp", "45123 in 1.5 s", pairs, given);
            var fair = new ArrayList<>(List.of(given));
            fair.addAll(List.of("--fair", "floor"));
            run(bench, "hotcrp, fair", "2 and 45100 in 10 s", pairs, fair.toArray(String[]::new));
        } else {
            bench.print("hotcrp", "", "absent");
        }
        run(bench, "10,000 x 2,000, 50 pairs a dossier", "15 s, 2 GB", large(bench.scratch()), "--max-load", "20");
    }

    private static void run(Bench bench, String name, String aim, Path pairs, String... options)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("assign", pairs.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-o", bench.scratch().resolve("assignment.csv").toString()));
        var run = bench.run(arguments.toArray(String[]::new));
        bench.print(
                name,
                aim,
                "%s, total %s, minimum %s, %.2f s, %d MiB"
                        .formatted(
                                field(run, "status"),
                                field(run, "total"),
                                field(run, "minimum"),
                                run.time().toMillis() / 1000.0,
                                run.memory()));
    }

    private static String field(Run run, String name) {
        var found = Pattern.compile("\"%s\": \"?([^\",}]*)".formatted(name)).matcher(run.out());
        return found.find() ? found.group(1) : "?";
    }

    /// A bid of nothing is a conflict.
    private static Path pairs(Path bids, Path folder) throws IOException {
        var text = new StringBuilder("dossier,juror,affinity,conflict\n");
        var papers = Files.readAllLines(bids);
        for (int paper = 1; paper < papers.size(); paper++) {
            var line = new StringTokenizer(papers.get(paper), " ");
            for (int juror = 0; line.hasMoreTokens(); juror++) {
                var bid = line.nextToken();
                text.append("p%d,r%d,%s,%b\n".formatted(paper, juror, bid, Double.parseDouble(bid) == 0));
            }
        }
        return Files.writeString(folder.resolve("pairs.csv"), text);
    }

    private static Path large(Path folder) throws IOException {
        var random = new Random(1);
        var jurors = new ArrayList<Integer>();
        for (int juror = 0; juror < LARGE_JURORS; juror++) {
            jurors.add(juror);
        }
        var text = new StringBuilder("dossier,juror,affinity\n");
        for (int dossier = 0; dossier < LARGE_DOSSIERS; dossier++) {
            for (int pair = 0; pair < LARGE_PAIRS; pair++) {
                Collections.swap(jurors, pair, pair + random.nextInt(LARGE_JURORS - pair));
                text.append('d')
                        .append(dossier)
                        .append(",j")
                        .append(jurors.get(pair))
                        .append(',');
                text.append(random.nextInt(100) / 100.0).append('\n');
            }
        }
        return Files.writeString(folder.resolve("large.csv"), text);
    }
}
