create table editions.plan (
    edition    uuid        not null,
    kind       text        not null,
    question   text        not null,
    answer     text        not null,
    report_fr  text        not null,
    report_en  text        not null,
    planned_at timestamptz not null,

    constraint plan_pk primary key (edition, kind),
    constraint plan_of_an_edition foreign key (edition) references editions.edition (id),
    constraint plan_kind_is_known check (kind in ('TOUR', 'FORUM'))
);

comment on table editions.plan is 'What an engine planned for an edition: its tour of auditions, the workshops of its forum.';
comment on column editions.plan.question is 'What the engine was asked, as its file.';
comment on column editions.plan.answer is 'What it answered, as its file: checked by the engine before it was written.';
comment on column editions.plan.report_fr is 'The same for people to read: a page of HTML that needs nothing else.';
