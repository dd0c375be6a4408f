package org.palmares.territories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
