package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palmares.database.CannotStart;
import org.palmares.database.DatabaseAddress;
import org.palmares.database.OwnPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the whole on this machine, application and database together, and prints figures beside their aims.
/// It is no test: nothing fails on a slow machine.
@Command(name = "bench")
public final class BenchCommand implements Callable<Integer> {

    private static final int DOSSIERS = 1_000;
    private static final int WARM_RUNS = 3;

    /// As people type: beginnings, whole names, without accents, with a letter lost or swapped, numbers.
    private static final List<String> SEARCHES = List.of(
            "saint",
            "st",
            "la",
            "cc du pays",
            "communauté de communes",
            "metropole nice",
            "69001",
            "217 500 016",
            "lion",
            "ville de brest",
            "grand",
            "pays de la",
            "val",
            "marseile",
            "boulogne",
            "bordaux",
            "nante",
            "strasbourg",
            "vilefranche",
            "saint etiene",
            "chalon",
            "cergy",
            "evry",
            "beziers",
            "perpignan",
            "montpelier",
            "tolouse",
            "grenobel",
            "dijon",
            "clermont",
            "roubaix",
            "ile de france",
            "bretange",
            "haute savoie",
            "lozere",
            "ardeche",
            "carpentras",
            "syndicat",
            "office de tourisme",
            "aix");

    private final Class<?> application;
    private final List<EngineBench> engines;

    @Option(names = "--engines", descriptionKey = "cli.bench.option.engines")
    private boolean enginesAlone;

    @Option(names = "--inputs", paramLabel = "folder", descriptionKey = "cli.bench.option.inputs")
    private @Nullable Path inputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /// @param engines measured after the server, in this order
    public BenchCommand(Class<?> application, List<EngineBench> engines) {
        this.application = application;
        this.engines = List.copyOf(engines);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        if (!enginesAlone && !Load.possible()) {
            throw new CannotStart("cli.bench.no-wrk");
        }
        out.println(machine());
        if (!enginesAlone) {
            start(out);
            replays(out);
            pages(out);
        }
        for (var engine : engines) {
            out.println(engine.name());
            try (var folder = PassingFolder.create("palmares-bench-")) {
                engine.measure(new Lent(launch(), inputs(engine.name()), folder.path(), out));
            }
        }
        return 0;
    }

    /// The folder named, or `shared/data/bench` beside the folder of the project.
    private Optional<Path> inputs(String engine) {
        var beside = launch().launcher().toAbsolutePath().resolveSibling("../shared/data/bench");
        var folder = (inputs == null ? beside : inputs).resolve(engine).normalize();
        return Optional.of(folder).filter(Files::isDirectory);
    }

    private record Lent(Launch launch, Optional<Path> inputs, Path scratch, PrintWriter out)
            implements EngineBench.Bench {

        @Override
        public EngineBench.Run run(String... arguments) throws IOException, InterruptedException {
            return launch.run(arguments);
        }

        @Override
        public void print(String measure, String aim, String value) {
            BenchCommand.print(out, measure, aim, value);
        }
    }

    private static void start(PrintWriter out) throws IOException, InterruptedException {
        var launch = launch();
        try (var folder = PassingFolder.create("palmares-bench-")) {
            print(out, "run to the first page, on new data", "", seconds(launch.firstPage(folder.path())));
            var times = new ArrayList<Duration>();
            for (int run = 0; run < WARM_RUNS; run++) {
                times.add(launch.firstPage(folder.path()));
            }
            times.sort(null);
            print(out, "run to the first page, warm, median of 3", "<= 6 s", seconds(times.get(WARM_RUNS / 2)));
        }
    }

    private static void replays(PrintWriter out) throws IOException, InterruptedException {
        var launch = launch();
        var hundred = launch.replay(100);
        print(out, "replay of 100 dossiers, whole command", "<= 10 s", seconds(hundred.time()));
        print(out, "resident memory of Java after it", "<= 400 MiB", hundred.memory() + " MiB");
        var thousand = launch.replay(DOSSIERS);
        print(out, "replay of 1,000 dossiers, whole command", "<= 60 s", seconds(thousand.time()));
        print(out, "resident memory of Java after it", "<= 400 MiB", thousand.memory() + " MiB");
    }

    private void pages(PrintWriter out) throws IOException, InterruptedException {
        try (var database = OwnPostgres.temporary();
                var folder = PassingFolder.create("palmares-bench-");
                var server = Server.start(application, Settings.passing(folder.path(), DatabaseAddress.of(database)));
                var browser = new MeasuredBrowser(server.address())) {
            var furnished = server.bean(Furnishing.class).furnish(DOSSIERS);
            var cookie = browser.signIn(furnished.organiser(), furnished.password());
            load(out, "palmarès of 2013", "<= 5 ms", ">= 1,500/s", Load.of(server.address() + "/palmares/2013", ""));
            var list = server.address() + "/editions/" + furnished.slug() + "/dossiers?size=all";
            load(out, "organiser's list of 1,000 dossiers", "<= 12 ms", ">= 200/s", Load.of(list, cookie));
            var ranking = server.address() + "/editions/" + furnished.slug() + "/regional?size=all";
            load(out, "ranking of 1,000 dossiers", "", "", Load.of(ranking, cookie));
            browser.times(searches());
            var times = browser.times(searches());
            print(out, "territory search, p50", "", "%.1f ms".formatted(times.get(times.size() / 2)));
            print(out, "territory search, p95", "<= 20 ms", "%.1f ms".formatted(times.get(times.size() * 95 / 100)));
        }
    }

    private static List<String> searches() {
        var paths = new ArrayList<String>();
        for (int round = 0; round < 5; round++) {
            SEARCHES.forEach(typed -> paths.add("/territories?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
        }
        return paths;
    }

    private static void load(PrintWriter out, String page, String median, String rate, Load load) {
        print(out, page + ", p50 asked alone", median, "%.1f ms".formatted(load.alone()));
        print(out, page + ", p50 at 8 connections", "", "%.1f ms".formatted(load.crowded()));
        print(out, page + ", requests a second", rate, "%.0f".formatted(load.perSecond()));
    }

    private static void print(PrintWriter out, String measure, String aim, String value) {
        out.printf(Locale.ROOT, "  %-56s %12s   %s%n", measure, value, aim);
        out.flush();
    }

    private static Launch launch() {
        var launcher = System.getenv("PALMARES_LAUNCHER");
        if (launcher == null) {
            throw new CannotStart("cli.bench.no-launcher");
        }
        return new Launch(Path.of(launcher));
    }

    private static String seconds(Duration time) {
        return "%.2f s".formatted(time.toMillis() / 1000.0);
    }

    private static String machine() throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model = System.getProperty("os.arch");
        if (Files.isReadable(cpu)) {
            try (var lines = Files.lines(cpu)) {
                model = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                        .findFirst()
                        .orElse(model);
            }
        }
        return "%s, %d cores, Java %s, %s %s"
                .formatted(
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }
}
