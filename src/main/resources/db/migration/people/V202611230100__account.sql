create schema people;

create table people.account (
    id        uuid        not null,
    name      text        not null,
    email     text,
    password  text,
    language  text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    version   integer     not null default 0,

    constraint account_pk primary key (id),
    constraint account_has_a_name check (name <> '' and length(name) <= 200),
    constraint open_account_has_an_email check ((email is null) = (closed_at is not null)),
    constraint email_is_plausible check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
    constraint password_is_hashed check (password like '$argon2id$%'),
    constraint closed_account_has_no_password check (closed_at is null or password is null),
    constraint language_is_known check (language in ('fr', 'en'))
);

create unique index one_account_for_each_email on people.account (lower(email));

create table people.grant (
    account  uuid        not null,
    role     text        not null,
    edition  uuid,
    region   uuid,
    given_by uuid,
    given_at timestamptz not null,

    constraint grant_of_an_account foreign key (account) references people.account (id),
    constraint grant_is_given_once unique nulls not distinct (account, role, edition, region),
    constraint role_is_known
        check (role in ('ORGANISER', 'COORDINATOR', 'APPLICANT', 'JUROR', 'CHAIR', 'SCRUTINEER')),
    constraint region_belongs_to_an_edition check (region is null or edition is not null),
    constraint organiser_has_every_region check (role <> 'ORGANISER' or region is null)
);

create index grant_by_edition on people.grant (edition, role);

-- True where the person who acts holds the role in this region of this edition. A grant without edition or region
-- covers all of them; no role implies another. It stands here rather than among the repeatable scripts because the
-- policies of other schemas call it, whatever the order in which those are run.
create function people.holds(role text, edition uuid, region uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select
          from people.grant held
         where held.account = database.actor()
           and held.role = holds.role
           and (held.edition is null or held.edition = holds.edition)
           and (held.region is null or held.region = holds.region)
    );

comment on schema people is 'Accounts, roles and the ways to come in.';
comment on table people.account is 'Who may sign in. A closed account keeps its name alone, for the acts that bear it.';
comment on column people.account.password is 'Argon2id; null for whoever signs in by links only.';
comment on table people.grant is 'Who may do what, where: no edition is every edition, no region is every region.';
comment on function people.holds(text, uuid, uuid) is 'Whether the person who acts holds a role in a region of an edition.';
