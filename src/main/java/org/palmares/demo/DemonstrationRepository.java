package org.palmares.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemonstrationRepository {

    private final JdbcClient jdbc;

    DemonstrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> password() {
        var sql = """
                select password
                  from demo.demonstration
                """;
        return jdbc.sql(sql).query(String.class).optional();
    }

    /// Keeps the password, unless there is one.
    void draw(String password, Instant at) {
        var sql = """
                insert into demo.demonstration (password, drawn_at)
                values (:password, :at)
                on conflict (id) do nothing
                """;
        jdbc.sql(sql)
                .param("password", password)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isPlayed() {
        var sql = """
                select exists (select from demo.demonstration
                                where played_at is not null)
                """;
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    /// Takes the play upon this transaction, until it ends; false where it is played, or another node plays it.
    boolean take() {
        var sql = """
                select count(*)
                  from (select from demo.demonstration
                         where played_at is null
                           for update skip locked) as free
                """;
        return jdbc.sql(sql).query(Integer.class).single() == 1;
    }

    void markPlayed(Instant at) {
        var sql = """
                update demo.demonstration
                   set played_at = :at
                 where played_at is null
                """;
        jdbc.sql(sql).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
