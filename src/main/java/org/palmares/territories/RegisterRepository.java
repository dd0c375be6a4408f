package org.palmares.territories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;

/// Writes the official register to the database.
@Repository
class RegisterRepository {

    private static final long LOCK = 0x7465_7272_6974L;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    RegisterRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// The stamp of the register loaded; empty before the first.
    Optional<String> loaded() {
        var sql = """
                select register
                  from territories.register_load
                """;
        return jdbc.sql(sql).query(String.class).optional();
    }

    /// Waits until no other node loads a register; let go when the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, _) -> true).single();
    }

    /// Puts the lines beside the territories, for the steps that follow in the same transaction.
    void stage(List<Register.Line> lines) {
        var create = """
                create temporary table staged_territory (
                    id uuid, kind text, nature text, code text, siren text, name text, search text, sound text, bare text,
                    population integer, departement text, region text, parent_id uuid, postcodes text[]
                ) on commit drop
                """;
        jdbc.sql(create).update();
        var rows = new StringBuilder(lines.size() * 160);
        for (var line : lines) {
            write(rows, line);
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy staged_territory from stdin",
                            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException refused) {
            throw new SQLStateSQLExceptionTranslator().translate("copy", null, refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        jdbc.sql("analyze staged_territory").update();
    }

    /// Marks the official territories that have left the register; they keep their id, and whatever names them holds.
    int retire() {
        var sql = """
                update territories.territory
                   set in_force = false, version = version + 1
                 where origin = 'REGISTER'
                   and in_force
                   and not exists (select 1 from staged_territory staged where staged.id = territory.id)
                """;
        return jdbc.sql(sql).update();
    }

    /// Writes what is new in the register or differs from what was there.
    int merge() {
        var sql = """
                insert into territories.territory as known
                       (id, kind, nature, code, siren, name, search, sound, bare, population, departement, region, parent_id,
                        postcodes, origin)
                select id, kind, nature, code, siren, name, search, sound, bare, population, departement, region, parent_id,
                       postcodes, 'REGISTER'
                  from staged_territory
                    on conflict (id) do update
                   set nature = excluded.nature, siren = excluded.siren, name = excluded.name, search = excluded.search,
                       sound = excluded.sound, bare = excluded.bare, population = excluded.population,
                       departement = excluded.departement, region = excluded.region, parent_id = excluded.parent_id,
                       postcodes = excluded.postcodes, in_force = true, version = known.version + 1
                 where (known.nature, known.siren, known.name, known.search, known.sound, known.bare, known.population,
                        known.departement, known.region, known.parent_id, known.postcodes, known.in_force)
                       is distinct from
                       (excluded.nature, excluded.siren, excluded.name, excluded.search, excluded.sound, excluded.bare,
                        excluded.population, excluded.departement, excluded.region, excluded.parent_id, excluded.postcodes,
                        true)
                """;
        return jdbc.sql(sql).update();
    }

    /// A body added by hand whose SIREN the register now gives makes way for the official one.
    int replaceAdded() {
        var sql = """
                update territories.territory added
                   set in_force = false, replaced_by = official.id, version = added.version + 1
                  from territories.territory official
                 where added.origin = 'ADDED'
                   and added.in_force
                   and official.origin = 'REGISTER'
                   and official.in_force
                   and official.siren = added.siren
                """;
        return jdbc.sql(sql).update();
    }

    /// Notes which register is loaded and tells the planner what the table now holds.
    void markLoaded(String stamp, int territories) {
        var sql = """
                insert into territories.register_load (register, territories)
                values (:stamp, :territories)
                    on conflict (one) do update
                   set register = excluded.register, territories = excluded.territories, loaded_at = now()
                """;
        jdbc.sql(sql).param("stamp", stamp).param("territories", territories).update();
        jdbc.sql("analyze territories.territory").update();
    }

    private static void write(StringBuilder rows, Register.Line line) {
        var search = SearchText.of(line.name());
        rows.append(line.id()).append('\t');
        rows.append(line.kind()).append('\t');
        rows.append(line.nature()).append('\t');
        rows.append(line.code()).append('\t');
        rows.append(orNull(line.siren())).append('\t');
        rows.append(line.name()).append('\t');
        rows.append(search).append('\t');
        rows.append(SearchText.sound(search)).append('\t');
        rows.append(SearchText.bare(search)).append('\t');
        rows.append(orNull(line.population())).append('\t');
        rows.append(orNull(line.departement())).append('\t');
        rows.append(orNull(line.region())).append('\t');
        rows.append(line.parent() == null ? "\\N" : line.parent()).append('\t');
        rows.append('{').append(line.postcodes()).append("}\n");
    }

    private static String orNull(String field) {
        return field.isEmpty() ? "\\N" : field;
    }
}
