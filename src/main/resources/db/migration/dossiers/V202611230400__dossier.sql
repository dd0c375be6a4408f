create schema dossiers;

create table dossiers.counter (
    edition uuid    not null,
    last    integer not null,

    constraint counter_pk primary key (edition)
);

create table dossiers.dossier (
    id             uuid        not null,
    edition        uuid        not null,
    number         integer     not null,
    lead           uuid        not null,
    lead_name      text        not null,
    owner          uuid        not null,
    title          text        not null default '',
    summary        text        not null default '',
    category       uuid,
    axes           uuid[]      not null default '{}',
    answers        jsonb       not null default '{}',
    region         uuid,
    status         text        not null default 'DRAFT',
    status_at      timestamptz not null,
    reason         text,
    submitted_at   timestamptz,
    opened_at      timestamptz not null,
    saved_at       timestamptz not null,
    saved_by       uuid        not null,
    version        integer     not null default 0,

    constraint dossier_pk primary key (id),
    constraint dossier_has_its_own_number unique (edition, number),
    constraint dossier_number_is_positive check (number > 0),
    constraint dossier_has_a_known_status
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ELIGIBLE', 'INELIGIBLE', 'WITHDRAWN')),
    constraint decision_has_a_reason
        check ((status in ('RETURNED', 'INELIGIBLE', 'WITHDRAWN')) = (reason is not null and reason <> '')),
    constraint submitted_dossier_has_a_date
        check (submitted_at is not null or status in ('DRAFT', 'WITHDRAWN')),
    constraint submitted_dossier_has_a_category
        check (category is not null or status in ('DRAFT', 'RETURNED', 'WITHDRAWN')),
    constraint dossier_of_an_account foreign key (owner) references people.account (id),
    constraint dossier_of_a_territory foreign key (lead) references territories.territory (id)
);

create index dossier_by_owner on dossiers.dossier (owner);
create index dossier_by_status on dossiers.dossier (edition, status);

create table dossiers.collaborator (
    dossier  uuid        not null,
    account  uuid        not null,
    added_by uuid        not null,
    added_at timestamptz not null,

    constraint collaborator_once primary key (dossier, account),
    constraint collaborator_on_a_dossier foreign key (dossier) references dossiers.dossier (id),
    constraint collaborator_has_an_account foreign key (account) references people.account (id)
);

create index collaborator_by_account on dossiers.collaborator (account);

create table dossiers.revision (
    dossier  uuid        not null,
    version  integer     not null,
    tab      uuid,
    saved_at timestamptz not null,
    saved_by uuid        not null,
    content  jsonb       not null,

    constraint revision_pk primary key (dossier, version),
    constraint revision_of_a_dossier foreign key (dossier) references dossiers.dossier (id)
);

create index revision_by_tab on dossiers.revision (dossier, tab, version);

create table dossiers.stray_save (
    id           uuid        not null,
    dossier      uuid        not null,
    tab          uuid        not null,
    base_version integer     not null,
    saved_at     timestamptz not null,
    saved_by     uuid        not null,
    content      jsonb       not null,
    settled_at   timestamptz,

    constraint stray_save_pk primary key (id),
    constraint stray_save_of_a_dossier foreign key (dossier) references dossiers.dossier (id)
);

create unique index one_open_stray_save_for_each_tab
    on dossiers.stray_save (dossier, saved_by, tab)
 where settled_at is null;

create table dossiers.receipt (
    dossier     uuid        not null,
    version     integer     not null,
    number      text        not null,
    at          timestamptz not null,
    fingerprint text        not null,

    constraint receipt_pk primary key (dossier, version),
    constraint receipt_of_a_dossier foreign key (dossier) references dossiers.dossier (id),
    constraint fingerprint_is_a_sha_256 check (fingerprint ~ '^[0-9a-f]{64}$')
);

-- It stands here rather than among the repeatable scripts because views of other schemas read it, whatever the order in
-- which those are run.
create view dossiers.standing as
select id, edition, region, number, status, title, lead_name, category, owner
  from dossiers.dossier;

comment on schema dossiers is 'What territories file, from draft to eligibility.';
comment on table dossiers.counter is 'The last number given in each edition; its row is locked while a dossier is opened.';
comment on table dossiers.dossier is 'One application of one territory to one edition.';
comment on column dossiers.dossier.lead_name is 'The name of the lead territory when the dossier was opened: it stays what was filed.';
comment on column dossiers.dossier.answers is 'Text by question.';
comment on table dossiers.collaborator is 'Who writes a dossier beside its owner.';
comment on table dossiers.revision is 'Every content ever saved, by the version it was saved as. What came too late and was merged is kept as it was typed, then merged.';
comment on column dossiers.revision.tab is 'The page it was typed on; null where a page is not what wrote it. A page whose answer was lost is recognised by it.';
comment on table dossiers.stray_save is 'What came too late and clashes: kept until somebody chooses.';
comment on table dossiers.receipt is 'Proof of each submission: SHA-256 of the canonical content.';
comment on view dossiers.standing is 'For the modules above: where each dossier stands.';
