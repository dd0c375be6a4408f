create or replace view dossiers.listed as
select dossier.id, dossier.edition, dossier.number, dossier.lead_name, dossier.region, dossier.status, dossier.submitted_at,
       dossier.version,
       case when dossier.status in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE') then dossier.title
            else coalesce(sent.title, '') end as title,
       case when dossier.status in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE') then dossier.category
            else sent.category end as category,
       case when dossier.status in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE') then dossier.axes
            else coalesce(sent.axes, '{}') end as axes
  from dossiers.dossier
  left join lateral (
    select revision.content ->> 'title' as title,
           (revision.content ->> 'category')::uuid as category,
           array(select jsonb_array_elements_text(revision.content -> 'axes')::uuid) as axes
      from dossiers.receipt
      join dossiers.revision on revision.dossier = receipt.dossier and revision.version <= receipt.version
     where receipt.dossier = dossier.id
       and dossier.status in ('RETURNED', 'WITHDRAWN')
     order by receipt.version desc, revision.version desc
     limit 1
  ) as sent on true;

comment on view dossiers.listed is
    'Dossiers for those who did not write them: what was last handed in, and nothing where nothing was. What is written '
    'since belongs to its authors until they send it.';
