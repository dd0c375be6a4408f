package org.palmares.juries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know nothing of a dossier's assessments.
@Repository
class RecusalRepository {

    private static final RowMapper<Recusal> RECUSAL = new SimplePropertyRowMapper<>(Recusal.class);
    private static final RowMapper<Pair> PAIR = new SimplePropertyRowMapper<>(Pair.class);

    record Pair(UUID dossier, UUID account) {}

    private final JdbcClient jdbc;

    RecusalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the account was recused from the dossier before.
    boolean recuse(DossierId dossier, AccountId account, String reason, Instant at) {
        var sql = """
                insert into juries.recusal (dossier_id, account_id, reason, declared_at)
                values (:dossier, :account, :reason, :at)
                on conflict (dossier_id, account_id) do nothing
                """;
        return jdbc.sql(sql)
                        .param("dossier", dossier.value())
                        .param("account", account.value())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Recusal> recusals(EditionId edition) {
        var sql = """
                select recusal.dossier_id as dossier, dossier.number, dossier.title, recusal.account_id as account,
                       recusal.reason, recusal.declared_at
                  from juries.recusal
                  join juries.dossier on dossier.id = recusal.dossier_id
                 where dossier.edition_id = :edition
                 order by recusal.declared_at desc
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(RECUSAL).list();
    }

    /// For each dossier of the edition, the accounts that must not read it: those recused, and those who wrote it.
    Map<UUID, Set<UUID>> barred(EditionId edition) {
        var sql = """
                select conflict.dossier_id as dossier, conflict.account_id as account
                  from juries.conflict
                  join juries.dossier on dossier.id = conflict.dossier_id
                 where dossier.edition_id = :edition
                """;
        var barred = new HashMap<UUID, Set<UUID>>();
        jdbc.sql(sql)
                .param("edition", edition.value())
                .query(PAIR)
                .list()
                .forEach(pair -> barred.computeIfAbsent(pair.dossier(), _ -> new HashSet<>())
                        .add(pair.account()));
        return barred;
    }

    /// True where the account may know nothing of some dossier of the edition.
    boolean recusedSomewhere(EditionId edition, AccountId account) {
        var sql = """
                select juries.recused_in(:account, :edition)
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
