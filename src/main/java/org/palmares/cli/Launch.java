package org.palmares.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Commands given to the launcher in a process of their own, as a person types them.
record Launch(Path launcher) {

    private static final long PATIENCE_IN_SECONDS = 120;
    private static final long GLANCE_IN_NANOS = 5_000_000;
    private static final int KIBIBYTES_IN_MEBIBYTE = 1024;

    /// What a replay took.
    ///
    /// @param memory what Java held at its end, in MiB
    record Replayed(Duration time, long memory) {}

    /// Runs the server on this data folder until its first page is read, then stops it.
    ///
    /// @return from the command to the page
    Duration firstPage(Path data) throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(launcher.toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PALMARES_PORT", Integer.toString(port));
        builder.environment().put("PALMARES_DATA", data.toString());
        builder.environment().put("PALMARES_DEMO", "no");
        long start = System.nanoTime();
        var process = builder.start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS)) {
                    throw new IOException("The server did not start.");
                }
                LockSupport.parkNanos(GLANCE_IN_NANOS);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            process.destroy();
            process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Replays an edition of so many dossiers.
    Replayed replay(int dossiers) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(launcher.toString(), "replay", "--dossiers", Integer.toString(dossiers))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The replay failed:\n" + said);
        }
        var memory = Pattern.compile("(\\d+) Mi[Bo]").matcher(said);
        return new Replayed(
                Duration.ofNanos(System.nanoTime() - start), memory.find() ? Long.parseLong(memory.group(1)) : 0);
    }

    /// Runs a command to its end.
    EngineBench.Run run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst(launcher.toString());
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        long memory = 0;
        while (process.isAlive()) {
            memory = Math.max(memory, mostHeld(process.pid()));
            LockSupport.parkNanos(GLANCE_IN_NANOS);
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The command failed (%s):\n%s".formatted(String.join(" ", command), said));
        }
        return new EngineBench.Run(said, time, memory);
    }

    /// The most that a process has held in memory, in MiB; 0 where the system does not say.
    private static long mostHeld(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_IN_MEBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            connection.setConnectTimeout(500);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
