package org.palmares.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {

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

    @Test
    void a_restart_keeps_every_row_and_the_port() throws SQLException {
        int port;
        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            port = server.port();
            write(server, "first");
        }
        assertThat(Postmaster.of(cluster())).isEmpty();

        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(rows(server)).containsExactly("first");
        }
    }

    @Test
    void the_application_is_an_ordinary_role_that_owns_a_french_unicode_database() throws SQLException {
        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            assertThat(one(server, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(one(
                            server,
                            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                    .isEqualTo("palmares");
            assertThat(one(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(one(server, "select 'Évry' < 'Fréjus'")).isEqualTo("t");
            assertThat(one(server, "select public.unaccent('Évry')")).isEqualTo("Evry");
            assertThat(one(server, "select public.similarity('été', 'été')")).isEqualTo("1");
            assertThat(one(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(server, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void nobody_enters_without_the_password_which_only_the_owner_reads() throws IOException {
        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            for (var name : List.of("palmares", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), name, ""))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), name, "palmares"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            var keys = Files.getPosixFilePermissions(folder.path().resolve("postgres.properties"));
            assertThat(keys).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(cluster())).isEqualTo(DataFolder.OURS_ALONE);
        }
    }

    @Test
    void after_a_sudden_death_of_the_server_every_committed_row_is_there() throws Exception {
        try (var folder = claim()) {
            var server = OwnPostgres.start(folder);
            write(server, "committed");
            try (var busy = connect(server);
                    var statement = busy.createStatement()) {
                busy.setAutoCommit(false);
                statement.execute("insert into words values ('never committed')");
                kill(postmaster());
            }

            try (var again = OwnPostgres.start(folder)) {
                assertThat(rows(again)).containsExactly("committed");
            }
        }
    }

    @Test
    void a_busy_connection_that_outlives_its_server_does_not_prevent_the_next_start() throws Exception {
        try (var folder = claim()) {
            var server = OwnPostgres.start(folder);
            write(server, "committed");
            var spinning = connect(server);
            var spin = Thread.ofVirtual().start(() -> spin(spinning));
            awaitOne(server, "select count(*) from pg_stat_activity where query like 'do %' and state = 'active'", "1");
            kill(postmaster());

            try (var again = OwnPostgres.start(folder)) {
                assertThat(rows(again)).containsExactly("committed");
            }
            spin.join();
        }
    }

    @Test
    void the_living_server_of_a_killed_application_is_taken_over() throws Exception {
        OwnPostgres abandoned;
        try (var folder = claim()) {
            abandoned = OwnPostgres.start(folder);
            write(abandoned, "committed");
        }
        var old = postmaster();
        assertThat(old.lives()).isTrue();

        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            assertThat(rows(server)).containsExactly("committed");
            assertThat(old.lives()).isFalse();
            assertThat(server.port()).isEqualTo(abandoned.port());
        }
    }

    @Test
    void a_stranger_that_bears_the_number_of_a_dead_server_is_left_alone() throws Exception {
        try (var folder = claim()) {
            OwnPostgres.start(folder).close();
            var pid = cluster().resolve("postmaster.pid");
            Files.write(
                    pid,
                    List.of(
                            String.valueOf(ProcessHandle.current().pid()),
                            cluster().toString(),
                            "1",
                            "1",
                            "",
                            "",
                            ""));

            try (var server = OwnPostgres.start(folder)) {
                assertThat(one(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_port_taken_in_the_meantime_is_replaced() throws Exception {
        try (var folder = claim()) {
            int port;
            try (var server = OwnPostgres.start(folder)) {
                port = server.port();
            }
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var server = OwnPostgres.start(folder)) {
                assertThat(server.port()).isNotEqualTo(port);
                assertThat(one(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_folder_with_a_difficult_name_serves_as_well() throws Exception {
        try (var folder = DataFolder.claim(parent.resolve("l’été à \"Évry\" $HOME `id` ; x"), "here");
                var server = OwnPostgres.start(folder)) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_version_are_refused() throws IOException {
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("PG_VERSION"), "12\n");

        try (var folder = claim()) {
            assertThatThrownBy(() -> OwnPostgres.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PostgreSQL 12")
                    .hasMessageContaining("PostgreSQL 18");
        }
    }

    @Test
    void lost_passwords_are_said_and_the_data_left_untouched() throws IOException {
        try (var folder = claim()) {
            OwnPostgres.start(folder).close();
            Files.delete(folder.path().resolve("postgres.properties"));

            assertThatThrownBy(() -> OwnPostgres.start(folder))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refused -> assertThat(refused.key()).isEqualTo("database.keys-unreadable"));
            assertThat(cluster().resolve("PG_VERSION")).exists();
        }
    }

    @Test
    void an_interrupted_first_start_is_begun_again() throws Exception {
        Files.createDirectories(parent.resolve("data/postgres.part/base"));
        Files.writeString(parent.resolve("data/postgres.part/PG_VERSION"), "18\n");

        try (var folder = claim();
                var server = OwnPostgres.start(folder)) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void root_may_go_through_an_account_without_rights_and_back() throws Exception {
        assumeThat(PostgresAccount.ofThisProcess()).isEqualTo(PostgresAccount.NAMESPACE);
        try (var folder = claim()) {
            try (var server = OwnPostgres.start(folder, PostgresAccount.WITHOUT_RIGHTS, false)) {
                write(server, "first");
            }
            try (var server = OwnPostgres.start(folder, PostgresAccount.NAMESPACE, false)) {
                write(server, "second");
            }
            try (var server = OwnPostgres.start(folder, PostgresAccount.WITHOUT_RIGHTS, false)) {
                assertThat(rows(server)).containsExactly("first", "second");
            }
        }
    }

    @Test
    void a_temporary_server_leaves_nothing_behind() throws SQLException {
        Path folder;
        try (var server = OwnPostgres.temporary()) {
            write(server, "passing");
            folder = server.folder();
            assertThat(folder.resolve("postgres")).exists();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_in_one_line() {
        try (var _ = claim()) {
            assertThatThrownBy(this::claim).isInstanceOfSatisfying(CannotStart.class, refused -> {
                assertThat(refused.text(Locale.FRENCH))
                        .contains(
                                "fonctionne déjà",
                                String.valueOf(ProcessHandle.current().pid()),
                                "here")
                        .doesNotContain("\n");
                assertThat(refused.text(Locale.GERMAN)).contains("already runs");
            });
        }
        claim().close();
    }

    /// A folder already started once, unless the test has made another.
    private DataFolder claim() {
        if (!Files.exists(parent.resolve("data"))) {
            copy(model.resolve("data"), parent.resolve("data"));
        }
        return DataFolder.claim(parent.resolve("data"), "here");
    }

    private static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path cluster() {
        try {
            return parent.toRealPath().resolve("data/postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Postmaster postmaster() {
        return Postmaster.of(cluster()).orElseThrow();
    }

    private static void kill(Postmaster server) throws Exception {
        var process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    private static void spin(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("do $$ declare n bigint := 0; begin loop n := n + 1; end loop; end $$");
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).startsWith("08");
        }
    }

    private static void awaitOne(OwnPostgres server, String sql, String expected) throws SQLException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!one(server, sql).equals(expected)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static void write(OwnPostgres server, String word) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists words (word text)");
            statement.execute("insert into words values ('%s')".formatted(word));
        }
    }

    private static List<String> rows(OwnPostgres server) throws SQLException {
        return List.of(one(server, "select string_agg(word, ' ' order by word) from words")
                .split(" "));
    }

    private static String one(OwnPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(OwnPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
