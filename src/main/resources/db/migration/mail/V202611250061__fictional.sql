alter table mail.letter drop constraint state_is_known;
alter table mail.letter add constraint state_is_known check (state in ('QUEUED', 'SENT', 'FAILED', 'TOO_OLD', 'FICTIONAL'));

update mail.letter
   set state = 'FICTIONAL', next_attempt = null
 where state = 'QUEUED'
   and to_email ~* '[@.](example|test|invalid|localhost|example\.(com|net|org))\.?$';

comment on column mail.letter.state is
    'QUEUED waits, SENT has left, FAILED was given up, TOO_OLD waited so long for a server that it no longer leaves by itself, FICTIONAL is never sent: its domain is reserved by RFC 2606.';
