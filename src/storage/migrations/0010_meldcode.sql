-- An organisation's own meldcode: a draft with its revisions, why something was loosened, the versions that
-- the board established, and which of them is in force where from which day. What was written stays.

-- At most one draft is open in an organisation. base_*: the shipped definition that it was made from; none when
-- it came from a document of the organisation's own.
create table meldcode_draft (
  organisation_id    uuid not null references organisation,
  draft_id           uuid not null,
  protocol_id        text not null check (protocol_id like 'eigen-%'),
  version            text not null,
  base_id            text,
  base_version       text,
  state              text not null check (state in ('open', 'submitted', 'approved', 'discarded')),
  started_by         uuid not null,
  started_at         timestamptz not null,
  submitted_by       uuid,
  submitted_at       timestamptz,
  submitted_revision integer,
  -- What the board asked to change when it gave the draft back.
  remark             text,
  closed_at          timestamptz,
  primary key (organisation_id, draft_id),
  check ((base_id is null) = (base_version is null)),
  check ((state = 'submitted') <= (submitted_revision is not null and submitted_by is not null and submitted_at is not null))
);
create unique index meldcode_draft_open on meldcode_draft (organisation_id) where state in ('open', 'submitted');

create table meldcode_revision (
  organisation_id uuid not null,
  draft_id        uuid not null,
  revision        integer not null check (revision > 0),
  definition      text not null,
  author_id       uuid not null,
  at              timestamptz not null,
  primary key (organisation_id, draft_id, revision),
  foreign key (organisation_id, draft_id) references meldcode_draft
);

-- The newest reason for a rule counts; earlier ones stay.
create table meldcode_reason (
  organisation_id uuid not null,
  draft_id        uuid not null,
  rule_key        text not null,
  number          integer not null check (number > 0),
  reason          text not null check (reason <> ''),
  author_id       uuid not null,
  at              timestamptz not null,
  primary key (organisation_id, draft_id, rule_key, number),
  foreign key (organisation_id, draft_id) references meldcode_draft
);

create table meldcode_version (
  organisation_id uuid not null references organisation,
  protocol_id     text not null check (protocol_id like 'eigen-%'),
  version         text not null,
  definition      text not null,
  content_hash    bytea not null check (length(content_hash) = 32),
  base_id         text,
  base_version    text,
  draft_id        uuid not null,
  revision        integer not null,
  submitted_by    uuid not null,
  submitted_at    timestamptz not null,
  approved_by     uuid not null,
  approved_at     timestamptz not null,
  -- Who established it and on which day, as it stands in the document.
  established_by  text not null check (established_by <> ''),
  established_on  date not null,
  primary key (organisation_id, version),
  foreign key (organisation_id, draft_id, revision) references meldcode_revision
);

-- An approval that was taken back before it came into force.
create table meldcode_withdrawal (
  organisation_id uuid not null,
  version         text not null,
  reason          text not null check (reason <> ''),
  withdrawn_by    uuid not null,
  at              timestamptz not null,
  primary key (organisation_id, version),
  foreign key (organisation_id, version) references meldcode_version
);

-- From which day a location runs what; of several for one day the last decided counts, and what was withdrawn
-- does not. No version: the shipped definition of the location.
create table meldcode_in_force (
  organisation_id uuid not null,
  decision_id     uuid not null,
  location_id     uuid not null,
  number          integer not null check (number > 0),
  from_day        date not null,
  version         text,
  decided_by      uuid not null,
  decided_at      timestamptz not null,
  primary key (organisation_id, decision_id),
  unique (organisation_id, location_id, number),
  foreign key (organisation_id, location_id) references location,
  foreign key (organisation_id, version) references meldcode_version
);

-- The public address of an organisation's meldcode. The name belongs to no organisation, so that it is taken
-- once over all of them; the table below says whose it is, and shows only who names it exactly.
create table meldcode_address_name (code text primary key check (code ~ '^[a-z][a-z0-9-]{2,39}$'));
create table meldcode_address (
  organisation_id uuid not null references organisation,
  code            text not null references meldcode_address_name,
  protocol_id     text not null check (protocol_id like 'eigen-%'),
  claimed_by      uuid not null,
  at              timestamptz not null,
  primary key (organisation_id, code),
  unique (organisation_id, protocol_id)
);
create index meldcode_address_by_code on meldcode_address (code);

create trigger insert_only before update or delete or truncate on meldcode_revision
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_reason
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_version
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_withdrawal
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_in_force
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_address
  for each statement execute function refuse_change();
create trigger insert_only before update or delete or truncate on meldcode_address_name
  for each statement execute function refuse_change();
alter table meldcode_revision enable always trigger insert_only;
alter table meldcode_reason enable always trigger insert_only;
alter table meldcode_version enable always trigger insert_only;
alter table meldcode_withdrawal enable always trigger insert_only;
alter table meldcode_in_force enable always trigger insert_only;
alter table meldcode_address enable always trigger insert_only;
alter table meldcode_address_name enable always trigger insert_only;

alter table meldcode_draft enable row level security;
alter table meldcode_draft force row level security;
create policy tenant on meldcode_draft using (organisation_id = current_organisation());
grant select, insert, update (state, submitted_by, submitted_at, submitted_revision, remark, closed_at) on meldcode_draft to pluis_app;

alter table meldcode_revision enable row level security;
alter table meldcode_revision force row level security;
create policy tenant on meldcode_revision using (organisation_id = current_organisation());
grant select, insert on meldcode_revision to pluis_app;

alter table meldcode_reason enable row level security;
alter table meldcode_reason force row level security;
create policy tenant on meldcode_reason using (organisation_id = current_organisation());
grant select, insert on meldcode_reason to pluis_app;

alter table meldcode_version enable row level security;
alter table meldcode_version force row level security;
create policy tenant on meldcode_version using (organisation_id = current_organisation());
grant select, insert on meldcode_version to pluis_app;

alter table meldcode_withdrawal enable row level security;
alter table meldcode_withdrawal force row level security;
create policy tenant on meldcode_withdrawal using (organisation_id = current_organisation());
grant select, insert on meldcode_withdrawal to pluis_app;

alter table meldcode_in_force enable row level security;
alter table meldcode_in_force force row level security;
create policy tenant on meldcode_in_force using (organisation_id = current_organisation());
grant select, insert on meldcode_in_force to pluis_app;

alter table meldcode_address enable row level security;
alter table meldcode_address force row level security;
create policy tenant on meldcode_address using (organisation_id = current_organisation());
-- The public pages: nobody knows the organisation yet; one exact code shows the row that carries it, no more.
create policy by_code on meldcode_address for select
  using (code = nullif(current_setting('pluis.meldcode_code', true), ''));
grant select, insert on meldcode_address to pluis_app;
grant insert on meldcode_address_name to pluis_app;

-- Other processes remember what is in force for some seconds; they hear at once that it changed.
create function announce_meldcode_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('pluis_meldcode', new.organisation_id::text);
  return null;
end $$;
create trigger announce after insert on meldcode_in_force
  for each row execute function announce_meldcode_change();
create trigger announce after insert on meldcode_withdrawal
  for each row execute function announce_meldcode_change();
create trigger announce after insert on meldcode_address
  for each row execute function announce_meldcode_change();
