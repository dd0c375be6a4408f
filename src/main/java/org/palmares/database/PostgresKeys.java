package org.palmares.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Where our PostgreSQL listens and with which passwords: a file that only its owner reads.
record PostgresKeys(int port, String superuserPassword, String applicationPassword) {

    static PostgresKeys fresh() {
        return new PostgresKeys(freePort(), password(), password());
    }

    PostgresKeys onAnotherPort() {
        return new PostgresKeys(freePort(), superuserPassword, applicationPassword);
    }

    /// Whether nobody listens on the port we had last time.
    boolean portIsFree() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static PostgresKeys read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return new PostgresKeys(
                    Integer.parseInt(properties.getProperty("port", "")),
                    properties.getProperty("superuser", ""),
                    properties.getProperty("palmares", ""));
        } catch (IOException | NumberFormatException unreadable) {
            throw new CannotStart("database.keys-unreadable", file).because(unreadable);
        }
    }

    /// Whole or not at all: the passwords of an existing database must survive a power cut.
    void write(Path file) {
        var text = """
                # The PostgreSQL of this folder. Keep this file: without it its data cannot be read.
                port=%d
                superuser=%s
                palmares=%s
                """.formatted(port, superuserPassword, applicationPassword);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            writePrivately(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw CannotStart.writing(file, failure);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("database.no-port").because(none);
        }
    }
}
