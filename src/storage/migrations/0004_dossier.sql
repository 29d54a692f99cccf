-- The projection of a dossier's events: what lists and 'What now?' need, without personal data.
create table dossier (
  organisation_id   uuid not null,
  dossier_id        uuid not null,
  child_id          uuid not null,
  location_id       uuid not null,
  protocol_id       text not null,
  protocol_version  text not null,
  route             text not null,
  status            text not null check (status in ('open', 'closed')),
  step              text not null,
  next_due_on       date,
  obligations       jsonb not null default '[]',
  unread            boolean not null,
  report_sent       boolean not null,
  director_informed boolean not null,
  version           integer not null check (version > 0),
  head_hash         bytea not null check (length(head_hash) = 32),
  opened_at         timestamptz not null,
  last_event_at     timestamptz not null,
  primary key (organisation_id, dossier_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, location_id) references location
) with (fillfactor = 80);
create index dossier_of_location on dossier (location_id, status);
create index dossier_of_child on dossier (child_id);

-- Who takes part, and who is locked out by name (conflict of interest, design.md §7).
create table dossier_participant (
  organisation_id uuid not null,
  dossier_id      uuid not null,
  employee_id     uuid not null,
  function_id     text,
  locked_out      boolean not null default false,
  primary key (organisation_id, dossier_id, employee_id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, employee_id) references employee,
  check (locked_out or function_id is not null)
);
create index dossier_participant_of_employee on dossier_participant (employee_id, dossier_id);

-- The record. The primary key is the optimistic lock; actor_id has no foreign key because the actor
-- may be a job, and because the record outlives accounts.
create table dossier_event (
  organisation_id uuid not null,
  dossier_id      uuid not null,
  version         integer not null check (version > 0),
  event_id        uuid not null,
  type            text not null,
  schema_version  integer not null,
  occurred_at     timestamptz not null,
  recorded_at     timestamptz not null,
  actor_id        uuid not null,
  key_id          uuid not null,
  payload         bytea not null,
  previous_hash   bytea not null check (length(previous_hash) = 32),
  hash            bytea not null check (length(hash) = 32),
  primary key (organisation_id, dossier_id, version),
  foreign key (organisation_id, dossier_id) references dossier
);

-- Who read which dossier, when and why.
create table read_log (
  organisation_id uuid not null,
  dossier_id      uuid not null,
  read_at         timestamptz not null,
  read_id         uuid not null default gen_random_uuid(),
  actor_id        uuid not null,
  what            text not null,
  reason          text,
  break_glass     boolean not null default false,
  primary key (organisation_id, dossier_id, read_at, read_id)
);

-- Security events that belong to no dossier: sign-in, roles granted, export. Details hold ids, never names.
create table audit_log (
  organisation_id uuid not null references organisation,
  at              timestamptz not null,
  audit_id        uuid not null default gen_random_uuid(),
  actor_id        uuid,
  action          text not null,
  details         jsonb not null default '{}',
  primary key (organisation_id, at, audit_id)
);

-- What was typed and not yet sent: sealed under the organisation's key, one per employee and form.
create table draft (
  organisation_id uuid not null,
  employee_id     uuid not null,
  form_key        text not null,
  key_id          uuid not null,
  sealed          bytea not null,
  updated_at      timestamptz not null,
  primary key (organisation_id, employee_id, form_key),
  foreign key (organisation_id, employee_id) references employee
);

create trigger insert_only before update or delete or truncate on dossier_event
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on read_log
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
-- Also while replicating: session_replication_role must not be a way around.
alter table dossier_event enable always trigger insert_only;
alter table read_log enable always trigger insert_only;
alter table audit_log enable always trigger insert_only;

alter table dossier enable row level security;
alter table dossier force row level security;
create policy tenant on dossier using (organisation_id = current_organisation());
grant select, insert, update on dossier to pluis_app;

alter table dossier_participant enable row level security;
alter table dossier_participant force row level security;
create policy tenant on dossier_participant using (organisation_id = current_organisation());
grant select, insert, update (function_id, locked_out), delete on dossier_participant to pluis_app;

alter table dossier_event enable row level security;
alter table dossier_event force row level security;
create policy tenant on dossier_event using (organisation_id = current_organisation());
grant select, insert on dossier_event to pluis_app;

alter table read_log enable row level security;
alter table read_log force row level security;
create policy tenant on read_log using (organisation_id = current_organisation());
grant select, insert on read_log to pluis_app;

alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy tenant on audit_log using (organisation_id = current_organisation());
grant select, insert on audit_log to pluis_app;

alter table draft enable row level security;
alter table draft force row level security;
create policy tenant on draft using (organisation_id = current_organisation());
grant select, insert, update, delete on draft to pluis_app;
