create schema mail;

create table mail.letter (
    id           uuid        not null,
    at           timestamptz not null,
    to_name      text        not null,
    to_email     text        not null,
    language     text        not null,
    subject      text        not null,
    body         text,
    secret       boolean     not null,
    state        text        not null default 'QUEUED',
    attempts     integer     not null default 0,
    next_attempt timestamptz,
    sent_at      timestamptz,
    failure      text,
    answer       text,

    constraint letter_pk primary key (id),
    constraint language_is_ours check (language in ('fr', 'en')),
    constraint state_is_known check (state in ('QUEUED', 'SENT', 'FAILED')),
    constraint headers_hold_on_one_line check ((to_name || to_email || subject) !~ '[\r\n]'),
    constraint queued_letter_has_its_next_attempt check ((state = 'QUEUED') = (next_attempt is not null)),
    constraint sent_letter_has_its_date check ((state = 'SENT') = (sent_at is not null)),
    constraint failure_is_known check (failure in ('UNREACHABLE', 'SIGN_IN', 'REFUSED', 'UNREADABLE')),
    constraint failed_letter_says_why check (state <> 'FAILED' or failure is not null),
    constraint only_a_sent_secret_is_erased check ((body is null) = (secret and state = 'SENT'))
);

create index letter_to_send on mail.letter (next_attempt) where state = 'QUEUED';
create index letter_latest on mail.letter (at desc, id);

comment on schema mail is 'Outgoing letters.';
comment on table mail.letter is 'A letter posted with the transaction that asked for it, then sent by SMTP, with its attempts.';
comment on column mail.letter.next_attempt is 'Not before; while a node is sending it, the time at which another may try.';
comment on column mail.letter.body is 'Erased once a secret letter is sent.';
comment on column mail.letter.answer is 'What the server answered to the last attempt that failed.';
