create function scoring.reads(asked_assignment uuid, asked_dossier uuid, asked_round text) returns boolean
    language sql stable
    return exists (
        select from juries.assignment
         where assignment.id = asked_assignment
           and assignment.dossier_id = asked_dossier
           and assignment.round = asked_round
           and assignment.juror_id = database.actor()
    );

comment on function scoring.reads(uuid, uuid, text) is 'True where the actor was assigned this reading.';

create policy jurors_see_their_own_sheets on scoring.sheet for select
    using (juror_id = database.actor() and not juries.recused(database.actor(), dossier_id));

create policy sheets_handed_in_are_known_by_role on scoring.sheet for select
    using (handed_in_at is not null and juries.may_know(dossier_id, round));

create policy jurors_begin_the_sheets_assigned_to_them on scoring.sheet for insert
    with check (
        juror_id = database.actor()
        and scoring.reads(assignment_id, dossier_id, round)
        and not juries.recused(database.actor(), dossier_id)
    );

create policy jurors_fill_their_own_sheets on scoring.sheet for update
    using (juror_id = database.actor() and not juries.recused(database.actor(), dossier_id))
    with check (
        juror_id = database.actor()
        and scoring.reads(assignment_id, dossier_id, round)
        and not juries.recused(database.actor(), dossier_id)
    );

create policy jurors_see_their_own_revisions on scoring.revision for select
    using (juror_id = database.actor() and not juries.recused(database.actor(), dossier_id));

create policy jurors_keep_their_own_revisions on scoring.revision for insert
    with check (juror_id = database.actor() and not juries.recused(database.actor(), dossier_id));

create view scoring.reading as
    select read.id, read.edition_id, read.round
      from (
        select distinct standing.id, standing.edition as edition_id, assignment.round
          from juries.assignment
          join dossiers.standing on standing.id = assignment.dossier_id
      ) as read
     where juries.may_know(read.id, read.round);

comment on view scoring.reading is 'Which dossiers are read in which round, as far as the actor may know of their assessments.';

create view scoring.progress as
    select jury.edition_id, jury.round, jury.id as jury, jury.name, sheet.handed_in_at
      from juries.assignment
      join juries.jury on jury.id = assignment.jury_id
      left join scoring.sheet on sheet.assignment_id = assignment.id
     where juries.may_know(assignment.dossier_id, assignment.round);

comment on view scoring.progress is 'A line for each reading whose dossier the actor may know of, and when its sheet came in.';
