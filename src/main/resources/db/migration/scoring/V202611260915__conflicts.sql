create or replace view scoring.counted as
    select id, assignment_id, dossier_id, edition_id, juror_id, round, marks, to_jury, feedback, handed_in_at, version
      from scoring.sheet
     where handed_in_at is not null
       and not exists (select from juries.conflict
                        where conflict.dossier_id = sheet.dossier_id
                          and conflict.account_id = sheet.juror_id);

create or replace view scoring.progress as
    select jury.edition_id, jury.round, jury.id as jury, jury.name, sheet.handed_in_at
      from juries.assignment
      join juries.jury on jury.id = assignment.jury_id
      join dossiers.standing on standing.id = assignment.dossier_id
      left join scoring.sheet on sheet.assignment_id = assignment.id
     where standing.status <> 'WITHDRAWN'
       and not exists (select from juries.conflict
                        where conflict.dossier_id = assignment.dossier_id
                          and conflict.account_id = assignment.juror_id)
       and (assignment.dossier_id, assignment.round) in (select known.dossier, known.round from juries.knowable() as known);
