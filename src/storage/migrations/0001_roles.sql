-- The application role owns nothing, is no superuser and cannot bypass row-level security.
-- Two databases of one server may migrate at the same moment: both ways of losing that race are fine.
do $$
begin
  if not exists (select from pg_roles where rolname = 'pluis_app') then
    begin
      create role pluis_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  if exists (select from pg_roles where rolname = 'pluis_app' and (rolsuper or rolbypassrls)) then
    raise exception 'role pluis_app may be neither superuser nor bypass row-level security';
  end if;
end $$;

-- The migrator must be able to become the application role (DATABASE_URL: set role on each connection).
do $$
declare
  may boolean;
begin
  if current_setting('server_version_num')::int >= 160000 then
    execute $q$ select pg_has_role(current_user, 'pluis_app', 'SET') $q$ into may;
  else
    may := pg_has_role(current_user, 'pluis_app', 'MEMBER');
  end if;
  if not may then
    execute format('grant pluis_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to pluis_app;

-- Raised for every attempt to change what may only be added to, whoever the role is.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The tenant of this transaction, null when none was set. After a transaction the setting becomes ''.
create function current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('pluis.organisation_id', true), '')::uuid;

grant execute on function current_organisation() to pluis_app;
