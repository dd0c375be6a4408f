package org.palmares.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per user and per version from the library that carries them.
record PostgresBinaries(Path home) {

    private static final long ROOM_FOR_PROGRAMS = 150L << 20;

    /// Unpacks in the person's cache folder; in the given folder where there is none (a system account without home).
    static PostgresBinaries unpacked(Path otherwise) {
        var archive = archive();
        var name = "postgresql-" + platform() + "-" + fingerprint(archive);
        var cache = cache(System.getenv(), System.getProperty("os.name", ""))
                .filter(PostgresBinaries::usable)
                .orElse(otherwise);
        var home = cache.resolve(name);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            unpack(archive, cache, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// `18`, as the programs' own catalogue says.
    String majorVersion() {
        var catalogue = home.resolve("share/postgresql/postgres.bki");
        try (var lines = Files.lines(catalogue)) {
            return lines.findFirst().orElse("").replace("# PostgreSQL ", "").strip();
        } catch (IOException unreadable) {
            throw new CannotStart("database.programs-broken", home).because(unreadable);
        }
    }

    static Optional<Path> cache(Map<String, String> environment, String system) {
        var chosen = environment.get("XDG_CACHE_HOME");
        if (chosen != null && Path.of(chosen).isAbsolute()) {
            return Optional.of(Path.of(chosen, "palmares"));
        }
        var home = environment.get("HOME");
        if (home == null || home.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Path.of(home, system.startsWith("Mac") ? "Library/Caches" : ".cache", "palmares"));
    }

    private static boolean usable(Path cache) {
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache) && CannotStart.room(cache) > ROOM_FOR_PROGRAMS;
        } catch (IOException _) {
            return false; // no home, or not ours: the data folder serves instead
        }
    }

    private static URL archive() {
        var name = "/postgres-" + platform() + ".txz";
        @Nullable URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new CannotStart("database.no-programs", platform());
        }
        return archive;
    }

    private static String platform() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).replaceFirst("^mac.*", "darwin");
        var processor = switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return system + "-" + processor;
    }

    /// What the jar already knows of the archive: no need to read its 15 MB at each start.
    private static String fingerprint(URL archive) {
        try {
            var connection = archive.openConnection();
            long crc = connection instanceof JarURLConnection jar
                    ? jar.getJarEntry().getCrc()
                    : connection.getContentLengthLong();
            return Long.toHexString(crc);
        } catch (IOException unreadable) {
            throw new CannotStart("database.no-programs", platform()).because(unreadable);
        }
    }

    private static void unpack(URL archive, Path cache, Path home) {
        try {
            Files.createDirectories(cache);
            var part = Files.createTempDirectory(
                    cache, "unpacking-", PosixFilePermissions.asFileAttribute(DataFolder.OURS_ALONE));
            try (var stream = archive.openStream()) {
                extract(stream, part);
                if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                    Trees.delete(home);
                    Files.move(part, home);
                }
            } finally {
                Trees.delete(part);
            }
        } catch (IOException failure) {
            // Another process may have put the same programs in place in the meantime.
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw CannotStart.room(cache) < ROOM_FOR_PROGRAMS
                        ? new CannotStart("database.disk-full", cache).because(failure)
                        : CannotStart.writing(cache, failure);
            }
        }
    }

    private static void extract(InputStream stream, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("An entry leaves the archive (%s).".formatted(entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, into.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
