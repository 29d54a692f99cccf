-- Routes with strict access (docs/adr/0014): the functions that handle such a dossier; null where the ordinary rules
-- count. Written with the events, so that access follows a change of route in the same transaction.
alter table dossier add column handled_by text[];
create index dossier_strict on dossier (location_id, status) where handled_by is not null;

-- Which kind of route that is, to find the dossier that a signal belongs to. Until now there was one kind.
alter table dossier add column route_kind text not null default 'home' check (route_kind in ('home', 'staff', 'betweenChildren'));
alter table dossier alter column route_kind drop default;

-- One dossier per child and course of events, and a change of route ends the course: a child whose dossier about home
-- turned out to be about an employee can get a dossier about home again. Refusing would tell that there is another.
-- null: came to its route by a change, so it stands in nobody's way.
alter table dossier add column course text;
-- The owner of the table is held by row-level security too, except here.
alter table dossier no force row level security;
update dossier set course = route;
alter table dossier force row level security;
drop index dossier_of_child_and_route;
create unique index dossier_of_child_and_course on dossier (child_id, course, organisation_id);

-- As before, in one function: the draft in which the events were typed ends with them, and access is written with them.
drop function append_and_clear_draft;
drop function append_events;
create function append_events(
  p_organisation uuid, p_dossier uuid, p_expected integer, p_actor uuid, p_key uuid, p_recorded timestamptz,
  p_event_ids uuid[], p_types text[], p_schema_versions integer[], p_occurred timestamptz[],
  p_payloads bytea, p_payload_lengths integer[], p_previous bytea, p_hashes bytea,
  p_child uuid, p_location uuid, p_protocol_id text, p_protocol_version text, p_route text, p_status text, p_step text,
  p_next_due date, p_obligations jsonb, p_unread boolean, p_report_sent boolean, p_director_informed boolean,
  p_participants jsonb, p_read_what text, p_read_reason text, p_break_glass boolean, p_draft text, p_handled_by text[], p_route_kind text,
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
      amount, head, p_recorded, p_recorded, p_handled_by, p_route_kind, p_route)
    on conflict do nothing;
  else
    update dossier d set
      child_id = p_child, location_id = p_location, protocol_id = p_protocol_id, protocol_version = p_protocol_version,
      route = p_route, status = p_status, step = p_step, next_due_on = p_next_due, obligations = p_obligations,
      unread = p_unread, report_sent = p_report_sent, director_informed = p_director_informed,
      handled_by = p_handled_by, route_kind = p_route_kind, course = case when d.route = p_route then d.course end,
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

  if p_draft is not null then
    delete from draft where organisation_id = p_organisation and employee_id = p_actor and form_key = p_draft;
  end if;

  appended := true;
  version := p_expected + amount;
end $$;
