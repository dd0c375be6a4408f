create or replace view deliberations.candidacy as
    select dossier.id, dossier.edition as edition_id, dossier.number, dossier.title, dossier.lead_name, dossier.owner as owner_id,
           dossier.region as region_id, dossier.category as category_id, dossier.axes
      from dossiers.dossier
     where dossier.status = 'ELIGIBLE';

comment on view deliberations.candidacy is 'What deliberations ask of dossiers: those admitted, with what quotas count them by.';
