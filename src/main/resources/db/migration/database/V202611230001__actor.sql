create schema database;

create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;

create function database.actor() returns uuid
    language sql stable parallel safe
    return case
        when current_setting('palmares.actor', true) like 'person:%'
        then substring(current_setting('palmares.actor', true) from 8)::uuid
    end;

comment on schema database is 'What every other schema asks of the transaction itself.';
comment on function database.actor() is 'The account that acts in this transaction; null for a visitor or the product itself.';
