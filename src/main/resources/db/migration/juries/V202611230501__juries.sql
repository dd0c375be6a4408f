create schema juries;

create table juries.jury (
    id         uuid    primary key,
    edition_id uuid    not null references editions.edition (id),
    round      text    not null,
    region_id  uuid,
    name       text    not null,
    version    integer not null default 0,

    constraint jury_has_a_name check (btrim(name) <> ''),
    constraint round_is_known check (round in ('REGIONAL', 'FINAL')),
    constraint regional_jury_has_a_region check ((round = 'REGIONAL') = (region_id is not null)),
    constraint one_jury_for_a_region_and_round unique nulls not distinct (edition_id, round, region_id)
);

create table juries.seat (
    jury_id    uuid    not null references juries.jury (id),
    account_id uuid    not null references people.account (id),
    chair      boolean not null default false,

    constraint seat_pk primary key (jury_id, account_id)
);

create unique index one_chair_for_a_jury on juries.seat (jury_id) where chair;
create index seat_by_account on juries.seat (account_id);

create table juries.assignment (
    id         uuid not null primary key,
    dossier_id uuid not null references dossiers.dossier (id),
    juror_id   uuid not null references people.account (id),
    jury_id    uuid not null references juries.jury (id),
    round      text not null,

    constraint assignment_round_is_known check (round in ('REGIONAL', 'FINAL')),
    constraint a_juror_reads_a_dossier_once_a_round unique (dossier_id, juror_id, round)
);

create index assignment_by_juror on juries.assignment (juror_id, round);
create index assignment_by_jury on juries.assignment (jury_id);

create table juries.recusal (
    dossier_id  uuid        not null references dossiers.dossier (id),
    account_id  uuid        not null references people.account (id),
    reason      text        not null,
    declared_at timestamptz not null,

    constraint recusal_has_a_reason check (btrim(reason) <> ''),
    constraint recusal_pk primary key (dossier_id, account_id)
);

comment on table juries.jury is 'Those who sit together: one jury for each region, one for the final.';
comment on table juries.seat is 'A juror in a jury; at most one takes the chair.';
comment on table juries.assignment is 'Which juror reads which dossier in which round.';
comment on table juries.recusal is 'Who may know nothing of a dossier''s assessments, whatever their other roles.';
