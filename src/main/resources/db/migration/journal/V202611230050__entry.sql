create schema journal;

create table journal.entry (
    id           bigint      generated always as identity,
    at           timestamptz not null,
    actor        text        not null,
    act          text        not null,
    kind         text        not null,
    subject      uuid        not null,
    subject_name text,
    edition      uuid,
    region       uuid,
    before       jsonb       not null default '{}',
    after        jsonb       not null default '{}',

    constraint entry_pk primary key (id),
    constraint actor_is_known_or_anonymous check (actor ~ '^(anonymous|person:.+|machine:.+)$'),
    constraint act_names_its_module check (act ~ '^[a-z]+(\.[a-z][a-z-]*)+$'),
    constraint before_is_an_object check (jsonb_typeof(before) = 'object'),
    constraint after_is_an_object check (jsonb_typeof(after) = 'object')
);

create index entry_of_edition on journal.entry (edition, id desc);
create index entry_on_subject on journal.entry (subject, id desc);
create index entry_by_act on journal.entry (edition, act);
create index entry_by_actor on journal.entry (edition, actor);

create function journal.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception using
        errcode    = 'restrict_violation',
        message    = format('The journal is append-only (%s on journal.entry refused).', lower(tg_op)),
        hint       = 'Record a new entry that says what was wrong.',
        constraint = 'journal_is_append_only',
        schema     = tg_table_schema,
        table      = tg_table_name;
end
$$;

create trigger journal_is_append_only
    before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();

-- Also under session_replication_role = replica, which silences ordinary triggers.
alter table journal.entry enable always trigger journal_is_append_only;

revoke update, delete, truncate on journal.entry from public;

comment on schema journal is 'Who did what, when.';
comment on table journal.entry is 'One act on one subject. Only ever inserted: the database refuses to update, delete or truncate.';
comment on column journal.entry.actor is 'anonymous, person:<account> or machine:<name>; names are asked of people at reading.';
comment on column journal.entry.edition is 'Absent where the subject belongs to no edition.';
comment on column journal.entry.region is 'Absent where the subject belongs to no region: coordinators do not see it.';
comment on column journal.entry.before is 'What changed, as it was: texts, whole numbers, truth values, lists and maps of those, nothing else.';
