package org.palmares.people;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptRepository {

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes those who count the same thing at the same time wait for each other, on every node.
    void lock(String kind, String key) {
        var sql = """
                select pg_advisory_xact_lock(hashtextextended('people.attempt ' || :kind || ' ' || :key, 0))
                """;
        jdbc.sql(sql)
                .param("kind", kind)
                .param("key", key)
                .query((_, _) -> true)
                .single();
    }

    /// When the one that fills the measure took place: the oldest of the latest so many within the window.
    Optional<Instant> filling(String kind, String key, int most, Instant since) {
        var sql = """
                select at
                  from people.attempt
                 where kind = :kind
                   and key = :key
                   and at > :since
                 order by at desc
                offset :before
                 limit 1
                """;
        return jdbc.sql(sql)
                .param("kind", kind)
                .param("key", key)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("before", most - 1)
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    void add(String kind, String key, Instant at) {
        var sql = """
                insert into people.attempt (kind, key, at)
                values (:kind, :key, :at)
                """;
        jdbc.sql(sql)
                .param("kind", kind)
                .param("key", key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Forgets the attempts of a key since a moment, that moment included.
    void forget(String kind, String key, Instant since) {
        var sql = """
                delete from people.attempt
                 where kind = :kind
                   and key = :key
                   and at >= :since
                """;
        jdbc.sql(sql)
                .param("kind", kind)
                .param("key", key)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forgetOlderThan(Duration age, Instant now) {
        var sql = """
                delete from people.attempt
                 where at < :before
                """;
        return jdbc.sql(sql)
                .param("before", now.minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }
}
