package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.palmares.database.CannotStart;
import org.palmares.database.DatabaseAddress;
import org.palmares.database.OwnPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays a whole fictional edition on a passing database, and checks what it leaves behind.
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {

    private static final int KIBIBYTES_IN_MEBIBYTE = 1024;

    private final Class<?> application;

    @Option(names = "--dossiers", paramLabel = "N", defaultValue = "100", descriptionKey = "cli.option.dossiers")
    private int dossiers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.option.seed")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public ReplayCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (dossiers < Replay.FEWEST || dossiers > Replay.MOST) {
            throw new CannotStart("cli.replay.dossiers", dossiers, Replay.FEWEST, Replay.MOST);
        }
        boolean holds;
        try (var database = OwnPostgres.temporary();
                var folder = PassingFolder.create("palmares-replay-");
                var server = Server.start(application, Settings.passing(folder.path(), DatabaseAddress.of(database)))) {
            holds = server.bean(Replay.class)
                    .play(dossiers, seed, spec.commandLine().getOut());
        }
        var texts = new Texts(Texts.language(System.getenv()));
        residentMemory()
                .ifPresent(memory -> spec.commandLine().getOut().println(texts.get("cli.replay.memory", memory)));
        return holds ? 0 : 1;
    }

    /// What the system says this process holds in memory, in MiB; unknown elsewhere than on Linux.
    private static OptionalLong residentMemory() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_IN_MEBIBYTE)
                    .findFirst();
        }
    }
}
