package org.palmares.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A PostgreSQL cluster in a folder, driven by PostgreSQL's own programs.
///
/// @param folder holds `postgres/` (the cluster) and `postgres.log`
record PostgresCluster(Path folder, PostgresBinaries binaries, PostgresAccount account) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String START_PATIENCE_IN_SECONDS = "300"; // replaying the journal after a crash takes time
    private static final long ROOM_FOR_A_CLUSTER = 150L << 20;
    private static final long ROOM_TO_START = 24L << 20;
    private static final long LONG_LOG = 5L << 20;
    private static final int PORTS_TRIED = 5;

    /// Creates the cluster where there is none; an interrupted creation leaves nothing that looks like one.
    void create(PostgresKeys keys, boolean durable) {
        if (CannotStart.room(folder) < ROOM_FOR_A_CLUSTER) {
            throw new CannotStart("database.disk-full", folder);
        }
        var part = folder.resolve("postgres.part");
        var password = folder.resolve("postgres.password");
        try {
            Trees.delete(part);
            PostgresKeys.writePrivately(password, keys.superuserPassword());
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=postgres.part",
                    "--username=postgres",
                    "--pwfile=postgres.password",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!durable) {
                arguments.add("--no-sync");
            }
            var outcome = run("initdb", arguments);
            if (outcome.failed()) {
                throw refusal(outcome);
            }
            Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw CannotStart.writing(folder, failure);
        } finally {
            delete(password);
        }
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /// Refuses data that these programs cannot read.
    void checkVersion() {
        try {
            var written = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!written.equals(binaries.majorVersion())) {
                throw new CannotStart("database.other-version", data(), written, binaries.majorVersion());
            }
        } catch (IOException failure) {
            throw new CannotStart("database.not-readable", data()).because(failure);
        }
    }

    /// Stops the server that a killed Palmarès left behind, and clears what a killed server left behind.
    void settle() {
        Postmaster.of(data()).ifPresent(left -> {
            if (left.lives()) {
                stop(left);
            } else {
                left.forget();
            }
        });
        Postmaster.endOrphans(data(), PATIENCE);
    }

    /// Starts the server and waits until it answers, on the port of last time where it is still free.
    PostgresKeys start(PostgresKeys wanted, Map<String, String> settings) {
        if (CannotStart.room(folder) < ROOM_TO_START) {
            throw new CannotStart("database.disk-full", folder);
        }
        try {
            if (account.owner() >= 0) {
                Trees.giveTo(account.owner(), data());
            }
            startAfresh(log());
        } catch (IOException failure) {
            throw CannotStart.writing(data(), failure);
        }
        var keys = wanted.portIsFree() ? wanted : wanted.onAnotherPort();
        for (int tried = 1; ; tried++) {
            var outcome = run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-t",
                            START_PATIENCE_IN_SECONDS,
                            "-s",
                            "-D",
                            "postgres",
                            "-l",
                            "postgres.log",
                            "-o",
                            options(keys, settings)));
            if (!outcome.failed()) {
                return keys;
            }
            if (tried == PORTS_TRIED || !lastWords().contains("could not create any TCP/IP sockets")) {
                throw refusal(outcome);
            }
            keys = keys.onAnotherPort();
        }
    }

    /// Ends connections, writes everything down and stops. Nothing to do where no server works here.
    void stop() {
        Postmaster.of(data()).filter(Postmaster::lives).ifPresent(this::stop);
    }

    private void stop(Postmaster server) {
        if (!server.stop(PATIENCE)) {
            throw new CannotStart("database.does-not-stop", String.valueOf(server.pid()));
        }
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    private static String options(PostgresKeys keys, Map<String, String> settings) {
        return "-p " + keys.port()
                + settings.entrySet().stream()
                        .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    /// Paths are relative to the folder: pg_ctl goes through a shell, which a folder's name must not reach.
    private Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            // A file rather than a pipe: the server inherits it, and a pipe would stay open as long as it lives.
            var said = Files.createTempFile("palmares-", ".out");
            try {
                int code = builder.redirectOutput(said.toFile()).start().waitFor();
                return new Outcome(code, Files.readString(said));
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException failure) {
            throw new CannotStart("database.programs-broken", binaries.home()).because(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("database.interrupted").because(interrupted);
        }
    }

    private CannotStart refusal(Outcome outcome) {
        var words = lastWords();
        if (words.contains("No space left on device")
                || outcome.said().contains("No space left on device")
                || CannotStart.room(folder) < ROOM_TO_START) {
            return new CannotStart("database.disk-full", folder);
        }
        if (words.contains("shared memory block")) {
            return new CannotStart("database.still-busy", folder);
        }
        var all = words + "\n" + outcome.said();
        var reason = all.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^.*?(FATAL|error):\\s*", ""))
                .orElse("exit code " + outcome.code());
        return new CannotStart("database.did-not-start", reason, log()).because(new IOException(all));
    }

    /// What the server wrote since it was last asked to start.
    private String lastWords() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException unreadable) {
            throw new CannotStart("database.not-readable", log()).because(unreadable);
        }
    }

    /// Keeps the log of the starts before, up to a few megabytes, beside that of this one.
    private static void startAfresh(Path log) throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        var earlier = log.resolveSibling("postgres.log.1");
        if (Files.exists(earlier) && Files.size(earlier) + Files.size(log) < LONG_LOG) {
            Files.write(earlier, Files.readAllBytes(log), StandardOpenOption.APPEND);
            Files.delete(log);
        } else {
            Files.move(log, earlier, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw CannotStart.writing(file, failure);
        }
    }

    private record Outcome(int code, String said) {

        boolean failed() {
            return code != 0;
        }
    }
}
