-- Login: passwords, second factors, sessions and the brake on guessing (design.md §7).

-- Real organisations are asked to switch this on; the demonstration leaves it off.
alter table organisation add column second_factor_required boolean not null default false;
grant update (second_factor_required) on organisation to pluis_app;

-- The secret of the second factor is sealed under the organisation's key; the password is only a hash.
create table credential (
  organisation_id      uuid not null,
  employee_id          uuid not null,
  password_hash        text not null,
  password_changed_at  timestamptz not null,
  must_change_password boolean not null,
  totp_key_id          uuid,
  totp_sealed          bytea,
  totp_confirmed_at    timestamptz,
  -- The last counter a code was accepted for: a code works once.
  totp_counter         bigint,
  -- Shown to the person, not yet confirmed with a code.
  proposed_key_id      uuid,
  proposed_sealed      bytea,
  primary key (organisation_id, employee_id),
  foreign key (organisation_id, employee_id) references employee,
  foreign key (organisation_id, totp_key_id) references data_key,
  foreign key (organisation_id, proposed_key_id) references data_key,
  check ((totp_sealed is null) = (totp_key_id is null)),
  check ((totp_sealed is null) = (totp_confirmed_at is null)),
  check ((totp_sealed is null) = (totp_counter is null)),
  check ((proposed_sealed is null) = (proposed_key_id is null))
);

create table recovery_code (
  organisation_id uuid not null,
  employee_id     uuid not null,
  code_hash       bytea not null check (length(code_hash) = 32),
  used_at         timestamptz,
  primary key (organisation_id, employee_id, code_hash),
  foreign key (organisation_id, employee_id) references credential
);

-- Only the hash of the token is here: a copy of this table logs nobody in.
create table session (
  organisation_id  uuid not null,
  token_hash       bytea not null check (length(token_hash) = 32),
  employee_id      uuid not null,
  csrf_secret      bytea not null check (length(csrf_secret) = 32),
  created_at       timestamptz not null,
  last_seen_at     timestamptz not null,
  locked_at        timestamptz,
  second_factor_at timestamptz,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, employee_id) references employee
) with (fillfactor = 80);
create index session_of_employee on session (organisation_id, employee_id);
create index session_by_age on session (organisation_id, created_at);

-- Belongs to no organisation: it counts before anybody knows one. The key is a keyed hash of an
-- account's e-mail index, an address or an employee; none of them can be read back.
create table login_throttle (
  scope           text not null check (scope in ('account', 'address', 'code')),
  key             bytea not null check (length(key) = 32),
  failures        integer not null,
  last_attempt_at timestamptz not null,
  blocked_until   timestamptz,
  primary key (scope, key)
);
create index login_throttle_by_age on login_throttle (last_attempt_at);
grant select, insert, update, delete on login_throttle to pluis_app;

alter table credential enable row level security;
alter table credential force row level security;
create policy tenant on credential using (organisation_id = current_organisation());
grant select, insert, update on credential to pluis_app;

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy tenant on recovery_code using (organisation_id = current_organisation());
grant select, insert, update (used_at), delete on recovery_code to pluis_app;

alter table session enable row level security;
alter table session force row level security;
create policy tenant on session using (organisation_id = current_organisation());
grant select, insert, update (token_hash, last_seen_at, locked_at, second_factor_at), delete on session to pluis_app;

-- Other processes remember sessions for a few seconds; what takes a right away tells them at once.
create function announce_access_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('pluis_access', old.organisation_id || '/' || old.employee_id);
  return null;
end $$;
create trigger announce after delete on session
  for each row execute function announce_access_change();
create trigger announce_rotation after update of token_hash, locked_at on session
  for each row execute function announce_access_change();
create trigger announce after update or delete on assignment
  for each row execute function announce_access_change();
create trigger announce after update of deactivated_at, language on employee
  for each row execute function announce_access_change();
create trigger announce after update of totp_sealed, must_change_password on credential
  for each row execute function announce_access_change();

-- Counts an attempt before it is made, so that a thousand at once are not all free. Null: go on.
-- Otherwise the moment from which to try again, and nothing was counted. Keys come in one order
-- (account before address), so two attempts never wait for each other in a circle.
create function reserve_attempts(
  p_now timestamptz, p_scopes text[], p_keys bytea[], p_free integer[], p_cap_seconds integer[], p_forget_seconds integer[])
returns timestamptz language plpgsql as $$
declare
  blocked timestamptz;
  retry_at timestamptz;
