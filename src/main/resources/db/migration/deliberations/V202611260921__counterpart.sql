alter table deliberations.verdict
    add column counterpart integer;

comment on column deliberations.verdict.counterpart is
    'The number of the dossier it displaced, or that displaced it; null where quotas moved neither.';
