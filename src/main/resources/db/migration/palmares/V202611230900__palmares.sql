create schema palmares;

create table palmares.published (
    edition      uuid        not null,
    slug         text        not null,
    year         integer     not null,
    programme_fr text        not null,
    programme_en text        not null,
    theme_fr     text        not null,
    theme_en     text        not null,
    forum_city   text,
    forum_from   date,
    forum_to     date,
    lead_fr      text,
    lead_en      text,
    source_fr    text,
    source_en    text,
    fictional    boolean     not null,
    entered_at   timestamptz not null,

    constraint published_pk primary key (edition),
    constraint one_palmares_at_each_address unique (slug),
    constraint slug_fits_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    constraint programme_has_a_name check (programme_fr <> ''),
    constraint year_is_plausible check (year between 1900 and 2200),
    constraint forum_ends_after_it_begins check (forum_to >= forum_from),
    constraint lead_is_in_both_languages check ((lead_fr is null) = (lead_en is null)),
    constraint source_is_in_both_languages check ((source_fr is null) = (source_en is null))
);

create table palmares.laureate (
    id           uuid    not null,
    edition      uuid    not null,
    position     integer not null,
    slug         text    not null,
    project      text    not null,
    summary      text,
    level_code   text    not null,
    level_rank   integer not null,
    level_fr     text    not null,
    level_en     text    not null,
    category_fr  text,
    category_en  text,
    region       text,
    dossier      uuid,

    constraint laureate_pk primary key (id),
    constraint laureate_of_a_palmares foreign key (edition) references palmares.published (edition),
    constraint one_project_at_each_address unique (edition, slug),
    constraint one_project_at_each_position unique (edition, position),
    constraint project_has_a_title check (project <> ''),
    constraint level_has_a_rank check (level_rank between 1 and 100),
    constraint category_is_in_both_languages check ((category_fr is null) = (category_en is null))
);

create table palmares.laureate_territory (
    laureate  uuid    not null,
    position  integer not null,
    name      text    not null,
    territory uuid,
    kind      text,

    constraint laureate_territory_pk primary key (laureate, position),
    constraint territory_of_a_laureate foreign key (laureate) references palmares.laureate (id),
    constraint territory_has_a_name check (name <> ''),
    constraint kind_is_known check (kind in ('COMMUNE', 'COMMUNITY', 'DEPARTEMENT', 'REGION', 'OTHER'))
);

comment on schema palmares is 'What is public of each edition: its laureates.';
comment on table palmares.published is
    'A published palmarès, frozen: entered once, never changed. Nothing of a judgement is in it.';
comment on column palmares.published.edition is 'The edition''s id; a plain uuid, since the past has palmarès without an edition here.';
comment on column palmares.published.lead_fr is 'What is known of the course of the edition; absent where the page can only count.';
comment on column palmares.published.source_fr is 'Where the facts come from, when it is not this site.';
comment on table palmares.laureate is 'A labelled project, as made public.';
comment on column palmares.laureate.category_fr is 'Absent where the source does not say; so are region and summary.';
comment on column palmares.laureate.dossier is 'The dossier it was; absent for the palmarès of the past.';
comment on table palmares.laureate_territory is 'Who carries a project, in the order and under the name made public.';
comment on column palmares.laureate_territory.territory is 'The body in the register; absent where the name leaves a doubt.';
