package org.palmares.territories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads territories and writes those added by hand.
@Repository
class TerritoryRepository {

    private static final RowMapper<TerritorySummary> SUMMARY = new SimplePropertyRowMapper<>(TerritorySummary.class);
    private static final RowMapper<Place> PLACE = new SimplePropertyRowMapper<>(Place.class);

    private final JdbcClient jdbc;

    TerritoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Territory> find(TerritoryId id) {
        var sql = """
                select listed.id, listed.name, listed.kind, listed.nature, listed.sub_kind, listed.code, listed.siren,
                       listed.population, listed.departement, listed.departement_name, listed.region,
                       region.name as region_name, listed.parent_id, listed.postcodes, listed.origin, listed.in_force,
                       listed.replaced_by
                  from territories.listed
                  left join territories.territory region
                    on region.kind = 'REGION'
                   and region.origin = 'REGISTER'
                   and region.code = listed.region
                 where listed.id = :id
                """;
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(TerritoryRepository::territory)
                .optional();
    }

    /// Those whose name has the typed words, each from its beginning, or sounds the same: the very name first,
    /// then the name but for its article, then the others; the most populated first among equals.
    List<TerritorySummary> named(String text, @Nullable Kind kind, int limit) {
        var sql = """
                with hit as (
                    select id,
                           case when search = :text then 0 when bare = :bare then 1 else 2 end as level
                      from territories.territory
                     where in_force
                       and (:kind::text is null or kind = :kind)
                       and (search = :text
                            or bare = :bare
                            or sound = :sound
                            or to_tsvector('simple', search) @@ to_tsquery('simple', :words))
                     order by level, population desc nulls last, name, id
                     limit :limit
                )
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from hit
                  join territories.listed using (id)
                 order by level, population desc nulls last, name, id
                """;
        return jdbc.sql(sql)
                .param("text", text)
                .param("bare", SearchText.bare(text))
                .param("sound", SearchText.sound(text))
                .param("words", text.replaceAll(" +", ":* & ") + ":*")
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(SUMMARY)
                .list();
    }

