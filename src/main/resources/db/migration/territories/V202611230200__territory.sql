create schema territories;

create table territories.territory (
    id          uuid        not null,
    kind        text        not null,
    nature      text        not null,
    sub_kind    text,
    code        text,
    siren       text,
    name        text        not null,
    search      text        not null,
    sound       text        not null,
    bare        text        not null,
    population  integer,
    departement text,
    region      text,
    parent_id   uuid,
    postcodes   text[]      not null default '{}',
    origin      text        not null,
    in_force    boolean     not null default true,
    replaced_by uuid,
    added_by    uuid,
    added_at    timestamptz not null default now(),
    version     integer     not null default 0,

    constraint territory_pk primary key (id),
    constraint territory_of_a_known_kind check (kind in ('COMMUNE', 'COMMUNITY', 'DEPARTEMENT', 'REGION', 'OTHER')),
    constraint territory_of_a_nature_of_its_kind check (case kind
        when 'COMMUNITY' then nature in ('CC', 'CA', 'CU', 'METRO', 'MET69', 'EPT')
        when 'DEPARTEMENT' then nature in ('DEPARTEMENT', 'COM')
        when 'OTHER' then nature in ('SYNDICAT', 'TOURIST_OFFICE', 'TOURISM_COMMITTEE', 'OTHER')
        else nature = kind
    end),
    constraint territory_of_a_known_origin check (origin in ('REGISTER', 'ADDED', 'FICTIONAL')),
    constraint official_territory_has_a_code check (origin <> 'REGISTER' or code is not null),
    constraint siren_has_nine_digits check (siren ~ '^[0-9]{9}$'),
    constraint fictional_territory_has_no_siren check (origin <> 'FICTIONAL' or siren is null),
    constraint population_is_counted check (population >= 0),
    constraint parent_is_a_territory foreign key (parent_id) references territories.territory (id),
    constraint successor_is_a_territory foreign key (replaced_by) references territories.territory (id),
    constraint replaced_territory_is_no_longer_in_force check (replaced_by is null or not in_force)
);

create unique index one_official_territory_for_each_code on territories.territory (kind, code) where origin = 'REGISTER';
create unique index one_added_territory_for_each_siren on territories.territory (siren) where origin = 'ADDED';

comment on schema territories is 'Public bodies: the official register, and those added by hand.';
comment on table territories.territory is 'Public bodies. Official ones keep their id from one register to the next; one that leaves it stays, no longer in force.';
comment on column territories.territory.search is 'The name as it is searched: no accent, no punctuation, Saint in full (SearchText).';
comment on column territories.territory.sound is 'The searched name, folded to how it is said (SearchText).';
comment on column territories.territory.bare is 'The searched name without articles nor the words of its kind (SearchText).';
comment on column territories.territory.replaced_by is 'The official body that a body added by hand turned out to be.';

create table territories.register_load (
    one       boolean     not null default true,
    register  text        not null,
    territories integer   not null,
    loaded_at timestamptz not null default now(),

    constraint register_load_pk primary key (one),
    constraint one_register_at_a_time check (one)
);

comment on table territories.register_load is 'Which register is loaded: one line, compared at each start with the one shipped.';
