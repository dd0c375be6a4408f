create schema editions;

create table editions.edition (
    id                   uuid        not null,
    slug                 text        not null,
    programme_fr         text        not null,
    programme_en         text        not null,
    year                 integer     not null,
    theme_fr             text        not null,
    theme_en             text        not null,
    forum_city           text,
    forum_from           date,
    forum_to             date,
    zone                 text        not null,
    call_opens           timestamptz,
    call_closes          timestamptz,
    regional_from        timestamptz,
    regional_to          timestamptz,
    final_from           timestamptz,
    final_to             timestamptz,
    ceremony             timestamptz,
    stage                text        not null,
    published_at         timestamptz,
    fictional            boolean     not null,
    historical           boolean     not null,
    shortlist_places     integer     not null default 0,
    readings_per_dossier integer     not null default 3,
    version              integer     not null default 0,

    constraint edition_pk primary key (id),
    constraint one_edition_at_each_address unique (slug),
    constraint slug_fits_an_address
        check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60 and slug <> 'new'),
    constraint programme_has_a_name check (programme_fr <> ''),
    constraint year_is_plausible check (year between 1900 and 2200),
    constraint forum_ends_after_it_begins check (forum_to >= forum_from),
    constraint stage_is_known
        check (stage in ('PREPARING', 'CALLING', 'REGIONAL', 'FINAL', 'SEALED', 'PUBLISHED')),
    constraint published_edition_has_a_moment
        check (historical or (stage = 'PUBLISHED') = (published_at is not null)),
    constraint historical_edition_is_published check (not historical or stage = 'PUBLISHED'),
    constraint places_are_countable check (shortlist_places between 0 and 10000),
    constraint each_dossier_is_read check (readings_per_dossier between 1 and 100)
);

comment on schema editions is 'The years of the programme and their rules.';
comment on table editions.edition is 'One year of the programme, and how far it has come.';
comment on column editions.edition.version is 'Grows with each change of the edition or of any of its parts.';

create table editions.part_saved (
    edition uuid        not null,
    part    text        not null,
    version integer     not null,
    at      timestamptz not null,
    by      uuid,

    constraint part_saved_pk primary key (edition, part),
    constraint part_of_an_edition foreign key (edition) references editions.edition (id)
);

comment on table editions.part_saved is
    'The version of the edition at which each part was last saved: two people may save different parts at once.';

create table editions.region (
    id           uuid    not null,
    edition      uuid    not null,
    position     integer not null,
    name         text    not null,
    host_city    text    not null,
    departements text[]  not null,

    constraint region_pk primary key (id),
    constraint region_of_an_edition foreign key (edition) references editions.edition (id),
    constraint region_has_a_name check (name <> '')
);

create index region_by_edition on editions.region (edition);

comment on table editions.region is 'A region of an edition, with its host city and the codes of its départements.';

create table editions.category (
    id       uuid    not null,
    edition  uuid    not null,
    position integer not null,
    name_fr  text    not null,
    name_en  text    not null,

    constraint category_pk primary key (id),
    constraint category_of_an_edition foreign key (edition) references editions.edition (id),
    constraint category_has_a_name check (name_fr <> '')
);

create index category_by_edition on editions.category (edition);

comment on table editions.category is 'What a dossier is filed under.';

create table editions.axis (
    id               uuid    not null,
    edition          uuid    not null,
    position         integer not null,
    name_fr          text    not null,
    name_en          text    not null,
    emphasised       boolean not null,
    reserved_percent integer not null,

    constraint axis_pk primary key (id),
    constraint axis_of_an_edition foreign key (edition) references editions.edition (id),
    constraint axis_has_a_name check (name_fr <> ''),
    constraint reserved_share_is_a_share check (reserved_percent between 0 and 100)
);

create index axis_by_edition on editions.axis (edition);

comment on table editions.axis is 'Themes that cross the categories; one may be put forward, with a reserved share.';

create table editions.question (
    id             uuid    not null,
    edition        uuid    not null,
    position       integer not null,
    label_fr       text    not null,
    label_en       text    not null,
    help_fr        text    not null,
    help_en        text    not null,
    max_characters integer not null,
    required       boolean not null,

    constraint question_pk primary key (id),
    constraint question_of_an_edition foreign key (edition) references editions.edition (id),
    constraint question_asks_something check (label_fr <> ''),
    constraint answer_has_a_length check (max_characters between 1 and 20000)
);

create index question_by_edition on editions.question (edition);

comment on table editions.question is 'The questions of the dossier.';

create table editions.criterion (
    id             uuid    not null,
    edition        uuid    not null,
    position       integer not null,
    round          text    not null,
    name_fr        text    not null,
    name_en        text    not null,
    question_fr    text    not null,
    question_en    text    not null,
    low_anchor_fr  text    not null,
    low_anchor_en  text    not null,
    high_anchor_fr text    not null,
    high_anchor_en text    not null,
    weight         integer not null,
    min_mark       integer not null,
    max_mark       integer not null,

    constraint criterion_pk primary key (id),
    constraint criterion_of_an_edition foreign key (edition) references editions.edition (id),
    constraint round_is_known check (round in ('REGIONAL', 'FINAL')),
    constraint criterion_has_a_name check (name_fr <> ''),
    constraint weight_is_plausible check (weight between 0 and 1000),
    constraint marks_are_plausible check (min_mark between 0 and 1000 and max_mark between 0 and 1000)
);

create index criterion_by_edition on editions.criterion (edition);

comment on table editions.criterion is 'The rubric of each round.';

create table editions.level (
    id      uuid    not null,
    edition uuid    not null,
    code    text    not null,
    name_fr text    not null,
    name_en text    not null,
    rank    integer not null,
    places  integer not null,

    constraint level_pk primary key (id),
    constraint level_of_an_edition foreign key (edition) references editions.edition (id),
    constraint level_code_fits_an_address check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint level_has_a_name check (name_fr <> ''),
    constraint level_has_a_rank check (rank between 1 and 100),
    constraint level_places_are_countable check (places between 0 and 10000),
    constraint one_level_for_each_code unique (edition, code) deferrable initially deferred,
    constraint one_level_at_each_rank unique (edition, rank) deferrable initially deferred
);

comment on table editions.level is 'The levels of the label, from the highest.';

create table editions.quota (
    edition  uuid    not null,
    position integer not null,
    kind     text    not null,
    "group"  uuid    not null,
    min      integer not null,
    max      integer,

    constraint quota_pk primary key (edition, "group"),
    constraint quota_of_an_edition foreign key (edition) references editions.edition (id),
    constraint quota_kind_is_known check (kind in ('CATEGORY', 'REGION', 'AXIS')),
    constraint quota_bounds_are_countable check (min between 0 and 10000 and max between 0 and 10000)
);

comment on table editions.quota is 'How many dossiers of a category, region or axis the shortlist must and may hold.';
