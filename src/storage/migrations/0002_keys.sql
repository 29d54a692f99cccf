-- Wrapped keys live apart from what they seal, so that they can be backed up apart and briefly (design.md §6).

-- Keys of the installation itself: 'e-mail-index' (HMAC) and 'signed-heads' (Ed25519 seed).
create table installation_key (
  purpose    text primary key check (purpose in ('e-mail-index', 'signed-heads')),
  wrapped    bytea not null,
  created_at timestamptz not null
);
grant select, insert on installation_key to pluis_app;

create table organisation (
  organisation_id uuid primary key,
  name            text not null check (name <> ''),
  language        text not null default 'nl' check (language in ('nl', 'en')),
  created_at      timestamptz not null
);

-- child_id null: the organisation's own key, wrapped by the master key; otherwise wrapped by the organisation's.
-- Destruction leaves the row, so that the record can say when the key went.
create table data_key (
  organisation_id uuid not null references organisation,
  key_id          uuid not null,
  child_id        uuid,
  wrapped         bytea,
  created_at      timestamptz not null,
  destroyed_at    timestamptz,
  primary key (organisation_id, key_id),
  check ((wrapped is null) = (destroyed_at is not null))
);
create unique index data_key_of_organisation on data_key (organisation_id) where child_id is null and destroyed_at is null;
create index data_key_of_child on data_key (child_id) where child_id is not null;

alter table organisation enable row level security;
alter table organisation force row level security;
create policy tenant on organisation using (organisation_id = current_organisation());
-- Maintenance (audit verify, jobs) walks over the organisations one by one and has to find them first.
create policy listing on organisation for select using (current_setting('pluis.list_organisations', true) = 'yes');
grant select, insert, update (name, language) on organisation to pluis_app;

alter table data_key enable row level security;
alter table data_key force row level security;
create policy tenant on data_key using (organisation_id = current_organisation());
grant select, insert, update (wrapped, destroyed_at) on data_key to pluis_app;
