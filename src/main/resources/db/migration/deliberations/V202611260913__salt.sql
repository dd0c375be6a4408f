create table deliberations.salt (
    edition_id uuid not null,
    salt       text not null,

    constraint salt_pk primary key (edition_id),
    constraint salt_of_a_shortlist foreign key (edition_id) references deliberations.shortlist (edition_id)
);

comment on table deliberations.salt is
    'What salts the fingerprint of a shortlist: without it, whoever knows every mean but one could try that one out.';
comment on column deliberations.shortlist.fingerprint is
    'SHA-256 of the salt and of the fingerprint of what the decision was taken on: candidates, scores, quotas, seed.';

create or replace function deliberations.may_know_decisions(asked_edition uuid) returns boolean
    language sql stable
    return database.actor() is not null
       and (people.holds('ORGANISER', asked_edition, null) or people.holds('SCRUTINEER', asked_edition, null))
       and not juries.recused_in(database.actor(), asked_edition);

comment on function deliberations.may_know_decisions(uuid) is
    'The one answer to who may know what decisions rest on: organisers and scrutineers of the edition who are recused on none '
    'of its dossiers, nor wrote any of those admitted.';

alter table deliberations.salt enable row level security;
alter table deliberations.salt force row level security;

create policy salt_is_known_by_those_recused_on_nothing on deliberations.salt for select
    using (deliberations.may_know_decisions(edition_id));

create policy salt_is_entered_by_those_recused_on_nothing on deliberations.salt for insert
    with check (deliberations.may_know_decisions(edition_id));

create trigger salt_stays before update or delete on deliberations.salt
    for each row execute function deliberations.refuse_change();
