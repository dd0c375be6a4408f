package org.palmares.juries;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows that juries and scoring stand on, written straight into their tables, each with an identity of its own.
public final class JuryRows {

    private final JdbcClient jdbc;
    private final AtomicInteger numbers = new AtomicInteger();

    public JuryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Actor.Person as(AccountId account) {
        return new Actor.Person(account.value());
    }

    /// What that person is told.
    public static <T> T ask(AccountId account, Supplier<T> question) {
        return as(account).perform(question);
    }

    public static void by(AccountId account, Runnable deeds) {
        as(account).perform(deeds);
    }

    /// An edition in which each dossier is read twice.
    public EditionId edition(String stage) {
        var sql = """
                insert into editions.edition
                       (id, slug, programme_fr, programme_en, year, theme_fr, theme_en, zone, stage, fictional,
                        historical, readings_per_dossier)
                values (:id, 'j' || :id, 'Label', '', 2027, '', '', 'Europe/Paris', :stage, true, false, 2)
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql).param("id", id).param("stage", stage).update();
        return new EditionId(id);
    }

    public void stage(EditionId edition, String stage) {
        var sql = """
                update editions.edition
                   set stage = :stage, version = version + 1
                 where id = :id
                """;
        jdbc.sql(sql).param("id", edition.value()).param("stage", stage).update();
    }

    public RegionId region(EditionId edition, String name) {
        var sql = """
                insert into editions.region (id, edition, position, name, host_city, departements)
                values (:id, :edition, :position, :name, 'Lens', '{}')
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("edition", edition.value())
                .param("position", numbers.incrementAndGet())
                .param("name", name)
                .update();
        return new RegionId(id);
    }

    /// A criterion marked from 0 to 5.
    public CriterionId criterion(EditionId edition, Round round, int weight) {
        var sql = """
                insert into editions.criterion
                       (id, edition, position, round, name_fr, name_en, question_fr, question_en, low_anchor_fr,
                        low_anchor_en, high_anchor_fr, high_anchor_en, weight, min_mark, max_mark)
                values (:id, :edition, :position, :round, 'Audace', '', '', '', '', '', '', '', :weight, 0, 5)
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("edition", edition.value())
                .param("position", numbers.incrementAndGet())
                .param("round", round.name())
                .param("weight", weight)
                .update();
        return new CriterionId(id);
    }

    public AccountId account(String name) {
        var sql = """
                insert into people.account (id, name, email, language, opened_at)
                values (:id, :name, :id || '@jury.test', 'fr', now())
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql).param("id", id).param("name", name).update();
        return new AccountId(id);
    }

    public AccountId account(String name, Role role, @Nullable EditionId edition, @Nullable RegionId region) {
        var id = account(name);
        grant(id, role, edition, region);
        return id;
    }

    public void grant(AccountId account, Role role, @Nullable EditionId edition, @Nullable RegionId region) {
        var sql = """
                insert into people.grant (account, role, edition, region, given_at)
                values (:account, :role, :edition, :region, now())
                on conflict do nothing
                """;
        jdbc.sql(sql)
                .param("account", account.value())
                .param("role", role.name())
                .param("edition", edition == null ? null : edition.value())
                .param("region", region == null ? null : region.value())
                .update();
    }

    /// An eligible dossier, owned by somebody of its own.
    public DossierId dossier(EditionId edition, @Nullable RegionId region) {
        return dossier(edition, region, "ELIGIBLE", account("Candidate"));
    }

    public DossierId dossier(EditionId edition, @Nullable RegionId region, String status, AccountId owner) {
        var sql = """
                with place as (
                    insert into territories.territory (id, kind, nature, name, search, sound, bare, origin)
                    values (gen_random_uuid(), 'COMMUNE', 'COMMUNE', 'Valfontaine', '', '', '', 'FICTIONAL')
                    returning id
                )
                insert into dossiers.dossier
                       (id, edition, number, lead, lead_name, owner, title, category, region, status, status_at,
                        reason, submitted_at, opened_at, saved_at, saved_by)
                select :id, :edition, :number, place.id, 'Valfontaine', :owner, 'Projet ' || :number,
                       gen_random_uuid(), :region, :status, now(),
                       case when :status in ('RETURNED', 'INELIGIBLE', 'WITHDRAWN') then 'Motif' end, now(), now(),
                       now(), :owner
                  from place
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("edition", edition.value())
                .param("number", numbers.incrementAndGet())
                .param("owner", owner.value())
                .param("region", region == null ? null : region.value())
                .param("status", status)
                .update();
        return new DossierId(id);
    }

    public void withdraw(DossierId dossier) {
        var sql = """
                update dossiers.dossier
                   set status = 'WITHDRAWN', reason = 'Motif'
                 where id = :id
                """;
        jdbc.sql(sql).param("id", dossier.value()).update();
    }

    public void collaborator(DossierId dossier, AccountId account) {
        var sql = """
                insert into dossiers.collaborator (dossier, account, added_by, added_at)
                values (:dossier, :account, :account, now())
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .update();
    }

    public int number(DossierId dossier) {
        return jdbc.sql("select number from dossiers.dossier where id = :id")
                .param("id", dossier.value())
                .query(Integer.class)
                .single();
    }

    public JuryId jury(EditionId edition, @Nullable RegionId region, String name) {
        var sql = """
                insert into juries.jury (id, edition_id, round, region_id, name)
                values (:id, :edition, case when :region::uuid is null then 'FINAL' else 'REGIONAL' end, :region, :name)
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("edition", edition.value())
                .param("region", region == null ? null : region.value())
                .param("name", name)
                .update();
        return new JuryId(id);
    }

    public void seat(JuryId jury, AccountId account, boolean chair) {
        var sql = """
                insert into juries.seat (jury_id, account_id, chair)
                values (:jury, :account, :chair)
                """;
        jdbc.sql(sql)
                .param("jury", jury.value())
                .param("account", account.value())
                .param("chair", chair)
                .update();
    }

    /// The juror reads the dossier in the round of the jury.
    public AssignmentId assign(DossierId dossier, AccountId juror, JuryId jury) {
        var sql = """
                insert into juries.assignment (id, dossier_id, juror_id, jury_id, round)
                select :id, :dossier, :juror, jury.id, jury.round
                  from juries.jury
                 where jury.id = :jury
                """;
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("dossier", dossier.value())
                .param("juror", juror.value())
                .param("jury", jury.value())
                .update();
        return new AssignmentId(id);
    }

    public void recuse(DossierId dossier, AccountId account) {
        var sql = """
                insert into juries.recusal (dossier_id, account_id, reason, declared_at)
                values (:dossier, :account, 'Ancien élu de la commune', now())
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .update();
    }
}
