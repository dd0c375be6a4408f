package org.palmares.territories;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the official register to the database.
@Repository
class RegisterRepository {

    private static final long LOCK = 0x7465_7272_6974L;

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, _) -> true)
                .single();
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
        var search =
                lines.parallelStream().map(line -> SearchText.of(line.name())).toList();
        var fill = """
                insert into staged_territory
                select id::uuid, kind, nature, code, siren, name, search, sound, bare, population::integer, departement, region,
                       parent_id::uuid, coalesce(string_to_array(postcodes, ','), '{}')
                  from unnest(:id::text[], :kind::text[], :nature::text[], :code::text[], :siren::text[], :name::text[],
                              :search::text[], :sound::text[], :bare::text[], :population::text[], :departement::text[],
                              :region::text[], :parent::text[], :postcodes::text[])
                       as line (id, kind, nature, code, siren, name, search, sound, bare, population, departement, region,
                                parent_id, postcodes)
                """;
        jdbc.sql(fill)
                .param("id", column(lines, line -> line.id().toString()))
                .param("kind", column(lines, line -> line.kind().name()))
                .param("nature", column(lines, line -> line.nature().name()))
                .param("code", column(lines, Register.Line::code))
                .param("siren", column(lines, Register.Line::siren))
                .param("name", column(lines, Register.Line::name))
                .param("search", column(search, text -> text))
                .param("sound", column(search, SearchText::sound))
                .param("bare", column(search, SearchText::bare))
                .param("population", column(lines, Register.Line::population))
                .param("departement", column(lines, Register.Line::departement))
                .param("region", column(lines, Register.Line::region))
                .param(
                        "parent",
                        column(
                                lines,
                                line -> line.parent() == null
                                        ? ""
                                        : line.parent().toString()))
                .param("postcodes", column(lines, Register.Line::postcodes))
                .update();
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

    /// Writes what is new in the register or differs from what was there. Searches wait meanwhile.
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
        dropSearchIndexes();
        int written = jdbc.sql(sql).update();
        createSearchIndexes();
        return written;
    }

    private void dropSearchIndexes() {
        jdbc.sql("select territories.drop_search_indexes()")
                .query((_, _) -> true)
                .single();
    }

    private void createSearchIndexes() {
        jdbc.sql("select territories.create_search_indexes()")
                .query((_, _) -> true)
                .single();
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

    /// One field of every line; what the register leaves empty is null.
    private static <T> @Nullable String[] column(List<T> lines, Function<T, String> field) {
        return lines.parallelStream()
                .map(field)
                .map(text -> text.isEmpty() ? null : text)
                .toArray(String[]::new);
    }
}
