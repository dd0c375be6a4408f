create schema awards;

create table awards.giving (
    edition_id uuid        not null,
    version    integer     not null,
    reason     text        not null,
    saved_at   timestamptz not null,
    saved_by   uuid        not null references people.account (id),
    salt       text,

    constraint giving_pk primary key (edition_id),
    constraint giving_of_an_edition foreign key (edition_id) references editions.edition (id),
    constraint giving_has_a_version check (version > 0)
);

create table awards.award (
    edition_id uuid    not null,
    dossier_id uuid    not null,
    level_id   uuid    not null,
    merit      integer not null,

    constraint award_once primary key (dossier_id),
    constraint award_of_a_giving foreign key (edition_id) references awards.giving (edition_id),
    constraint award_to_a_dossier foreign key (dossier_id) references dossiers.dossier (id)
);

create index award_by_edition on awards.award (edition_id);

comment on schema awards is 'The labels, under embargo until they are revealed.';
comment on table awards.giving is 'The levels as the final jury gives them: kept while it deliberates, then sealed with the edition.';
comment on column awards.giving.reason is 'Why levels depart from the ranking; blank where none does.';
comment on column awards.giving.salt is 'Drawn when the levels are sealed, so that their fingerprint tells nothing before they are revealed.';
comment on table awards.award is 'Which level a dossier receives.';
comment on column awards.award.merit is 'The order within a level, from 1 for the whole edition.';

create function awards.may_know(asked_edition uuid) returns boolean
    language sql stable
    return deliberations.may_know_decisions(asked_edition)
        or exists (select from editions.edition where edition.id = asked_edition and edition.stage = 'PUBLISHED');

comment on function awards.may_know(uuid) is
    'The one answer to who may know the levels of an edition: everyone once they are revealed; until then organisers and '
    'scrutineers of the edition who are recused on none of its dossiers.';

create function awards.may_give(asked_edition uuid) returns boolean
    language sql stable
    return deliberations.may_know_decisions(asked_edition)
       and people.holds('ORGANISER', asked_edition, null)
       and exists (select from editions.edition where edition.id = asked_edition and edition.stage = 'FINAL');

comment on function awards.may_give(uuid) is
    'Who may give and change levels: organisers recused on nothing, while the final lasts.';

alter table awards.giving enable row level security;
alter table awards.giving force row level security;
alter table awards.award enable row level security;
alter table awards.award force row level security;

create policy giving_is_known_under_embargo on awards.giving for select using (awards.may_know(edition_id));
create policy giving_is_begun_in_the_final on awards.giving for insert with check (awards.may_give(edition_id));
create policy giving_is_changed_in_the_final on awards.giving for update
    using (awards.may_give(edition_id)) with check (awards.may_give(edition_id));

create policy awards_are_known_under_embargo on awards.award for select using (awards.may_know(edition_id));
create policy awards_are_given_in_the_final on awards.award for insert with check (awards.may_give(edition_id));
create policy awards_are_taken_back_in_the_final on awards.award for delete using (awards.may_give(edition_id));
