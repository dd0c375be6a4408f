package org.palmares.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Servers that died, that their application left behind, or whose port or number another has taken.
class LostServerTest extends OwnServer {

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
}
