alter table journal.entry add column assesses uuid;

comment on column journal.entry.assesses is
    'The dossier, or the edition as a whole, of whose assessments it tells; absent for all other entries.';
