-- Whoever reads it asks whether somebody is in it, not how often: without the sorting of a union it is looked up by index.
create or replace view juries.author as
    select id as dossier_id, owner as account_id
      from dossiers.standing
    union all
    select dossier, account
      from dossiers.collaborator;

comment on view juries.author is
    'Who files each dossier or writes it with its owner: whoever does cannot judge it. One may be both.';

-- The same answer, from the few places where the actor holds a role rather than from each dossier: a juror, who holds
-- none, asks of no dossier at all.
create or replace function juries.knowable() returns table (dossier uuid, round text)
    language sql stable
begin atomic
    select known.dossier, known.round
      from (
        select standing.id as dossier, rounds.round
          from (select edition, region from people.held('ORGANISER')
                union all
                select edition, region from people.held('SCRUTINEER')) as held
          join dossiers.standing on held.edition is null or standing.edition = held.edition
         cross join (values ('REGIONAL'), ('FINAL')) as rounds (round)
         where held.region is null
        union all
        select standing.id, 'REGIONAL'
          from people.held('COORDINATOR') as held
          join dossiers.standing on (held.edition is null or standing.edition = held.edition)
                                and (held.region is null or standing.region = held.region)
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