    /// Those whose name is the typed one but for a slip of two keys, or sounds somewhat like it, nearest first.
    ///
    /// @param likeness how many of their groups of three letters they must share, from 0 to 1
    List<TerritorySummary> resembling(String text, @Nullable Kind kind, double likeness, int limit) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :likeness, true)")
                .param("likeness", Double.toString(likeness))
                .query(String.class)
                .single();
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where (sound operator(public.%) :sound or search = any(:slips))
                   and in_force
                   and (:kind::text is null or kind = :kind)
                 order by search = any(:slips) desc, public.similarity(sound, :sound) desc, population desc nulls last, id
                 limit :limit
                """;
        return jdbc.sql(sql)
                .param("sound", SearchText.sound(text))
                .param("slips", Spelling.slips(text).toArray(String[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(SUMMARY)
                .list();
    }

    /// Those of a postcode, of a SIREN that begins so, or of a département's number; the most populated first.
    List<TerritorySummary> numbered(String digits, @Nullable Kind kind, int limit) {
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where id in (select id
                                from territories.territory
                               where postcodes && :postcodes::text[]
                               union all
                              select id
                                from territories.territory
                               where siren between :sirenFrom and :sirenTo
                               union all
                              select id
                                from territories.territory
                               where kind = 'DEPARTEMENT'
                                 and origin = 'REGISTER'
                                 and code = :digits)
                   and in_force
                   and (:kind::text is null or kind = :kind)
                 order by population desc nulls last, name, id
                 limit :limit
                """;
        return jdbc.sql(sql)
                .param("digits", digits)
                .param("postcodes", postcodes(digits))
                .param("sirenFrom", digits.length() > 5 ? filled(digits, "0") : "")
                .param("sirenTo", digits.length() > 5 ? filled(digits, "9") : "")
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(SUMMARY)
                .list();
    }

    private static String filled(String digits, String missing) {
        return digits + missing.repeat(9 - digits.length());
    }

    /// The postcodes that begin so, when at most one digit is missing.
    private static String[] postcodes(String digits) {
        int missing = 5 - digits.length();
        int codes = missing < 0 || missing > 1 ? 0 : (int) Math.pow(10, missing);
        return IntStream.range(0, codes)
                .mapToObj(end -> missing == 0 ? digits : digits + ("%0" + missing + "d").formatted(end))
                .toArray(String[]::new);
    }

    /// Real bodies of exactly one of these searched names; a null kind means any.
    List<TerritorySummary> called(Collection<String> texts, @Nullable Kind kind) {
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where search in (:texts)
                   and in_force
                   and origin <> 'FICTIONAL'
                   and (:kind::text is null or kind = :kind)
                 order by population desc nulls last, id
                """;
        return jdbc.sql(sql)
                .param("texts", texts)
                .param("kind", kind == null ? null : kind.name())
                .query(SUMMARY)
                .list();
    }

    /// Real bodies whose name is this one but for articles and the word of their kind.
    List<TerritorySummary> calledBarely(String bare) {
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where bare = :bare
                   and in_force
                   and origin <> 'FICTIONAL'
                 order by population desc nulls last, id
                """;
        return jdbc.sql(sql).param("bare", bare).query(SUMMARY).list();
    }

    List<TerritorySummary> summaries(Collection<TerritoryId> ids) {
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where id = any(:ids)
                 order by name, id
                """;
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(TerritoryId::value).toArray(UUID[]::new))
                .query(SUMMARY)
                .list();
    }

    /// The body in force that bears this SIREN, the official one first.
    Optional<TerritorySummary> bySiren(Siren siren) {
        var sql = """
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from territories.listed
                 where siren = :siren
                 order by in_force desc, origin = 'REGISTER' desc
                 limit 1
                """;
        return jdbc.sql(sql).param("siren", siren.value()).query(SUMMARY).optional();
    }

    /// The bodies that lie in this one, at any depth: intercommunal bodies first, then the most populated.
    List<TerritorySummary> members(TerritoryId id) {
        var sql = """
                with recursive inside as (
                    select id
                      from territories.territory
                     where parent_id = :id
                     union
                    select territory.id
                      from territories.territory
                      join inside
                        on territory.parent_id = inside.id
                     where territory.kind in ('COMMUNE', 'COMMUNITY')
                )
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from inside
                  join territories.listed using (id)
                 where in_force
                 order by kind = 'COMMUNITY' desc, kind = 'COMMUNE' desc,
                       population desc nulls last, name, id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(SUMMARY).list();
    }

    /// The bodies that this one lies in, the nearest first.
    List<TerritorySummary> parents(TerritoryId id) {
        var sql = """
                with recursive above as (
                    select parent_id as id, 1 as step
                      from territories.territory
                     where id = :id
                     union all
                    select territory.parent_id, above.step + 1
                      from above
                      join territories.territory using (id)
                     where above.step < 5
                )
                select id, name, kind, nature, sub_kind, departement, departement_name, population, siren, origin,
                       in_force
                  from above
                  join territories.listed using (id)
                 order by above.step
                """;
        return jdbc.sql(sql).param("id", id.value()).query(SUMMARY).list();
    }

    /// The départements or regions of the register, in the order of their codes.
    List<Place> places(Kind kind) {
        var sql = """
                select code, name
                  from territories.territory
                 where kind = :kind
                   and origin = 'REGISTER'
                   and in_force
                 order by code collate "C"
                """;
        return jdbc.sql(sql).param("kind", kind.name()).query(PLACE).list();
    }

    /// Writes a body that is not of the register; false when another added body already bears its SIREN.
    boolean insert(
            TerritoryId id, NewTerritory added, @Nullable Integer population, Origin origin, @Nullable UUID addedBy) {
        var search = SearchText.of(added.name());
        var sql = """
                insert into territories.territory
                       (id, kind, nature, sub_kind, siren, name, search, sound, bare, population, departement, region,
                        parent_id, origin, added_by)
                values (:id, :kind, :nature, :subKind, :siren, :name, :search, :sound, :bare, :population, :departement,
                        (select region
                           from territories.territory
                          where kind = 'DEPARTEMENT'
                            and origin = 'REGISTER'
                            and code = :departement),
                        :parent, :origin, :addedBy)
                    on conflict (siren) where origin = 'ADDED' do nothing
                """;
        return jdbc.sql(sql)
                        .param("id", id.value())
                        .param("kind", added.nature().kind().name())
                        .param("nature", added.nature().name())
                        .param("subKind", added.subKind())
                        .param(
                                "siren",
                                added.siren() == null ? null : added.siren().value())
                        .param("name", added.name())
                        .param("search", search)
                        .param("sound", SearchText.sound(search))
                        .param("bare", SearchText.bare(search))
                        .param("population", population)
                        .param("departement", added.departement())
                        .param(
                                "parent",
                                added.parent() == null ? null : added.parent().value())
                        .param("origin", origin.name())
                        .param("addedBy", addedBy)
                        .update()
                == 1;
    }

    private static Territory territory(ResultSet row, int number) throws SQLException {
        var siren = row.getString("siren");
        return new Territory(
                new TerritoryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                Nature.valueOf(row.getString("nature")),
                row.getString("sub_kind"),
                row.getString("code"),
                siren == null ? null : new Siren(siren),
                row.getObject("population", Integer.class),
                place(row, "departement"),
                place(row, "region"),
                id(row, "parent_id"),
                List.of((String[]) row.getArray("postcodes").getArray()),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("in_force"),
                id(row, "replaced_by"));
    }

    private static @Nullable Place place(ResultSet row, String column) throws SQLException {
        var name = row.getString(column + "_name");
        return name == null ? null : new Place(row.getString(column), name);
    }

    private static @Nullable TerritoryId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new TerritoryId(value);
    }
}
