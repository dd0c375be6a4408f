create schema web;

create table web.answered_request (
    key      uuid        not null,
    actor    text        not null,
    path     text        not null,
    location text,
    at       timestamptz not null default now(),

    constraint one_answer_for_each_request primary key (key, actor)
);

create index answered_request_at on web.answered_request (at);

comment on table web.answered_request is 'Requests already carried out: one sent twice gets the first answer again.';
