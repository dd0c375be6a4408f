create or replace view territories.listed as
select territory.id, territory.name, territory.kind, territory.nature, territory.sub_kind, territory.code, territory.siren,
       territory.population, territory.departement, departement.name as departement_name, territory.region,
       territory.parent_id, territory.postcodes, territory.search, territory.sound, territory.bare, territory.origin,
       territory.in_force, territory.replaced_by
  from territories.territory
  left join territories.territory departement
    on departement.kind = 'DEPARTEMENT'
   and departement.origin = 'REGISTER'
   and departement.code = territory.departement;

comment on view territories.listed is 'Territories with the name of their département.';
