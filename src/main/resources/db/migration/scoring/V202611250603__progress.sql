-- A reading whose juror has recused themselves will never come in, and nobody waits for it.
create or replace view scoring.progress as
    select jury.edition_id, jury.round, jury.id as jury, jury.name, sheet.handed_in_at
      from juries.assignment
      join juries.jury on jury.id = assignment.jury_id
      left join scoring.sheet on sheet.assignment_id = assignment.id
     where juries.may_know(assignment.dossier_id, assignment.round)
       and (sheet.handed_in_at is not null or not juries.recused(assignment.juror_id, assignment.dossier_id));
