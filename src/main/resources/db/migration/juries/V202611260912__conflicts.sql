-- Whoever wrote a dossier cannot know what is thought of it either, whatever role they hold beside.
create view juries.conflict as
    select dossier_id, account_id
      from juries.recusal
    union all
    select dossier_id, account_id
      from juries.author;

comment on view juries.conflict is
    'Who may know nothing of a dossier''s assessments: those recused, and those who wrote it. One may be both.';

create or replace function juries.recused(account uuid, dossier uuid) returns boolean
    language sql stable
    return exists (
        select from juries.conflict
         where conflict.account_id = account
           and conflict.dossier_id = dossier
    );

create or replace function juries.knowable() returns table (dossier uuid, round text)
    language sql stable
begin atomic
    select known.dossier, known.round
      from (
        select standing.id as dossier, rounds.round
          from dossiers.standing
         cross join (values ('REGIONAL'), ('FINAL')) as rounds (round)
         where exists (select from people.held('ORGANISER')
                        where held.region is null
                          and (held.edition is null or held.edition = standing.edition))
            or exists (select from people.held('SCRUTINEER')
                        where held.region is null
                          and (held.edition is null or held.edition = standing.edition))
            or (rounds.round = 'REGIONAL'
                and exists (select from people.held('COORDINATOR')
                             where (held.edition is null or held.edition = standing.edition)
                               and (held.region is null or held.region = standing.region)))
        union all
        select assignment.dossier_id, assignment.round
          from juries.seat
          join juries.assignment on assignment.jury_id = seat.jury_id
         where seat.account_id = database.actor()
           and seat.chair
      ) as known
     where database.actor() is not null
       and known.dossier not in (select conflict.dossier_id
                                   from juries.conflict
                                  where conflict.account_id = database.actor());
end;

comment on function juries.knowable() is
    'The one answer to who may know the assessments of which dossier in which round: never a recused person nor an author; then '
    'organisers and scrutineers of the edition, coordinators of the region in the regional round, the chair of the jury that '
    'reads it.';

-- Decisions are taken on the dossiers admitted: an author whose dossier is not among them learns nothing of it there.
create function juries.recused_in(account uuid, asked_edition uuid) returns boolean
    language sql stable
    return exists (
        select from juries.recusal
          join dossiers.standing on standing.id = recusal.dossier_id
         where recusal.account_id = account
           and standing.edition = asked_edition
    ) or exists (
        select from juries.author
          join dossiers.standing on standing.id = author.dossier_id
         where author.account_id = account
           and standing.edition = asked_edition
           and standing.status = 'ELIGIBLE'
    );

comment on function juries.recused_in(uuid, uuid) is
    'True where the account may know nothing of the assessments of some dossier of the edition.';

create function juries.withheld() returns uuid[]
    language sql stable
    return array(
        select conflict.dossier_id
          from juries.conflict
         where conflict.account_id = database.actor()
        union
        select standing.edition
          from juries.conflict
          join dossiers.standing on standing.id = conflict.dossier_id
         where conflict.account_id = database.actor()
           and juries.recused_in(database.actor(), standing.edition)
    );

comment on function juries.withheld() is
    'The dossiers of whose assessments the actor may know nothing, and the editions that have such a dossier.';

-- Entries written before they said so. Their words do not change: the journal stays what it was.
alter table journal.entry disable trigger journal_is_append_only;

update journal.entry
   set assesses = assignment.dossier_id
  from juries.assignment
 where entry.act = 'scoring.handed-in'
   and assignment.id = entry.subject;

update journal.entry
   set assesses = entry.edition
 where entry.act = 'awards.given';

alter table journal.entry enable always trigger journal_is_append_only;

alter table journal.entry enable row level security;
alter table journal.entry force row level security;

create policy entries_are_recorded_by_all on journal.entry for insert with check (true);

create policy entries_on_assessments_are_withheld_from_those_recused on journal.entry for select
    using (assesses is null or assesses <> all ((select juries.withheld())::uuid[]));
