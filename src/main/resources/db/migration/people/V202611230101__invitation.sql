create table people.invitation (
    id          uuid        not null,
    token_hash  bytea       not null,
    name        text        not null,
    email       text        not null,
    language    text        not null,
    role        text        not null,
    edition     uuid,
    region      uuid,
    invited_by  uuid,
    invited_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid,
    revoked_at  timestamptz,

    constraint invitation_pk primary key (id),
    constraint invitation_token_is_unique unique (token_hash),
    constraint invitation_token_is_hashed check (length(token_hash) = 32),
    constraint invitation_accepted_by_an_account foreign key (accepted_by) references people.account (id),
    constraint accepted_invitation_has_an_account check ((accepted_at is null) = (accepted_by is null)),
    constraint invitation_ends_one_way check (accepted_at is null or revoked_at is null),
    constraint invitation_language_is_known check (language in ('fr', 'en')),
    constraint invitation_role_is_known
        check (role in ('ORGANISER', 'COORDINATOR', 'APPLICANT', 'JUROR', 'CHAIR', 'SCRUTINEER')),
    constraint invitation_region_belongs_to_an_edition check (region is null or edition is not null)
);

create unique index one_open_invitation
    on people.invitation (lower(email), role, edition, region) nulls not distinct
 where accepted_at is null and revoked_at is null;
create index invitation_by_edition on people.invitation (edition);

comment on table people.invitation is 'Roles offered by letter. Of the link sent, only the SHA-256 of its token is kept.';

create table people.link (
    token_hash bytea       not null,
    purpose    text        not null,
    email      text,
    name       text,
    language   text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,

    constraint link_pk primary key (token_hash),
    constraint link_token_is_hashed check (length(token_hash) = 32),
    constraint purpose_is_known check (purpose in ('SIGN_IN', 'REGISTRATION', 'SET_UP')),
    constraint letter_has_an_address check ((purpose = 'SET_UP') = (email is null)),
    constraint registration_has_a_name check ((purpose = 'REGISTRATION') = (name is not null)),
    constraint link_language_is_known check (language in ('fr', 'en'))
);

create index link_by_expiry on people.link (expires_at);

comment on table people.link is 'Links that sign somebody in once. Only the SHA-256 of the token is kept.';

create table people.attempt (
    id   bigint      not null generated always as identity,
    kind text        not null,
    key  text        not null,
    at   timestamptz not null,

    constraint attempt_pk primary key (id),
    constraint attempt_kind_is_known check (kind in ('FAILURE_BY_EMAIL', 'FAILURE_BY_ADDRESS', 'LINK_BY_EMAIL', 'LINK_BY_ADDRESS'))
);

create index attempt_by_key on people.attempt (kind, key, at);
create index attempt_by_time on people.attempt (at);

comment on table people.attempt is 'Failed sign-ins and links sent, counted to slow down guessing; kept for a day.';
comment on column people.attempt.key is 'The network address, or the SHA-256 of the e-mail address.';