begin
  for i in 1 .. cardinality(p_scopes) loop
    insert into login_throttle as known values (p_scopes[i], p_keys[i], 0, p_now, null)
    on conflict (scope, key) do update set failures =
      case when known.last_attempt_at < p_now - make_interval(secs => p_forget_seconds[i]) then 0 else known.failures end
    returning blocked_until into blocked;
    if blocked > p_now then
      retry_at := greatest(retry_at, blocked);
    end if;
  end loop;
  if retry_at is not null then
    return retry_at;
  end if;

  for i in 1 .. cardinality(p_scopes) loop
    update login_throttle known set
      failures = known.failures + 1,
      last_attempt_at = p_now,
      blocked_until = case when known.failures + 1 > p_free[i] then
        p_now + make_interval(secs => least(p_cap_seconds[i], power(2, least(known.failures + 1 - p_free[i], 30)))) end
    where known.scope = p_scopes[i] and known.key = p_keys[i];
  end loop;

  delete from login_throttle where (scope, key) in (
    select old.scope, old.key from login_throttle old
    where old.last_attempt_at < p_now - interval '2 days' limit 20 for update skip locked);
  return null;
end $$;

-- After a success: the account starts afresh; an address only gets this one attempt back, because
-- whoever guesses other people's passwords there may well have an account of their own.
create function forgive_attempts(p_scopes text[], p_keys bytea[], p_free integer[])
returns void language plpgsql as $$
begin
  for i in 1 .. cardinality(p_scopes) loop
    if p_scopes[i] = 'address' then
      update login_throttle known set
        failures = greatest(known.failures - 1, 0),
        blocked_until = case when known.failures - 1 > p_free[i] then known.blocked_until end
      where known.scope = p_scopes[i] and known.key = p_keys[i];
    else
      delete from login_throttle where scope = p_scopes[i] and key = p_keys[i];
    end if;
  end loop;
end $$;

-- Everyone who logs in with this e-mail address: mostly nobody or one, more when somebody works for two organisations.
create function accounts_by_email(p_email_index bytea)
returns table (organisation_id uuid, employee_id uuid, active boolean, password_hash text, second_factor boolean)
language plpgsql as $$
#variable_conflict use_column
declare
  found_employee record;
begin
  perform set_config('pluis.organisation_id', '', true);
  perform set_config('pluis.email_index', encode(p_email_index, 'hex'), true);
  for found_employee in
    select e.organisation_id, e.employee_id, e.deactivated_at is null as active from employee e
    where e.email_index = p_email_index order by e.organisation_id
  loop
    perform set_config('pluis.organisation_id', found_employee.organisation_id::text, true);
    return query
    select c.organisation_id, c.employee_id, found_employee.active, c.password_hash, c.totp_sealed is not null from credential c
    where c.organisation_id = found_employee.organisation_id and c.employee_id = found_employee.employee_id;
  end loop;
end $$;

-- The hot path of every page: who is this, and what are they here. One round trip.
-- Marks the session as seen, at most once in p_touch_seconds, unless it is locked or past p_idle_seconds.
create function read_session(
  p_organisation uuid, p_token_hash bytea, p_now timestamptz, p_touch boolean,
  p_touch_seconds integer, p_idle_seconds integer)
returns table (
  employee_id uuid, csrf_secret bytea, created_at timestamptz, last_seen_at timestamptz, locked_at timestamptz,
  second_factor_at timestamptz, language text, profile_key_id uuid, profile_sealed bytea,
  second_factor_required boolean, second_factor boolean, must_change_password boolean, assignments jsonb)
language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('pluis.organisation_id', p_organisation::text, true);

  if p_touch then
    update session s set last_seen_at = p_now
    where s.organisation_id = p_organisation and s.token_hash = p_token_hash and s.locked_at is null
      and s.last_seen_at < p_now - make_interval(secs => p_touch_seconds)
      and s.last_seen_at > p_now - make_interval(secs => p_idle_seconds);
  end if;

  return query
  select s.employee_id, s.csrf_secret, s.created_at, s.last_seen_at, s.locked_at, s.second_factor_at,
    e.language, e.key_id, e.sealed,
    o.second_factor_required, c.totp_sealed is not null, coalesce(c.must_change_password, false),
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'role', a.role, 'locationId', a.location_id, 'functionId', a.function_id, 'groups', a.groups) order by a.assignment_id)
      from assignment a where a.organisation_id = s.organisation_id and a.employee_id = s.employee_id), '[]')
  from session s
  join organisation o on o.organisation_id = s.organisation_id
  join employee e on e.organisation_id = s.organisation_id and e.employee_id = s.employee_id and e.deactivated_at is null
  left join credential c on c.organisation_id = s.organisation_id and c.employee_id = s.employee_id
  where s.organisation_id = p_organisation and s.token_hash = p_token_hash;
end $$;
