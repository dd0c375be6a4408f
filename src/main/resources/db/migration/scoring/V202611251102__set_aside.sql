create view scoring.counted as
    select id, assignment_id, dossier_id, edition_id, juror_id, round, marks, to_jury, feedback, handed_in_at, version
      from scoring.sheet
     where handed_in_at is not null
       and not juries.recused(juror_id, dossier_id);

comment on view scoring.counted is
    'The sheets that count: handed in, and not by somebody who has recused themselves since; as far as the actor may know them.';

create or replace view scoring.progress as
    select jury.edition_id, jury.round, jury.id as jury, jury.name, sheet.handed_in_at
      from juries.assignment
      join juries.jury on jury.id = assignment.jury_id
      join dossiers.standing on standing.id = assignment.dossier_id
      left join scoring.sheet on sheet.assignment_id = assignment.id
     where standing.status <> 'WITHDRAWN'
       and not juries.recused(assignment.juror_id, assignment.dossier_id)
       and juries.may_know(assignment.dossier_id, assignment.round);

comment on view scoring.progress is
    'A line for each reading whose dossier the actor may know of, and when its sheet came in: withdrawn dossiers left out, '
    'and readings of jurors who have recused themselves.';
