package org.palmares.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A folder of data already started once, and words written in its server.
abstract class OwnServer {

    @TempDir
    static Path model;

    @TempDir
    Path parent;

    @BeforeAll
    static void start_once_for_all() {
        try (var folder = DataFolder.claim(model.resolve("data"), "here")) {
            OwnPostgres.start(folder).close();
        }
    }

    @AfterEach
    void leave_nothing_running() {
        Postmaster.of(cluster())
                .filter(Postmaster::lives)
                .ifPresent(left -> ProcessHandle.of(left.pid()).ifPresent(ProcessHandle::destroyForcibly));
    }

    /// A folder already started once, unless the test has made another.
    DataFolder claim() {
        if (!Files.exists(parent.resolve("data"))) {
            copy(model.resolve("data"), parent.resolve("data"));
        }
        return DataFolder.claim(parent.resolve("data"), "here");
    }

    static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path cluster() {
        try {
            return parent.toRealPath().resolve("data/postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(OwnPostgres server, String word) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists words (word text)");
            statement.execute("insert into words values ('%s')".formatted(word));
        }
    }

    static List<String> rows(OwnPostgres server) throws SQLException {
        return List.of(one(server, "select string_agg(word, ' ' order by word) from words")
                .split(" "));
    }

    static String one(OwnPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    static Connection connect(OwnPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
