package org.palmares.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.palmares.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnsweredRequestRepository {

    private final JdbcClient jdbc;

    AnsweredRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the request was already carried out; waits for one that is being carried out.
    boolean claim(UUID key, Actor actor, String path) {
        var sql = """
                insert into web.answered_request (key, actor, path)
                values (:key, :actor, :path)
                on conflict do nothing
                """;
        return jdbc.sql(sql)
                        .param("key", key)
                        .param("actor", actor.code())
                        .param("path", path)
                        .update()
                == 1;
    }

    void answer(UUID key, Actor actor, String location) {
        var sql = """
                update web.answered_request
                   set location = :location
                 where key = :key
                   and actor = :actor
                """;
        jdbc.sql(sql)
                .param("key", key)
                .param("actor", actor.code())
                .param("location", location)
                .update();
    }

    Optional<String> find(UUID key, Actor actor, String path) {
        var sql = """
                select location
                  from web.answered_request
                 where key = :key
                   and actor = :actor
                   and path = :path
                   and location is not null
                """;
        return jdbc.sql(sql)
                .param("key", key)
                .param("actor", actor.code())
                .param("path", path)
                .query(String.class)
                .optional();
    }

    /// Forgets what is older than any browser would send again.
    int forget(Duration age) {
        var sql = """
                delete from web.answered_request
                 where at < now() - make_interval(secs => :seconds)
                """;
        return jdbc.sql(sql).param("seconds", age.toSeconds()).update();
    }
}
