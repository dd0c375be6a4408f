alter table mail.letter drop constraint state_is_known;
alter table mail.letter add constraint state_is_known check (state in ('QUEUED', 'SENT', 'FAILED', 'FICTIONAL'));

update mail.letter
   set state = 'FICTIONAL', next_attempt = null
 where state = 'QUEUED'
   and to_email ~* '[@.](example|test|invalid|localhost|example\.(com|net|org))\.?$';

comment on column mail.letter.state is
    'QUEUED waits, SENT has left, FAILED was given up, FICTIONAL is never sent: its domain is reserved by RFC 2606.';
