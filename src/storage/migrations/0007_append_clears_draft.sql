-- append_events, and in the same transaction the end of the draft that the events were typed in:
-- what was recorded is no draft any more, and the two need one commit instead of two.
create function append_and_clear_draft(
  p_organisation uuid, p_dossier uuid, p_expected integer, p_actor uuid, p_key uuid, p_recorded timestamptz,
  p_event_ids uuid[], p_types text[], p_schema_versions integer[], p_occurred timestamptz[],
  p_payloads bytea, p_payload_lengths integer[], p_previous bytea, p_hashes bytea,
  p_child uuid, p_location uuid, p_protocol_id text, p_protocol_version text, p_route text, p_status text, p_step text,
  p_next_due date, p_obligations jsonb, p_unread boolean, p_report_sent boolean, p_director_informed boolean,
  p_participants jsonb, p_read_what text, p_read_reason text, p_break_glass boolean, p_draft text,
  out appended boolean, out version integer)
language plpgsql as $$
begin
  select done.appended, done.version into appended, version
  from append_events(p_organisation, p_dossier, p_expected, p_actor, p_key, p_recorded,
    p_event_ids, p_types, p_schema_versions, p_occurred, p_payloads, p_payload_lengths, p_previous, p_hashes,
    p_child, p_location, p_protocol_id, p_protocol_version, p_route, p_status, p_step,
    p_next_due, p_obligations, p_unread, p_report_sent, p_director_informed,
    p_participants, p_read_what, p_read_reason, p_break_glass) done;
  if appended and p_draft is not null then
    delete from draft where organisation_id = p_organisation and employee_id = p_actor and form_key = p_draft;
  end if;
end $$;
