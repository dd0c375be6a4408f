-- A whole register goes in faster without these indexes, and they are smaller and quicker when built at once.
create or replace function territories.drop_search_indexes() returns void
    language plpgsql as $$
begin
    drop index if exists territories.territory_by_word, territories.territory_by_sound, territories.territory_by_postcode,
        territories.territory_by_siren, territories.territory_by_name, territories.territory_by_bare_name,
        territories.territory_by_exact_sound, territories.territory_by_parent;
end
$$;

create or replace function territories.create_search_indexes() returns void
    language plpgsql as $$
begin
    create index if not exists territory_by_name on territories.territory (search text_pattern_ops);
    create index if not exists territory_by_bare_name on territories.territory (bare);
    create index if not exists territory_by_exact_sound on territories.territory (sound);
    create index if not exists territory_by_siren on territories.territory (siren);
    create index if not exists territory_by_parent on territories.territory (parent_id);
    create index if not exists territory_by_word
        on territories.territory using gin (to_tsvector('simple', search)) with (fastupdate = off);
    create index if not exists territory_by_sound
        on territories.territory using gin (sound public.gin_trgm_ops) with (fastupdate = off);
    create index if not exists territory_by_postcode
        on territories.territory using gin (postcodes) with (fastupdate = off);
end
$$;

comment on function territories.drop_search_indexes() is 'Before a register is loaded.';
comment on function territories.create_search_indexes() is 'After a register is loaded.';

select territories.create_search_indexes();
