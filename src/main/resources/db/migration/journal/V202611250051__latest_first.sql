create index entry_of_edition_latest on journal.entry (edition, at desc, id desc);
drop index journal.entry_of_edition;
