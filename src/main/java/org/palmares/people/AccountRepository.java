package org.palmares.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    /// What is compared at sign-in.
    record Credentials(UUID id, @Nullable String password) {}

    /// The account as its holder sees it.
    record Account(
            UUID id, String name, String email, boolean hasPassword, String language, Instant openedAt, int version) {}

    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            new AccountId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("email"),
            Locale.of(row.getString("language")));
    private static final RowMapper<Credentials> CREDENTIALS = new SimplePropertyRowMapper<>(Credentials.class);
    private static final RowMapper<Account> ACCOUNT = new SimplePropertyRowMapper<>(Account.class);

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where an open account has the address already.
    boolean add(AccountId id, String name, Email email, @Nullable String hash, Locale language, Instant at) {
        var sql = """
                insert into people.account (id, name, email, password, language, opened_at)
                values (:id, :name, :email, :password, :language, :at)
                on conflict (lower(email)) do nothing
                """;
        return jdbc.sql(sql)
                        .param("id", id.value())
                        .param("name", name)
                        .param("email", email.value())
                        .param("password", hash)
                        .param("language", language.getLanguage())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Person> find(AccountId id) {
        var sql = """
                select id, name, email, language
                  from people.account
                 where id = :id
                   and closed_at is null
                """;
        return jdbc.sql(sql).param("id", id.value()).query(PERSON).optional();
    }

    Optional<Person> byEmail(Email email) {
        var sql = """
                select id, name, email, language
                  from people.account
                 where lower(email) = :email
                """;
        return jdbc.sql(sql).param("email", email.folded()).query(PERSON).optional();
    }

    Optional<Credentials> credentials(Email email) {
        var sql = """
                select id, password
                  from people.account
                 where lower(email) = :email
                """;
        return jdbc.sql(sql).param("email", email.folded()).query(CREDENTIALS).optional();
    }

    Optional<Account> account(AccountId id) {
        var sql = """
                select id, name, email, password is not null as has_password, language, opened_at, version
                  from people.account
                 where id = :id
                   and closed_at is null
                """;
        return jdbc.sql(sql).param("id", id.value()).query(ACCOUNT).optional();
    }

    /// Who somebody is and what they hold, in one read: asked at each request.
    Optional<Standing> standing(UUID id) {
        var sql = """
                select account.id, account.name, account.email, account.language, held.role, held.edition, held.region
                  from people.account account
                       left join people.grant held on held.account = account.id
                 where account.id = :id
                   and account.closed_at is null
                """;
        RowMapper<Standing> line = (row, number) -> {
            var role = row.getString("role");
            var grants = role == null
                    ? List.<Grant>of()
                    : List.of(new Grant(
                            Role.valueOf(role),
                            row.getObject("edition", UUID.class),
                            row.getObject("region", UUID.class)));
            return new Standing(Objects.requireNonNull(PERSON.mapRow(row, number)), new Roles(grants));
        };
        return jdbc.sql(sql).param("id", id).query(line).list().stream().reduce(Standing::and);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var sql = """
                select id, name
                  from people.account
                 where id = any (:ids)
                """;
        RowMapper<Map.Entry<UUID, String>> line =
                (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"));
        return jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new)).query(line).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void describe(AccountId id, String name, Locale language, int expectedVersion) {
        var sql = """
                update people.account
                   set name = :name, language = :language, version = version + 1
                 where id = :id
                   and closed_at is null
                   and version = :expectedVersion
                """;
        int updated = jdbc.sql(sql)
                .param("id", id.value())
                .param("name", name)
                .param("language", language.getLanguage())
                .param("expectedVersion", expectedVersion)
                .update();
        expectOne(updated, id);
    }

    void changePassword(AccountId id, String hash) {
        var sql = """
                update people.account
                   set password = :password, version = version + 1
                 where id = :id
                   and closed_at is null
                """;
        expectOne(jdbc.sql(sql).param("id", id.value()).param("password", hash).update(), id);
    }

    void close(AccountId id, Instant at) {
        var sql = """
                update people.account
                   set closed_at = :at, email = null, password = null, version = version + 1
                 where id = :id
                   and closed_at is null
                """;
        expectOne(
                jdbc.sql(sql)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    private static void expectOne(int updated, AccountId id) {
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Account %s changed under our feet.".formatted(id));
        }
    }
}
