create table awards.seal (
    edition_id uuid not null,
    salt       text not null,

    constraint seal_pk primary key (edition_id),
    constraint seal_of_a_giving foreign key (edition_id) references awards.giving (edition_id)
);

comment on table awards.seal is
    'Drawn when the levels are sealed, so that their fingerprint tells nothing before they are revealed.';

alter table awards.giving no force row level security;

insert into awards.seal (edition_id, salt)
select edition_id, salt
  from awards.giving
 where salt is not null;

alter table awards.giving drop column salt;

alter table awards.giving force row level security;

alter table awards.seal enable row level security;
alter table awards.seal force row level security;

create policy seal_is_known_once_revealed on awards.seal for select using (awards.may_know(edition_id));
create policy seal_is_set_in_the_final on awards.seal for insert with check (awards.may_give(edition_id));

-- The labels are public once revealed. Why they depart from the ranking tells of the ranking: it never is.
alter policy giving_is_known_under_embargo on awards.giving using (deliberations.may_know_decisions(edition_id));
alter policy giving_is_known_under_embargo on awards.giving rename to giving_is_known_by_those_recused_on_nothing;
