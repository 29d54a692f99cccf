-- The hot paths, one round trip each: they set the tenant, work and answer within one statement.
-- Security invoker: row-level security and grants of the caller apply inside.

-- Appends events to a dossier and writes its projection. appended = false: somebody else was first
-- (or nothing stands at the expected version); version is then the current one, 0 when there is no dossier.
-- Payloads and hashes come one behind the other in one value: as arrays they would travel as hexadecimal text.
create function append_events(
  p_organisation uuid, p_dossier uuid, p_expected integer, p_actor uuid, p_key uuid, p_recorded timestamptz,
  p_event_ids uuid[], p_types text[], p_schema_versions integer[], p_occurred timestamptz[],
  p_payloads bytea, p_payload_lengths integer[], p_previous bytea, p_hashes bytea,
  p_child uuid, p_location uuid, p_protocol_id text, p_protocol_version text, p_route text, p_status text, p_step text,
  p_next_due date, p_obligations jsonb, p_unread boolean, p_report_sent boolean, p_director_informed boolean,
  p_participants jsonb, p_read_what text, p_read_reason text, p_break_glass boolean,
  out appended boolean, out version integer)
language plpgsql as $$
declare
  amount integer := cardinality(p_event_ids);
  head bytea := substring(p_hashes from 32 * amount - 31 for 32);
  link bytea := p_previous;
  next_link bytea;
  payload_at integer := 1;
begin
  perform set_config('pluis.organisation_id', p_organisation::text, true);

  -- The row lock makes writers queue; after it the primary key of dossier_event cannot be hit twice.
  if p_expected = 0 then
    insert into dossier values (p_organisation, p_dossier, p_child, p_location, p_protocol_id, p_protocol_version,
      p_route, p_status, p_step, p_next_due, p_obligations, p_unread, p_report_sent, p_director_informed,
      amount, head, p_recorded, p_recorded)
    on conflict do nothing;
  else
    update dossier d set
      child_id = p_child, location_id = p_location, protocol_id = p_protocol_id, protocol_version = p_protocol_version,
      route = p_route, status = p_status, step = p_step, next_due_on = p_next_due, obligations = p_obligations,
      unread = p_unread, report_sent = p_report_sent, director_informed = p_director_informed,
      version = p_expected + amount, head_hash = head, last_event_at = p_recorded
    where d.organisation_id = p_organisation and d.dossier_id = p_dossier
      and d.version = p_expected and d.head_hash = p_previous;
  end if;

  if not found then
    appended := false;
    version := coalesce((select d.version from dossier d
      where d.organisation_id = p_organisation and d.dossier_id = p_dossier), 0);
    return;
  end if;

  for n in 1 .. amount loop
    next_link := substring(p_hashes from 32 * n - 31 for 32);
    insert into dossier_event values (p_organisation, p_dossier, p_expected + n, p_event_ids[n], p_types[n], p_schema_versions[n],
      p_occurred[n], p_recorded, p_actor, p_key, substring(p_payloads from payload_at for p_payload_lengths[n]), link, next_link);
    payload_at := payload_at + p_payload_lengths[n];
    link := next_link;
  end loop;

  if p_participants is not null then
    insert into dossier_participant as known (organisation_id, dossier_id, employee_id, function_id, locked_out)
    select p_organisation, p_dossier, given.employee_id, given.function_id, given.locked_out
    from jsonb_to_recordset(p_participants) as given (employee_id uuid, function_id text, locked_out boolean)
    on conflict (organisation_id, dossier_id, employee_id) do update
      set function_id = excluded.function_id, locked_out = excluded.locked_out
      where (known.function_id, known.locked_out) is distinct from (excluded.function_id, excluded.locked_out);
    delete from dossier_participant known
    where known.organisation_id = p_organisation and known.dossier_id = p_dossier and not exists (
      select from jsonb_to_recordset(p_participants) as given (employee_id uuid)
      where given.employee_id = known.employee_id);
  end if;

  if p_read_what is not null then
    insert into read_log (organisation_id, dossier_id, read_at, actor_id, what, reason, break_glass)
    values (p_organisation, p_dossier, p_recorded, p_actor, p_read_what, p_read_reason, p_break_glass);
  end if;

  appended := true;
  version := p_expected + amount;
end $$;

-- The events after p_since, oldest first, and in the same round trip the mark in the read log.
-- One row with version null when the dossier has no later events; no row when there is no such dossier.
create function read_dossier(
  p_organisation uuid, p_dossier uuid, p_since integer,
  p_actor uuid, p_read_at timestamptz, p_what text, p_reason text, p_break_glass boolean)
returns table (
  head_version integer, head_hash bytea, child_id uuid, location_id uuid,
  version integer, event_id uuid, type text, schema_version integer, occurred_at timestamptz, recorded_at timestamptz,
  actor_id uuid, key_id uuid, payload bytea)
language plpgsql as $$
begin
  perform set_config('pluis.organisation_id', p_organisation::text, true);

  if p_what is not null then
    insert into read_log (organisation_id, dossier_id, read_at, actor_id, what, reason, break_glass)
    select p_organisation, p_dossier, p_read_at, p_actor, p_what, p_reason, p_break_glass
    from dossier d where d.organisation_id = p_organisation and d.dossier_id = p_dossier;
  end if;

  return query
  select d.version, d.head_hash, d.child_id, d.location_id,
    e.version, e.event_id, e.type, e.schema_version, e.occurred_at, e.recorded_at, e.actor_id, e.key_id, e.payload
  from dossier d
  left join dossier_event e
    on e.organisation_id = d.organisation_id and e.dossier_id = d.dossier_id and e.version > p_since
  where d.organisation_id = p_organisation and d.dossier_id = p_dossier
  order by e.version;
end $$;

-- The version a dossier stands at, 0 when there is none.
create function dossier_version(p_organisation uuid, p_dossier uuid, out version integer, out head_hash bytea)
language plpgsql as $$
begin
  perform set_config('pluis.organisation_id', p_organisation::text, true);
  select d.version, d.head_hash into version, head_hash from dossier d
  where d.organisation_id = p_organisation and d.dossier_id = p_dossier;
  version := coalesce(version, 0);
end $$;
