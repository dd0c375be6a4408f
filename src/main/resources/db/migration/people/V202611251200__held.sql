create function people.held(asked_role text) returns table (edition uuid, region uuid)
    language sql stable
begin atomic
    select held.edition, held.region
      from people.grant held
     where held.account = database.actor()
       and held.role = asked_role;
end;

comment on function people.held(text) is
    'Where the person who acts holds a role: no edition is every edition, no region is every region.';
