import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { appendOf, createTestOrganisation, createTestRecord, noon, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { recordAudit } from './auditLog.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { oneStatement } from './tenant.ts';

const insertOnly = ['audit_log', 'dossier_event', 'read_log'];

let record: TestRecord;
let school: TestOrganisation;
let migrator: Client;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  const request = appendOf(school, ['een'], { readLog: { what: 'dossier' } });
  await record.storage.events.append(request);
  await recordAudit(record.storage, school.organisationId, { at: noon, actorId: school.employeeId, action: 'role.granted', details: {} });
  migrator = new Client(record.testDatabase.migrator);
  await migrator.connect();
});
afterAll(async () => {
  await migrator.end();
  await record.drop();
});

async function column(query: string): Promise<string[]> {
  const { rows } = await migrator.query<{ name: string }>(query);
  return rows.map((row) => row.name);
}

const tenantTables = `select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
  where c.relkind in ('r', 'p')`;

describe('every table with an organisation_id', () => {
  test('is among these', async () => {
    expect(await column(`select name from (${tenantTables}) t order by name`)).toEqual(
      expect.arrayContaining(['assignment', 'audit_log', 'child', 'child_token', 'data_key', 'dossier', 'dossier_event', 'dossier_participant', 'draft', 'employee', 'guardian', 'location', 'meldcode_address', 'meldcode_draft', 'meldcode_in_force', 'meldcode_reason', 'meldcode_revision', 'meldcode_version', 'meldcode_withdrawal', 'organisation', 'read_log']),
    );
  });

  test('forces row-level security', async () => {
    expect(await column(`select name from (${tenantTables}) t where not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
  });

  test('has a policy for every command', async () => {
    expect(
      await column(`select name from (${tenantTables}) t where not exists (
        select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*'
          and pg_get_expr(p.polqual, p.polrelid) like '%organisation_id = current_organisation()%')`),
    ).toEqual([]);
  });

  test('begins its primary key with it', async () => {
    expect(
      await column(`select name from (${tenantTables}) t where not exists (
        select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = t.oid and i.indisprimary and a.attname = 'organisation_id')`),
    ).toEqual([]);
  });

  test('refers to other tenant tables within the organisation only', async () => {
    expect(
      await column(`select k.conname as name from pg_constraint k join (${tenantTables}) t on t.oid = k.conrelid
        where k.contype = 'f' and k.confrelid in (select oid from (${tenantTables}) other) and not exists (
          select from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n where a.attname = 'organisation_id')`),
    ).toEqual([]);
  });
});

describe('the application role', () => {
  test('owns nothing', async () => {
    expect(await column(`select relname as name from pg_class where relowner = 'pluis_app'::regrole`)).toEqual([]);
  });

  test('may only add to and read what is insert-only', async () => {
    const privileges = await column(`select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
      where grantee = 'pluis_app' and table_name in ('audit_log', 'dossier_event', 'read_log') order by 1`);
    expect(privileges).toEqual(insertOnly.flatMap((table) => [`${table} INSERT`, `${table} SELECT`]));
  });

  test('may not update a column of it either', async () => {
    const columns = await column(`select table_name || '.' || column_name as name from information_schema.role_column_grants
      where grantee = 'pluis_app' and privilege_type = 'UPDATE' and table_name in ('audit_log', 'dossier_event', 'read_log')`);
    expect(columns).toEqual([]);
  });

  test('may truncate nothing', async () => {
    const tables = await column(`select table_name as name from information_schema.role_table_grants where grantee = 'pluis_app' and privilege_type = 'TRUNCATE'`);
    expect(tables).toEqual([]);
  });
});

describe('a connection of the application', () => {
  test('finds our tables first, also when somebody made a temporary one of the same name', async () => {
    const client = await record.database.pool.connect();
    try {
      await client.query('create temporary table dossier_event (forged integer)');
      const { rows } = await client.query<{ name: string }>("select attname as name from pg_attribute where attrelid = 'dossier_event'::regclass and attname = 'forged'");
      expect(rows).toEqual([]);
    } finally {
      client.release(true);
    }
  });

  test('does not follow a search path that the role was given', async () => {
    const { app } = record.testDatabase;
    const database = openDatabase({ app: { ...app, options: `${app.options ?? ''} -c search_path=elsewhere`.trim() }, setRole: false, max: 1 });
    const { rows } = await database.pool.query<{ search_path: string }>('show search_path');
    await database.close();
    expect(rows).toEqual([{ search_path: 'public, pg_temp' }]);
  });
});

describe('what is insert-only', () => {
  test.each(insertOnly)('%s refuses an update by its owner', async (table) => {
    await expect(migrator.query(`update ${table} set organisation_id = organisation_id`)).rejects.toThrow('insert-only');
  });
  test.each(insertOnly)('%s refuses a delete by its owner', async (table) => {
    await expect(migrator.query(`delete from ${table}`)).rejects.toThrow('insert-only');
  });
  test.each(insertOnly)('%s refuses a truncate by its owner', async (table) => {
    await expect(migrator.query(`truncate ${table}`)).rejects.toThrow('insert-only');
  });
  test.each(insertOnly)('%s refuses an update by the application', async (table) => {
    const update = oneStatement(record.database, school.organisationId, (kysely) => sql`update ${sql.table(table)} set organisation_id = organisation_id`.compile(kysely));
    await expect(update).rejects.toThrow('permission denied');
  });
});

describe('migrations', () => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await createTestDatabase();
  });
  afterAll(() => empty.drop());

  test('run once', async () => {
    expect(await migrate(empty.migrator)).toEqual({ applied: [] });
  });

  test('several processes may start at once', async () => {
    expect(await Promise.all([migrate(empty.migrator), migrate(empty.migrator)])).toEqual([{ applied: [] }, { applied: [] }]);
  });

  test('that were changed after they ran are refused', async () => {
    const client = new Client(empty.migrator);
    await client.connect();
    await client.query("update schema_migration set checksum = 'other' where name = '0002_keys.sql'");
    await client.end();
    await expect(migrate(empty.migrator)).rejects.toThrow('0002_keys.sql was changed');
  });

  test('of a newer Pluis are refused', async () => {
    const client = new Client(empty.migrator);
    await client.connect();
    await client.query("insert into schema_migration values ('9999_future.sql', 'x')");
    await client.end();
    await expect(migrate(empty.migrator)).rejects.toThrow('Start the newer version');
  });
});
