create schema deliberations;

create table deliberations.shortlist (
    edition_id  uuid        not null,
    decided_at  timestamptz not null,
    decided_by  uuid        not null references people.account (id),
    seed        text        not null,
    places      integer     not null,
    fingerprint text        not null,

    constraint shortlist_pk primary key (edition_id),
    constraint shortlist_of_an_edition foreign key (edition_id) references editions.edition (id),
    constraint shortlist_has_places check (places > 0),
    constraint fingerprint_is_a_sha_256 check (fingerprint ~ '^[0-9a-f]{64}$')
);

create table deliberations.finalist (
    edition_id uuid not null,
    dossier_id uuid not null,

    constraint finalist_once primary key (dossier_id),
    constraint finalist_of_a_shortlist foreign key (edition_id) references deliberations.shortlist (edition_id),
    constraint finalist_is_a_dossier foreign key (dossier_id) references dossiers.dossier (id)
);

create index finalist_by_edition on deliberations.finalist (edition_id);

create table deliberations.verdict (
    edition_id uuid          not null,
    dossier_id uuid          not null,
    merit      integer       not null,
    mean       numeric(9, 4) not null,
    readings   integer       not null,
    reason     text          not null,
    quotas     uuid[]        not null default '{}',

    constraint verdict_once primary key (dossier_id),
    constraint verdict_of_a_shortlist foreign key (edition_id) references deliberations.shortlist (edition_id),
    constraint verdict_on_a_dossier foreign key (dossier_id) references dossiers.dossier (id),
    constraint reason_is_known check (
        reason in ('MERIT', 'CALLED_BY_QUOTA', 'PLACE_FREED', 'QUOTA_FULL', 'GAVE_WAY', 'BELOW_THE_LINE'))
);

create index verdict_by_edition on deliberations.verdict (edition_id);

comment on schema deliberations is 'How the juries'' marks become decisions.';
comment on table deliberations.shortlist is 'The decision that closes a regional round: when, by whom, under which published seed.';
comment on column deliberations.shortlist.fingerprint is 'SHA-256 of what the decision was taken on: candidates, scores, quotas, seed.';
comment on table deliberations.finalist is 'Who is retained for the final. Announced with the decision: it bears no assessment.';
comment on table deliberations.verdict is 'What the decision was taken on, dossier by dossier, and why each is in or out.';

-- Marks and reasons of one dossier tell of the others: a rank has a gap, a full quota a name. Whoever is recused on one
-- dossier of the edition therefore knows none of them.
create function deliberations.may_know_decisions(asked_edition uuid) returns boolean
    language sql stable
    return database.actor() is not null
       and (people.holds('ORGANISER', asked_edition, null) or people.holds('SCRUTINEER', asked_edition, null))
       and not exists (
        select from juries.recusal
          join dossiers.standing on standing.id = recusal.dossier_id
         where standing.edition = asked_edition
           and recusal.account_id = database.actor()
       );

comment on function deliberations.may_know_decisions(uuid) is
    'The one answer to who may know what decisions rest on: organisers and scrutineers of the edition who are recused on none '
    'of its dossiers.';

alter table deliberations.verdict enable row level security;
alter table deliberations.verdict force row level security;

create policy verdicts_are_known_by_those_recused_on_nothing on deliberations.verdict for select
    using (deliberations.may_know_decisions(edition_id));

create policy verdicts_are_entered_by_those_recused_on_nothing on deliberations.verdict for insert
    with check (deliberations.may_know_decisions(edition_id));

-- A decision taken stays taken.
create function deliberations.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'What was decided is not changed (%).', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger shortlist_stays before update or delete on deliberations.shortlist
    for each row execute function deliberations.refuse_change();
create trigger finalist_stays before update or delete on deliberations.finalist
    for each row execute function deliberations.refuse_change();
create trigger verdict_stays before update or delete on deliberations.verdict
    for each row execute function deliberations.refuse_change();
