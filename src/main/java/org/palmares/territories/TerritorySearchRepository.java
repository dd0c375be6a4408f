package org.palmares.territories;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks territories up by what people call them, and by what numbers them.
@Repository
class TerritorySearchRepository {

    private static final RowMapper<TerritorySummary> SUMMARY = new SimplePropertyRowMapper<>(TerritorySummary.class);

    private final JdbcClient jdbc;

    TerritorySearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
