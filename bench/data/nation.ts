/** Fills the database towards national size: other organisations, which nobody in the benchmark may see. */
import { Client, type ClientConfig } from 'pg';

/** Per organisation: ten schools with 40 dossiers of 20 entries and three children a dossier, as the country has. */
const perOrganisation = { schools: 10, dossiers: 400, children: 1200, entries: 20 };

/**
 * Adds about so many dossiers, in bulk. Their payloads are filler that no key opens; sizes, rows and
 * indexes are as real ones. Done by the superuser without checking references, which the rows keep.
 */
export async function growNation(superuser: ClientConfig, dossiers: number): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; create temporary table school (organisation_id uuid, location_id uuid, number integer); create temporary table pupil (location_id uuid, child_id uuid, key_id uuid, dossier_id uuid, number integer)");
    for (let added = 0; added < dossiers; added += perOrganisation.dossiers) await addOrganisation(client);
    await client.query('reset synchronous_commit; analyze');
  } finally {
    await client.end();
  }
}

const { schools, dossiers, children, entries } = perOrganisation;
const filler = (bytes: number): string => `decode(repeat(md5(random()::text), ${String(bytes / 16)}), 'hex')`;
const statements = [
  'truncate school, pupil',
  "insert into organisation (organisation_id, name, language, created_at) select gen_random_uuid(), 'Stichting Vulling (fictief)', 'nl', now() returning organisation_id",
  `insert into school select $1::uuid, gen_random_uuid(), n from generate_series(0, ${String(schools - 1)}) n`,
  "insert into location (organisation_id, location_id, name, protocol_id, created_at) select organisation_id, location_id, 'Vulschool ' || number, 'fedra', now() from school",
  `insert into pupil select location_id, gen_random_uuid(), gen_random_uuid(), case when n < ${String(dossiers)} then gen_random_uuid() end, n
    from generate_series(0, ${String(children - 1)}) n join school on school.number = n % ${String(schools)}`,
  `insert into data_key (organisation_id, key_id, child_id, wrapped, created_at) select $1::uuid, key_id, child_id, ${filler(64)}, now() from pupil`,
  `insert into child (organisation_id, child_id, location_id, group_code, key_id, sealed, created_at) select $1::uuid, child_id, location_id, (number % 8 + 1)::text, key_id, ${filler(192)}, now() from pupil`,
  `insert into dossier (organisation_id, dossier_id, child_id, location_id, protocol_id, protocol_version, route, status, step, next_due_on, obligations, unread, report_sent, director_informed, version, head_hash, opened_at, last_event_at)
    select $1::uuid, dossier_id, child_id, location_id, 'fedra', '1', 'home', case when number % 3 = 0 then 'open' else 'closed' end, 'signals', null, '[]', false, false, false, ${String(entries)}, ${filler(32)}, now(), now() from pupil where dossier_id is not null`,
  `insert into dossier_event (organisation_id, dossier_id, version, event_id, type, schema_version, occurred_at, recorded_at, actor_id, key_id, payload, previous_hash, hash)
    select $1::uuid, dossier_id, n, gen_random_uuid(), 'signal', 1, now(), now(), child_id, key_id, ${filler(512)}, ${filler(32)}, ${filler(32)} from pupil, generate_series(1, ${String(entries)}) n where dossier_id is not null`,
  `insert into read_log (organisation_id, dossier_id, read_at, actor_id, what) select $1::uuid, dossier_id, now() - n * interval '1 day', child_id, 'dossier' from pupil, generate_series(1, 10) n where dossier_id is not null`,
];

async function addOrganisation(client: Client): Promise<void> {
  await client.query('begin');
  let organisationId = '';
  for (const statement of statements) {
    const { rows } = await client.query<{ organisation_id?: string }>(statement, statement.includes('$1') ? [organisationId] : []);
    organisationId = rows[0]?.organisation_id ?? organisationId;
  }
  await client.query('commit');
}
