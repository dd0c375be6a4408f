package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An engine in a process of its own, beside the server: its memory goes with it, and what breaks it breaks nothing
/// else. It yields to whatever else the machine has to do.
public final class EngineProcess implements AutoCloseable {

    private static final String SAID = "said.txt";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final Path folder;

    private EngineProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Begins a command of ours.
    ///
    /// @param folder where it runs, and where what it says is kept
    public static EngineProcess start(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-Dfile.encoding=UTF-8",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.palmares.Main"));
        Stream.of(arguments).forEach(command::add);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(SAID).toFile())
                .start();
        process.getOutputStream().close();
        return new EngineProcess(process, folder);
    }

    /// Waits for its end.
    ///
    /// @throws IOException where it did not do what it was asked, with what it said
    public void await() throws IOException, InterruptedException {
        int end = process.waitFor();
        if (end != 0) {
            throw new IOException(
                    "The engine ended with %d.\n%s".formatted(end, Files.readString(folder.resolve(SAID))));
        }
    }

    /// Ends it at once, whatever it has found.
    public void stop() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        stop();
    }
}
