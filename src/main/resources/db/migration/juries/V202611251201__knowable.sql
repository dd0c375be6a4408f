-- The same answer as may_know gave dossier by dossier, as a set: a list of a thousand dossiers asks it once.
create function juries.knowable() returns table (dossier uuid, round text)
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
       and not exists (select from juries.recusal
                        where recusal.account_id = database.actor()
                          and recusal.dossier_id = known.dossier);
end;

comment on function juries.knowable() is
    'The one answer to who may know the assessments of which dossier in which round: never a recused person; then organisers '
    'and scrutineers of the edition, coordinators of the region in the regional round, the chair of the jury that reads it.';

create or replace function juries.may_know(asked_dossier uuid, asked_round text) returns boolean
    language sql stable
    return exists (
        select from juries.knowable() as known
         where known.dossier = asked_dossier
           and known.round = asked_round
    );

comment on function juries.may_know(uuid, text) is 'The answer of juries.knowable for one dossier in one round.';
