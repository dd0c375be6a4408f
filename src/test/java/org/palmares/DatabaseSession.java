package org.palmares;

import java.util.function.Supplier;
import org.palmares.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes the actor in the middle of a test's transaction, as the transaction manager does at the start of a real one.
public class DatabaseSession {

    private final JdbcClient jdbc;

    DatabaseSession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From here on, this actor.
    public void actAs(Actor actor) {
        jdbc.sql("select set_config('palmares.actor', :actor, true)")
                .param("actor", actor.code())
                .query(String.class)
                .single();
    }

    /// This actor for one question.
    public <T> T as(Actor actor, Supplier<T> question) {
        var before = jdbc.sql("select current_setting('palmares.actor', true)")
                .query(String.class)
                .optional();
        actAs(actor);
        try {
            return actor.perform(question);
        } finally {
            jdbc.sql("select set_config('palmares.actor', :actor, true)")
                    .param("actor", before.orElse(""))
                    .query(String.class)
                    .single();
        }
    }
}
