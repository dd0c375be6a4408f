package org.palmares.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

    /// A link that waits. Its e-mail address is absent where it opens the first account, its name unless it registers.
    record Link(
            SignInLink.Purpose purpose,
            @Nullable String email,
            @Nullable String name,
            String language) {}

    private static final RowMapper<Link> LINK = new SimplePropertyRowMapper<>(Link.class);

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, Link link, Instant at, Instant expires) {
        var sql = """
                insert into people.link (token_hash, purpose, email, name, language, made_at, expires_at)
                values (:hash, :purpose, :email, :name, :language, :at, :expires)
                """;
        jdbc.sql(sql)
                .param("hash", token.hash())
                .param("purpose", link.purpose().name())
                .param("email", link.email())
                .param("name", link.name())
                .param("language", link.language())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(Token token, Instant now) {
        var sql = """
                select purpose, email, name, language
                  from people.link
                 where token_hash = :hash
                   and used_at is null
                   and expires_at > :now
                """;
        return jdbc.sql(sql)
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LINK)
                .optional();
    }

    /// Uses a link up: of two who try at once, one finds it.
    Optional<Link> use(Token token, Instant now) {
        var sql = """
                update people.link
                   set used_at = :now
                 where token_hash = :hash
                   and used_at is null
                   and expires_at > :now
                returning purpose, email, name, language
                """;
        return jdbc.sql(sql)
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LINK)
                .optional();
    }

    void removeSetUps() {
        var sql = """
                delete from people.link
                 where purpose = 'SET_UP'
                """;
        jdbc.sql(sql).update();
    }

    /// Voids the links sent to an address.
    void removeFor(Email email) {
        var sql = """
                delete from people.link
                 where lower(email) = :email
                """;
        jdbc.sql(sql).param("email", email.folded()).update();
    }

    int forgetExpired(Instant before) {
        var sql = """
                delete from people.link
                 where expires_at < :before
                """;
        return jdbc.sql(sql).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
