package org.palmares.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The PostgreSQL that Palmarès carries along: a real server, on this machine only, whose data lives in one folder.
///
/// The application connects as `palmares`, an ordinary role that owns the database of that name: a superuser would
/// see through row-level security.
public final class OwnPostgres implements AutoCloseable {

    private static final String NAME = "palmares";
    private static final String TEMPORARY = "palmares-temporary-";
    private static final Duration SURELY_STARTED = Duration.ofMinutes(2);
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String INVALID_NAME = "42602";
    private static final String INVALID_VALUE = "22023";
    private static final String WRONG_OBJECT = "42809";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("timezone", "UTC"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            // Failed statements stay out of the file: they may hold marks, and they reach the application anyway.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"));

    private static final Map<String, String> IN_HASTE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "autovacuum", "on");

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final PostgresKeys keys;
    private final boolean temporary;

    private OwnPostgres(DataFolder folder, PostgresCluster cluster, PostgresKeys keys, boolean temporary) {
        this.folder = folder;
        this.cluster = cluster;
        this.keys = keys;
        this.temporary = temporary;
    }

    /// Starts the server of this folder, created at the first start, with every row ever committed there.
    ///
    /// The folder stays the caller's to close, after the server.
    public static OwnPostgres start(DataFolder folder) {
        return start(folder, PostgresAccount.ofThisProcess(), false);
    }

    /// A server for the time of a test or a rehearsal: fast, careless of power cuts, gone when closed.
    public static OwnPostgres temporary() {
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(parent);
            var folder = DataFolder.claim(Files.createTempDirectory(parent, TEMPORARY), "temporary");
            return start(folder, PostgresAccount.ofThisProcess(), true);
        } catch (IOException failure) {
            throw CannotStart.writing(parent, failure);
        }
    }

    static OwnPostgres start(DataFolder folder, PostgresAccount account, boolean temporary) {
        var cluster = new PostgresCluster(folder.path(), PostgresBinaries.unpacked(folder.path()), account);
        var file = folder.path().resolve("postgres.properties");
        if (cluster.exists()) {
            cluster.checkVersion();
            cluster.settle();
        } else {
            PostgresKeys.fresh().write(file);
            cluster.create(PostgresKeys.read(file), !temporary);
        }
        var known = PostgresKeys.read(file);
        var settings = new HashMap<>(SETTINGS);
        if (temporary) {
            settings.putAll(IN_HASTE);
        }
        var keys = cluster.start(known, settings);
        var server = new OwnPostgres(folder, cluster, keys, temporary);
        try {
            if (keys.port() != known.port()) {
                keys.write(file);
            }
            server.prepare();
            return server;
        } catch (SQLException failure) {
            cluster.stop();
            throw new CannotStart("database.did-not-start", String.valueOf(failure.getMessage()), cluster.log())
                    .because(failure);
        }
    }

    public String url() {
        return url(NAME);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return keys.applicationPassword();
    }

    public int port() {
        return keys.port();
    }

    Path folder() {
        return folder.path();
    }

    /// Stops the server, every row written; a temporary one leaves nothing.
    @Override
    public void close() {
        cluster.stop();
        if (temporary) {
            folder.close();
            try {
                Trees.delete(folder.path());
            } catch (IOException failure) {
                throw CannotStart.writing(folder.path(), failure);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(keys.port(), database);
    }

    /// The role, its database and the extensions, where a first start has not made them or was interrupted.
    private void prepare() throws SQLException {
        try (var connection = connect()) {
            addExtensions(connection);
        } catch (SQLException failure) {
            if (!List.of(WRONG_PASSWORD, NO_SUCH_DATABASE).contains(failure.getSQLState())) {
                throw failure;
            }
            createDatabase();
            try (var connection = connect()) {
                addExtensions(connection);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), NAME, keys.applicationPassword());
    }

    private static void addExtensions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists unaccent schema public");
            statement.execute("create extension if not exists pg_trgm schema public");
        }
    }

    /// Makes what is missing and touches nothing that is there.
    private void createDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", keys.superuserPassword());
                var statement = connection.createStatement()) {
            var verb = exists(connection, "select from pg_roles where rolname = 'palmares'") ? "alter" : "create";
            // Hexadecimal digits only: nothing to escape.
            statement.execute("%s role palmares login password '%s'".formatted(verb, keys.applicationPassword()));
            if (!exists(connection, "select from pg_database where datname = 'palmares'")) {
                createDatabase(connection);
            }
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    /// French order by default. Words are told from punctuation by the system's own locale, whose name varies.
    private static void createDatabase(Connection connection) throws SQLException {
        for (var locale : List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "C")) {
            var sql = """
                    create database palmares owner palmares template template0 encoding 'UTF8'
                    locale_provider icu icu_locale 'fr-FR' locale '%s'
                    """.formatted(locale);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException failure) {
                var unknownLocale =
                        List.of(INVALID_NAME, INVALID_VALUE, WRONG_OBJECT).contains(failure.getSQLState());
                if (!unknownLocale || locale.equals("C")) {
                    throw failure;
                }
            }
        }
    }

    /// Removes the temporary servers whose process was killed.
    private static void sweep(Path parent) throws IOException {
        try (var left = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
            for (var path : left) {
                var lock = path.resolve("lock");
                if (!Files.isWritable(lock)
                        || Files.getLastModifiedTime(lock)
                                .toInstant()
                                .plus(SURELY_STARTED)
                                .isAfter(Instant.now())) {
                    continue;
                }
                try (var folder = DataFolder.claim(path, "temporary")) {
                    new PostgresCluster(folder.path(), PostgresBinaries.unpacked(path), PostgresAccount.ofThisProcess())
                            .settle();
                    Trees.delete(folder.path());
                } catch (CannotStart _) {
                    // Its process lives: it will remove it.
                }
            }
        }
    }
}
