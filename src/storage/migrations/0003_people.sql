-- Beside the primary keys no index begins with organisation_id. On a new, small table the planner takes all
-- of those for equally good, keeps the wrong one in its cached plans, and then reads a whole organisation
-- for one row. Ids are unique without it.

-- A location is a school or a childcare site; it carries the protocol its new dossiers start on.
create table location (
  organisation_id  uuid not null references organisation,
  location_id      uuid not null,
  name             text not null check (name <> ''),
  protocol_id      text not null,
  created_at       timestamptz not null,
  primary key (organisation_id, location_id)
);

-- Name and e-mail are sealed under the organisation's key; the e-mail is found through its blind index.
create table employee (
  organisation_id uuid not null references organisation,
  employee_id     uuid not null,
  key_id          uuid not null,
  sealed          bytea not null,
  email_index     bytea not null,
  language        text not null default 'nl' check (language in ('nl', 'en')),
  created_at      timestamptz not null,
  deactivated_at  timestamptz,
  primary key (organisation_id, employee_id),
  foreign key (organisation_id, key_id) references data_key,
  -- Signing in looks by e-mail alone.
  unique (email_index, organisation_id)
);

create table assignment (
  organisation_id uuid not null,
  employee_id     uuid not null,
  assignment_id   uuid not null,
  role            text not null check (role in
    ('professional', 'officer', 'deputyOfficer', 'director', 'board', 'administrator', 'privacyOfficer')),
  location_id     uuid,
  function_id     text not null,
  groups          text[] not null default '{}',
  created_at      timestamptz not null,
  primary key (organisation_id, employee_id, assignment_id),
  foreign key (organisation_id, employee_id) references employee,
  foreign key (organisation_id, location_id) references location,
  -- Board, administrator and privacy officer serve the organisation, the others a location (design.md §7).
  check ((location_id is null) = (role in ('board', 'administrator', 'privacyOfficer')))
);
create index assignment_of_location on assignment (location_id, role);

-- Names, birth date and address are sealed under the child's own key.
create table child (
  organisation_id uuid not null,
  child_id        uuid not null,
  location_id     uuid not null,
  group_code      text not null,
  key_id          uuid not null,
  sealed          bytea not null,
  created_at      timestamptz not null,
  primary key (organisation_id, child_id),
  foreign key (organisation_id, location_id) references location,
  foreign key (organisation_id, key_id) references data_key
);
create index child_of_group on child (location_id, group_code);
alter table data_key add foreign key (organisation_id, child_id) references child deferrable initially deferred;

-- Blind index: keyed hashes of first name, last name, full name and birth date. Deleted with the child's key.
create table child_token (
  organisation_id uuid not null,
  token           bytea not null,
  child_id        uuid not null,
  primary key (organisation_id, token, child_id),
  foreign key (organisation_id, child_id) references child
);
create index child_token_of_child on child_token (child_id);

-- A guardian is recorded per child and sealed under that child's key: a parent of two children
-- stands here twice, so that destroying one child's key leaves the other whole.
create table guardian (
  organisation_id uuid not null,
  child_id        uuid not null,
  guardian_id     uuid not null,
  key_id          uuid not null,
  sealed          bytea not null,
  created_at      timestamptz not null,
  primary key (organisation_id, child_id, guardian_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, key_id) references data_key
);

alter table location enable row level security;
alter table location force row level security;
create policy tenant on location using (organisation_id = current_organisation());
grant select, insert, update (name, protocol_id) on location to pluis_app;

alter table employee enable row level security;
alter table employee force row level security;
create policy tenant on employee using (organisation_id = current_organisation());
-- Signing in: nobody knows the organisation yet; one exact e-mail index shows the rows that carry it, no more.
create policy sign_in on employee for select
  using (email_index = decode(nullif(current_setting('pluis.email_index', true), ''), 'hex'));
grant select, insert, update (key_id, sealed, email_index, language, deactivated_at) on employee to pluis_app;

alter table assignment enable row level security;
alter table assignment force row level security;
create policy tenant on assignment using (organisation_id = current_organisation());
grant select, insert, update (groups, function_id), delete on assignment to pluis_app;

alter table child enable row level security;
alter table child force row level security;
create policy tenant on child using (organisation_id = current_organisation());
grant select, insert, update (location_id, group_code, key_id, sealed) on child to pluis_app;

alter table child_token enable row level security;
alter table child_token force row level security;
create policy tenant on child_token using (organisation_id = current_organisation());
grant select, insert, delete on child_token to pluis_app;

alter table guardian enable row level security;
alter table guardian force row level security;
create policy tenant on guardian using (organisation_id = current_organisation());
grant select, insert, update (key_id, sealed), delete on guardian to pluis_app;
