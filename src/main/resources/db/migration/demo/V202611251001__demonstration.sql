create schema demo;

create table demo.demonstration (
    id        boolean     not null default true,
    password  text        not null,
    drawn_at  timestamptz not null,
    played_at timestamptz,

    constraint demonstration_pk primary key (id),
    constraint one_demonstration check (id),
    constraint password_is_there check (btrim(password) <> '')
);

comment on schema demo is 'The demonstration, played at the first start.';
comment on table demo.demonstration is 'The one demonstration of this installation.';
comment on column demo.demonstration.password is
    'That of its fictional accounts, drawn at random and shown at each start; they hold roles in the demonstration alone.';
comment on column demo.demonstration.played_at is 'When its play was complete; null while it must be begun or gone on with.';
