package org.palmares.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GrantRepository {

    /// One role of one person.
    record Holding(Person person, Grant grant) {}

    private static final RowMapper<Holding> HOLDING = (row, _) -> new Holding(
            new Person(
                    new AccountId(row.getObject("account", UUID.class)),
                    row.getString("name"),
                    row.getString("email"),
                    Locale.of(row.getString("language"))),
            new Grant(
                    Role.valueOf(row.getString("role")),
                    row.getObject("edition", UUID.class),
                    row.getObject("region", UUID.class)));

    private final JdbcClient jdbc;

    GrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it is held already.
    boolean add(AccountId account, Grant grant, @Nullable UUID by, Instant at) {
        var sql = """
                insert into people.grant (account, role, edition, region, given_by, given_at)
                values (:account, :role, :edition, :region, :by, :at)
                on conflict on constraint grant_is_given_once do nothing
                """;
        return jdbc.sql(sql)
                        .param("account", account.value())
                        .param("role", grant.role().name())
                        .param("edition", grant.edition())
                        .param("region", grant.region())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False where it is not held.
    boolean remove(AccountId account, Grant grant) {
        var sql = """
                delete from people.grant
                 where account = :account
                   and role = :role
                   and edition is not distinct from :edition::uuid
                   and region is not distinct from :region::uuid
                """;
        return jdbc.sql(sql)
                        .param("account", account.value())
                        .param("role", grant.role().name())
                        .param("edition", grant.edition())
                        .param("region", grant.region())
                        .update()
                == 1;
    }

    void removeAll(AccountId account) {
        var sql = """
                delete from people.grant
                 where account = :account
                """;
        jdbc.sql(sql).param("account", account.value()).update();
    }

    /// Who holds a role in this edition, by name.
    List<Holding> of(UUID edition) {
        var sql = """
                select held.account, account.name, account.email, account.language, held.role, held.edition, held.region
                  from people.grant held
                       join people.account account on account.id = held.account
                 where (held.edition = :edition or held.edition is null)
                   and account.closed_at is null
                 order by lower(account.name), held.account, held.role
                """;
        return jdbc.sql(sql).param("edition", edition).query(HOLDING).list();
    }

    boolean programmeHasOrganiser() {
        var sql = """
                select exists (select from people.grant
                                where role = 'ORGANISER'
                                  and edition is null)
                """;
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    /// Holds the programme's organisers still until the transaction ends, and says who they are.
    List<UUID> programmeOrganisersForUpdate() {
        var sql = """
                select account
                  from people.grant
                 where role = 'ORGANISER'
                   and edition is null
                 order by account
                   for update
                """;
        return jdbc.sql(sql).query(UUID.class).list().stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList();
    }
}
