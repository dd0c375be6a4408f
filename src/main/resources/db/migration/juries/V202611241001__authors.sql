create view juries.author as
    select id as dossier_id, owner as account_id
      from dossiers.standing
    union
    select dossier, account
      from dossiers.collaborator;

comment on view juries.author is 'Who files each dossier or writes it with its owner: whoever does cannot judge it.';
