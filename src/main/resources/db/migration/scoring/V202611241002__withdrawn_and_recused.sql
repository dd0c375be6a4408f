create or replace view scoring.reading as
    select read.id, read.edition_id, read.round
      from (
        select distinct standing.id, standing.edition as edition_id, assignment.round
          from juries.assignment
          join dossiers.standing on standing.id = assignment.dossier_id
         where standing.status <> 'WITHDRAWN'
      ) as read
     where juries.may_know(read.id, read.round);

comment on view scoring.reading is
    'Which dossiers are read in which round, as far as the actor may know of their assessments; withdrawn ones left out.';

create or replace view scoring.progress as
    select jury.edition_id, jury.round, jury.id as jury, jury.name, sheet.handed_in_at
      from juries.assignment
      join juries.jury on jury.id = assignment.jury_id
      join dossiers.standing on standing.id = assignment.dossier_id
      left join scoring.sheet on sheet.assignment_id = assignment.id
     where standing.status <> 'WITHDRAWN'
       and (sheet.handed_in_at is not null or not juries.recused(assignment.juror_id, assignment.dossier_id))
       and juries.may_know(assignment.dossier_id, assignment.round);

comment on view scoring.progress is
    'A line for each reading whose dossier the actor may know of, and when its sheet came in: withdrawn dossiers left out, '
    'and readings that a recused juror will never hand in.';

create function scoring.fills(asked_sheet uuid, asked_dossier uuid) returns boolean
    language sql stable
    return exists (
        select from scoring.sheet
         where sheet.id = asked_sheet
           and sheet.dossier_id = asked_dossier
           and sheet.juror_id = database.actor()
    );

comment on function scoring.fills(uuid, uuid) is 'True where the sheet of this dossier is the actor''s own.';

alter policy jurors_keep_their_own_revisions on scoring.revision
    with check (
        juror_id = database.actor()
        and scoring.fills(sheet_id, dossier_id)
        and not juries.recused(database.actor(), dossier_id)
    );
