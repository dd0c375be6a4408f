package org.palmares.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.people.AccountId;
import org.palmares.territories.TerritoryId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dossiers themselves: their content and where they stand.
@Repository
class DossierRepository {

    private static final RowMapper<Dossier> DOSSIER = (row, _) -> dossier(row);

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next number of the edition; whoever else opens a dossier there waits for this transaction.
    int nextNumber(EditionId edition) {
        var sql = """
                insert into dossiers.counter as counter (edition, last)
                values (:edition, 1)
                on conflict (edition) do
                update set last = counter.last + 1
                returning last
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    void insert(Dossier opened, String leadName, Instant at) {
        var sql = """
                insert into dossiers.dossier
                       (id, edition, number, lead, lead_name, owner, region, status_at, opened_at, saved_at, saved_by)
                values (:id, :edition, :number, :lead, :leadName, :owner, :region, :at, :at, :at, :owner)
                """;
        jdbc.sql(sql)
                .param("id", opened.id().value())
                .param("edition", opened.edition().value())
                .param("number", opened.number())
                .param("lead", opened.lead().value())
                .param("leadName", leadName)
                .param("owner", opened.owner().value())
                .param("region", region(opened))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Dossier> find(DossierId id) {
        var sql = """
                select id, edition, number, lead, owner, title, summary, category, axes, answers, region,
                       status, status_at, reason, version
                  from dossiers.dossier
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(DOSSIER).optional();
    }

    /// The same, and nobody else changes it before this transaction ends.
    Optional<Dossier> findForUpdate(DossierId id) {
        var sql = """
                select id, edition, number, lead, owner, title, summary, category, axes, answers, region,
                       status, status_at, reason, version
                  from dossiers.dossier
                 where id = :id
                   for update
                """;
        return jdbc.sql(sql).param("id", id.value()).query(DOSSIER).optional();
    }

    /// The name of the lead territory, as it was when the dossier was opened.
    String leadName(DossierId id) {
        var sql = """
                select lead_name
                  from dossiers.dossier
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(String.class).single();
    }

    Saved saved(DossierId id) {
        var sql = """
                select saved_at, saved_by
                  from dossiers.dossier
                 where id = :id
                """;
        RowMapper<Saved> saved =
                (row, _) -> new Saved(instant(row, "saved_at"), new AccountId(row.getObject("saved_by", UUID.class)));
        return jdbc.sql(sql).param("id", id.value()).query(saved).single();
    }

    void write(Dossier written, int nextVersion, AccountId by, Instant at) {
        var sql = """
                update dossiers.dossier
                   set title = :title, summary = :summary, category = :category, axes = :axes,
                       answers = :answers::jsonb, saved_at = :at, saved_by = :by, version = :next
                 where id = :id
                   and version = :expectedVersion
                """;
        var content = written.content();
        int updated = jdbc.sql(sql)
                .param("title", content.title())
                .param("summary", content.summary())
                .param(
                        "category",
                        content.category() == null ? null : content.category().value(),
                        Types.OTHER)
                .param("axes", content.orderedAxes().toArray(UUID[]::new))
                .param("answers", ContentJson.writeAnswers(content))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("next", nextVersion)
                .param("id", written.id().value())
                .param("expectedVersion", written.version())
                .update();
        check(updated, written);
    }

    /// Keeps where the dossier now stands and the region that hears it.
    void stand(Dossier moved) {
        var sql = """
                update dossiers.dossier
                   set status = :status, status_at = coalesce(:at::timestamptz, status_at), reason = :reason,
                       submitted_at = case when :status = 'SUBMITTED' then :at::timestamptz else submitted_at end,
                       region = :region, version = version + 1
                 where id = :id
                   and version = :expectedVersion
                """;
        var status = moved.status();
        int updated = jdbc.sql(sql)
                .param("status", status.code())
                .param("at", at(status), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason(status), Types.VARCHAR)
                .param("region", region(moved), Types.OTHER)
                .param("id", moved.id().value())
                .param("expectedVersion", moved.version())
                .update();
        check(updated, moved);
    }

    List<Dossier> eligible(EditionId edition) {
        var sql = """
                select id, edition, number, lead, owner, title, summary, category, axes, answers, region,
                       status, status_at, reason, version
                  from dossiers.dossier
                 where edition = :edition
                   and status = 'ELIGIBLE'
                 order by number
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(DOSSIER).list();
    }

    /// When the content was last written, and by whom.
    record Saved(Instant at, AccountId by) {}

    private static void check(int updated, Dossier dossier) {
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "Dossier %s changed under our feet (version %d).".formatted(dossier.id(), dossier.version()));
        }
    }

    private static @Nullable UUID region(Dossier dossier) {
        return dossier.region() == null ? null : dossier.region().value();
    }

    private static @Nullable OffsetDateTime at(DossierStatus status) {
        var at = switch (status) {
            case DossierStatus.Draft() -> null;
            case DossierStatus.Submitted(var when) -> when;
            case DossierStatus.Returned returned -> returned.at();
            case DossierStatus.Eligible eligible -> eligible.at();
            case DossierStatus.Ineligible ineligible -> ineligible.at();
            case DossierStatus.Withdrawn withdrawn -> withdrawn.at();
        };
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String reason(DossierStatus status) {
        return switch (status) {
            case DossierStatus.Draft(), DossierStatus.Submitted _, DossierStatus.Eligible _ -> null;
            case DossierStatus.Returned returned -> returned.reason();
            case DossierStatus.Ineligible ineligible -> ineligible.reason();
            case DossierStatus.Withdrawn withdrawn -> withdrawn.reason();
        };
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        var region = row.getObject("region", UUID.class);
        return new Dossier(
                new DossierId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getInt("number"),
                new TerritoryId(row.getObject("lead", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                ContentJson.content(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getObject("category", UUID.class),
                        Arrays.asList((UUID[]) row.getArray("axes").getArray()),
                        ContentJson.readAnswers(row.getString("answers"))),
                region == null ? null : new RegionId(region),
                status(row),
                row.getInt("version"));
    }

    private static DossierStatus status(ResultSet row) throws SQLException {
        var at = instant(row, "status_at");
        var reason = Objects.requireNonNullElse(row.getString("reason"), "");
        return switch (row.getString("status")) {
            case "DRAFT" -> new DossierStatus.Draft();
            case "SUBMITTED" -> new DossierStatus.Submitted(at);
            case "RETURNED" -> new DossierStatus.Returned(at, reason);
            case "ELIGIBLE" -> new DossierStatus.Eligible(at);
            case "INELIGIBLE" -> new DossierStatus.Ineligible(at, reason);
            case "WITHDRAWN" -> new DossierStatus.Withdrawn(at, reason);
            case String other -> throw new IllegalStateException("A status is unknown (%s).".formatted(other));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
