package org.palmares.deliberations;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Decisions as far as the actor of the transaction may know them: the policies of the tables decide, not this class.
@Repository
class DeliberationRepository {

    /// A decision without its lines.
    record Decided(Instant at, AccountId by, String seed, int places, String fingerprint) {}

    /// What a decision rests on for one dossier.
    ///
    /// @param merit its place by score and lot alone, from 1
    record VerdictRow(DossierId dossier, int merit, BigDecimal mean, int readings, Grounds grounds) {}

    private final JdbcClient jdbc;

    DeliberationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The admitted dossiers of an edition, by number.
    List<Candidacy> candidacies(EditionId edition) {
        var sql = """
                select id, number, title, lead_name, owner_id, region_id, category_id, axes
                  from deliberations.candidacy
                 where edition_id = :edition
                 order by number
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query(DeliberationRepository::candidacy)
                .list();
    }

    boolean mayKnowDecisions(EditionId edition) {
        var sql = "select deliberations.may_know_decisions(:edition)";
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query(Boolean.class)
                .single();
    }

    void insert(EditionId edition, Decided decided) {
        var sql = """
                insert into deliberations.shortlist (edition_id, decided_at, decided_by, seed, places, fingerprint)
                values (:edition, :at, :by, :seed, :places, :fingerprint)
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .param("by", decided.by().value())
                .param("seed", decided.seed())
                .param("places", decided.places())
                .param("fingerprint", decided.fingerprint())
                .update();
    }

    void retain(EditionId edition, List<DossierId> finalists) {
        var sql = """
                insert into deliberations.finalist (edition_id, dossier_id)
                select :edition, retained.dossier
                  from unnest(:dossiers::uuid[]) as retained (dossier)
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("dossiers", column(finalists, DossierId::toString))
                .update();
    }

    void keepVerdicts(EditionId edition, List<VerdictRow> verdicts) {
        var sql = """
                insert into deliberations.verdict (edition_id, dossier_id, merit, mean, readings, reason, quotas, counterpart)
                select :edition, line.dossier, line.merit, line.mean, line.readings, line.reason,
                       coalesce(string_to_array(nullif(line.quotas, ''), ' ')::uuid[], '{}'),
                       nullif(line.counterpart, '')::integer
                  from unnest(:dossiers::uuid[], :merits::integer[], :means::numeric[], :readings::integer[],
                              :reasons::text[], :quotas::text[], :counterparts::text[])
                    as line (dossier, merit, mean, readings, reason, quotas, counterpart)
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("dossiers", column(verdicts, row -> row.dossier().toString()))
                .param("merits", column(verdicts, row -> Integer.toString(row.merit())))
                .param("means", column(verdicts, row -> row.mean().toPlainString()))
                .param("readings", column(verdicts, row -> Integer.toString(row.readings())))
                .param("reasons", column(verdicts, row -> row.grounds().kind().name()))
                .param(
                        "quotas",
                        column(
                                verdicts,
                                row -> row.grounds().quotas().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(" "))))
                .param(
                        "counterparts",
                        column(verdicts, row -> Objects.toString(row.grounds().counterpart(), "")))
                .update();
    }

    /// Keeps what salts the fingerprint of the decision.
    void salt(EditionId edition, String salt) {
        var sql = """
                insert into deliberations.salt (edition_id, salt)
                values (:edition, :salt)
                """;
        jdbc.sql(sql).param("edition", edition.value()).param("salt", salt).update();
    }

    /// Empty where the actor may not know it.
    Optional<String> salt(EditionId edition) {
        var sql = """
                select salt
                  from deliberations.salt
                 where edition_id = :edition
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> row.getString("salt"))
                .optional();
    }

    Optional<Decided> decided(EditionId edition) {
        var sql = """
                select decided_at, decided_by, seed, places, fingerprint
                  from deliberations.shortlist
                 where edition_id = :edition
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> new Decided(
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("decided_by", UUID.class)),
                        row.getString("seed"),
                        row.getInt("places"),
                        row.getString("fingerprint")))
                .optional();
    }

    /// Whether a dossier is retained; empty before the decision.
    Optional<Deliberations.Announcement> announced(DossierId dossier) {
        var sql = """
                select shortlist.edition_id, finalist.dossier_id is not null as retained
                  from deliberations.candidacy
                  join deliberations.shortlist on shortlist.edition_id = candidacy.edition_id
                  left join deliberations.finalist on finalist.dossier_id = candidacy.id
                 where candidacy.id = :dossier
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .query((row, _) -> new Deliberations.Announcement(
                        new EditionId(row.getObject("edition_id", UUID.class)), row.getBoolean("retained")))
                .optional();
    }

    List<Candidacy> finalists(EditionId edition) {
        var sql = """
                select candidacy.id, candidacy.number, candidacy.title, candidacy.lead_name, candidacy.owner_id,
                       candidacy.region_id, candidacy.category_id, candidacy.axes
                  from deliberations.finalist
                  join deliberations.candidacy on candidacy.id = finalist.dossier_id
                 where finalist.edition_id = :edition
                 order by candidacy.number
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query(DeliberationRepository::candidacy)
                .list();
    }

    /// In the order of merit; none where the actor may not know them.
    List<VerdictRow> verdicts(EditionId edition) {
        var sql = """
                select dossier_id, merit, mean, readings, reason, quotas, counterpart
                  from deliberations.verdict
                 where edition_id = :edition
                 order by merit
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> new VerdictRow(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getInt("merit"),
                        row.getBigDecimal("mean"),
                        row.getInt("readings"),
                        new Grounds(
                                Grounds.Kind.valueOf(row.getString("reason")),
                                uuids(row.getArray("quotas")),
                                row.getObject("counterpart", Integer.class))))
                .list();
    }

    private static Candidacy candidacy(ResultSet row, int number) throws SQLException {
        var region = row.getObject("region_id", UUID.class);
        return new Candidacy(
                new DossierId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getString("lead_name"),
                new AccountId(row.getObject("owner_id", UUID.class)),
                region == null ? null : new RegionId(region),
                row.getObject("category_id", UUID.class),
                uuids(row.getArray("axes")));
    }

    private static List<UUID> uuids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
