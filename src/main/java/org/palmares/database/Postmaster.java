package org.palmares.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The PostgreSQL server that works, or worked, on a cluster's folder, as its `postmaster.pid` tells.
///
/// A number alone proves nothing: after a crash another program may bear it.
record Postmaster(Path cluster, long pid, Instant started) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// What the cluster's folder says; absent where no server was left behind.
    static Optional<Postmaster> of(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            return Optional.of(new Postmaster(
                    cluster,
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty(); // none, or half written by a server that died there: PostgreSQL judges
        }
    }

    /// Whether this very server lives. A process that has ended but that nobody has buried does not.
    boolean lives() {
        if (Files.isDirectory(PROCESSES)) {
            return worksOn(cluster, pid);
        }
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").endsWith("/postgres"))
                .flatMap(ProcessHandle.Info::startInstant)
                .filter(at -> Duration.between(at, started).abs().compareTo(CLOCK_DRIFT) < 0)
                .isPresent();
    }

    /// Asks the server to end its connections and stop; insists when it has not stopped in time.
    ///
    /// @return false when it is still there
    boolean stop(Duration patience) {
        return signal("INT", patience) || signal("QUIT", patience);
    }

    private boolean signal(String name, Duration patience) {
        try {
            // ProcessHandle only knows TERM, which waits for clients, and KILL. The shell's own kill is everywhere.
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
            return until(patience, () -> !Files.exists(file(cluster)) || !lives());
        } catch (IOException failure) {
            throw new CannotStart("database.does-not-stop", String.valueOf(pid)).because(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Forgets a server that no longer lives, so that a program which now bears its number stops nobody.
    void forget() {
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException failure) {
            throw CannotStart.writing(cluster, failure);
        }
    }

    /// Ends the connections that outlive a server killed outright: busy, they have not noticed yet, and they hold the
    /// shared memory. Only where the system tells who works where; elsewhere they end by themselves.
    static void endOrphans(Path cluster, Duration patience) {
        if (Files.isDirectory(PROCESSES)) {
            orphans(cluster).forEach(ProcessHandle::destroyForcibly);
            until(patience, () -> orphans(cluster).isEmpty());
        }
    }

    private static List<ProcessHandle> orphans(Path cluster) {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksOn(cluster, process.pid())).toList();
        }
    }

    private static boolean worksOn(Path cluster, long pid) {
        var process = PROCESSES.resolve(Long.toString(pid));
        try {
            var program = Files.readSymbolicLink(process.resolve("exe")).getFileName();
            var folder = Files.readSymbolicLink(process.resolve("cwd"));
            return program.toString().startsWith("postgres") && folder.equals(cluster);
        } catch (IOException _) {
            return false; // ended, or another user's
        }
    }

    /// Asks again until it is so. Nothing tells of the end of a process that is not ours and that nobody may ever bury.
    private static boolean until(Duration patience, BooleanSupplier done) {
        var end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
