import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestRecord } from '../../../tests/support/record.ts';
import { logOutEverywhere, openSession } from '../../access/sessions.ts';
import type { Person } from '../../access/store.ts';
import { followAccessChanges } from './accessChanges.ts';

let record: TestRecord;
let test: TestAccess;
let juf: TestAccount;

beforeAll(async () => {
  record = await createTestRecord();
  test = createTestAccess(record);
  juf = await createTestAccount(record, test, await createTestOrganisation(record.storage));
});
afterAll(() => record.drop());

describe('another process', () => {
  it('hears at once that sessions ended, also after its connection was lost', async () => {
    const heard: Person[] = [];
    const gaps: (Error | undefined)[] = [];
    const changes = await followAccessChanges(record.testDatabase.app, { onChange: (person) => heard.push(person), onMeldcode: () => undefined, onGap: (error) => gaps.push(error) });
    const ended = { organisationId: juf.organisationId, employeeId: juf.employeeId };

    await openSession(test.access, ended);
    await logOutEverywhere(test.access, juf);
    await vi.waitFor(() => expect(heard).toContainEqual(ended));

    await breakConnection();
    // One gap when it is lost, one when it listens again.
    await vi.waitFor(() => expect(gaps).toHaveLength(2), 10_000);
    heard.length = 0;
    await openSession(test.access, ended);
    await logOutEverywhere(test.access, juf);
    await vi.waitFor(() => expect(heard).toContainEqual(ended));
    await changes.stop();
  });
});

describe('row-level security', () => {
  it.each(['credential', 'recovery_code', 'session'])('shows nobody’s %s without naming their organisation', async (table) => {
    await openSession(test.access, { organisationId: juf.organisationId, employeeId: juf.employeeId });
    const { rows } = await record.database.pool.query<{ amount: number }>(`select count(*) as amount from ${table}`);
    expect(rows[0]?.amount).toBe(0);
  });
});

async function breakConnection(): Promise<void> {
  const owner = new Client(record.testDatabase.migrator);
  await owner.connect();
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen pluis_access' and datname = current_database()`);
  await owner.end();
}
