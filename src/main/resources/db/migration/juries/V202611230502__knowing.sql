create view juries.dossier as
    select id, edition as edition_id, region as region_id, number, status, title, lead_name, owner as owner_id
      from dossiers.standing;

comment on view juries.dossier is 'What the juries ask of dossiers.';

create function juries.recused(account uuid, dossier uuid) returns boolean
    language sql stable
    return exists (
        select from juries.recusal
         where recusal.account_id = account
           and recusal.dossier_id = dossier
    );

comment on function juries.recused(uuid, uuid) is 'True where the account may know nothing of the dossier''s assessments.';

create function juries.chairs(asked_dossier uuid, asked_round text) returns boolean
    language sql stable
    return exists (
        select from juries.assignment
          join juries.seat on seat.jury_id = assignment.jury_id
         where assignment.dossier_id = asked_dossier
           and assignment.round = asked_round
           and seat.account_id = database.actor()
           and seat.chair
    );

comment on function juries.chairs(uuid, text) is 'True where the actor chairs the jury that reads the dossier in the round.';

create function juries.may_know(asked_dossier uuid, asked_round text) returns boolean
    language sql stable
    return database.actor() is not null
       and not juries.recused(database.actor(), asked_dossier)
       and exists (
        select from dossiers.standing
         where standing.id = asked_dossier
           and (
               people.holds('ORGANISER', standing.edition, null)
               or people.holds('SCRUTINEER', standing.edition, null)
               or (asked_round = 'REGIONAL' and people.holds('COORDINATOR', standing.edition, standing.region))
               or juries.chairs(asked_dossier, asked_round)
           )
       );

comment on function juries.may_know(uuid, text) is
    'The one answer to who may know the assessments of a dossier in a round: never a recused person; then organisers and '
    'scrutineers of the edition, coordinators of the region in the regional round, the chair of the jury that reads it.';
