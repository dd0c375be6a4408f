create schema scoring;

create table scoring.sheet (
    id            uuid        primary key,
    assignment_id uuid        not null references juries.assignment (id),
    dossier_id    uuid        not null references dossiers.dossier (id),
    edition_id    uuid        not null references editions.edition (id),
    juror_id      uuid        not null references people.account (id),
    round         text        not null,
    marks         jsonb       not null default '{}',
    to_jury       text        not null default '',
    feedback      text        not null default '',
    handed_in_at  timestamptz,
    version       integer     not null default 0,

    constraint sheet_round_is_known check (round in ('REGIONAL', 'FINAL')),
    constraint one_sheet_for_an_assignment unique (assignment_id)
);

create index sheet_by_edition on scoring.sheet (edition_id, round);
create index sheet_by_dossier on scoring.sheet (dossier_id, round);

create table scoring.revision (
    sheet_id   uuid        not null references scoring.sheet (id),
    version    integer     not null,
    dossier_id uuid        not null,
    juror_id   uuid        not null,
    marks      jsonb       not null,
    to_jury    text        not null,
    feedback   text        not null,
    kept_at    timestamptz not null,

    constraint revision_pk primary key (sheet_id, version)
);

comment on table scoring.sheet is 'One juror''s reading of one dossier in one round: marks by criterion, words to the jury, words to the applicant.';
comment on table scoring.revision is 'Each state of a sheet that was kept, so that nothing typed is lost; its juror''s alone.';

alter table scoring.sheet enable row level security;
alter table scoring.sheet force row level security;
alter table scoring.revision enable row level security;
alter table scoring.revision force row level security;
