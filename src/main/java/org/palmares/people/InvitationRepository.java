package org.palmares.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {

    private static final RowMapper<Invitation> INVITATION = (row, _) -> new Invitation(
            row.getObject("id", UUID.class),
            row.getString("name"),
            new Email(row.getString("email")),
            Locale.of(row.getString("language")),
            new Grant(
                    Role.valueOf(row.getString("role")),
                    row.getObject("edition", UUID.class),
                    row.getObject("region", UUID.class)),
            row.getObject("expires_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation, Token token, @Nullable UUID by, Instant at) {
        var sql = """
                insert into people.invitation (id, token_hash, name, email, language, role, edition, region,
                                               invited_by, invited_at, expires_at)
                values (:id, :hash, :name, :email, :language, :role, :edition, :region, :by, :at, :expires)
                """;
        jdbc.sql(sql)
                .param("id", invitation.id())
                .param("hash", token.hash())
                .param("name", invitation.name())
                .param("email", invitation.email().value())
                .param("language", invitation.language().getLanguage())
                .param("role", invitation.grant().role().name())
                .param("edition", invitation.grant().edition())
                .param("region", invitation.grant().region())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", invitation.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The one that waits under this token.
    Optional<Invitation> find(Token token, Instant now) {
        var sql = """
                select id, name, email, language, role, edition, region, expires_at
                  from people.invitation
                 where token_hash = :hash
                   and accepted_at is null
                   and revoked_at is null
                   and expires_at > :now
                """;
        return jdbc.sql(sql)
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(INVITATION)
                .optional();
    }

    /// One not answered yet, expired or not.
    Optional<Invitation> find(UUID id) {
        var sql = """
                select id, name, email, language, role, edition, region, expires_at
                  from people.invitation
                 where id = :id
                   and accepted_at is null
                   and revoked_at is null
                """;
        return jdbc.sql(sql).param("id", id).query(INVITATION).optional();
    }

    /// Those not answered yet, expired or not, by name.
    List<Invitation> pending(UUID edition) {
        var sql = """
                select id, name, email, language, role, edition, region, expires_at
                  from people.invitation
                 where edition = :edition
                   and accepted_at is null
                   and revoked_at is null
                 order by lower(name), invited_at
                """;
        return jdbc.sql(sql).param("edition", edition).query(INVITATION).list();
    }

    /// False where somebody answered it, or took it back, in between.
    boolean accept(UUID id, AccountId account, Instant at) {
        var sql = """
                update people.invitation
                   set accepted_at = :at, accepted_by = :account
                 where id = :id
                   and accepted_at is null
                   and revoked_at is null
                """;
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("account", account.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean revoke(UUID id, Instant at) {
        var sql = """
                update people.invitation
                   set revoked_at = :at
                 where id = :id
                   and accepted_at is null
                   and revoked_at is null
                """;
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes back the one that offers the same role to the same address.
    void revokeSame(Email email, Grant grant, Instant at) {
        var sql = """
                update people.invitation
                   set revoked_at = :at
                 where lower(email) = :email
                   and role = :role
                   and edition is not distinct from :edition::uuid
                   and region is not distinct from :region::uuid
                   and accepted_at is null
                   and revoked_at is null
                """;
        jdbc.sql(sql)
                .param("email", email.folded())
                .param("role", grant.role().name())
                .param("edition", grant.edition())
                .param("region", grant.region())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Forgets who was invited and never came.
    int forgetUnanswered(Instant expiredBefore) {
        var sql = """
                delete from people.invitation
                 where accepted_at is null
                   and expires_at < :before
                """;
        return jdbc.sql(sql)
                .param("before", expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
