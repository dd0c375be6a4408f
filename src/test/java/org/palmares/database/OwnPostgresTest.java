package org.palmares.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The server of the application starts, keeps what it is given, and says why it cannot.
class OwnPostgresTest extends OwnServer {

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
}
