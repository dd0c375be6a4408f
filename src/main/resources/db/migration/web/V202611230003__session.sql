create table web.session (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),

    constraint session_pk primary key (primary_id)
);

create unique index session_by_id on web.session (session_id);
create index session_by_expiry on web.session (expiry_time);
create index session_by_principal on web.session (principal_name);

create table web.session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,

    constraint session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint attributes_of_a_session foreign key (session_primary_id)
        references web.session (primary_id) on delete cascade
);

comment on table web.session is 'Open sessions, so that any node serves anyone (Spring Session).';
comment on table web.session_attributes is 'What each session holds (Spring Session).';
