alter table mail.letter
    drop constraint state_is_known,
    add constraint state_is_known check (state in ('QUEUED', 'SENT', 'FAILED', 'TOO_OLD'));

comment on column mail.letter.state is 'TOO_OLD: it waited so long for a server that it no longer leaves by itself.';
