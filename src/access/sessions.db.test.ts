import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { inTenant } from '../storage/tenant.ts';
import { disableAccount, enableAccount } from './accountAdministration.ts';
import { login } from './login.ts';
import { unlock } from './ownPassword.ts';
import { readSessionKey, writeSessionKey, newSessionKey } from './sessionCookie.ts';
import { findSession, identifyForDraft, lockSession, logOut, logOutEverywhere } from './sessions.ts';

let record: TestRecord;
let school: TestOrganisation;
let other: TestOrganisation;
let test: TestAccess;
let juf: TestAccount;
let nextAddress = 0;
/** An address of its own for each test, so that they do not slow each other down. */
let address: string;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  other = await createTestOrganisation(record.storage);
});
afterAll(() => record.drop());
beforeEach(async () => {
  test = createTestAccess(record);
  juf = await createTestAccount(record, test, school);
  address = `192.0.2.${(nextAddress += 1)}`;
});

async function loggedIn(account = juf): Promise<string> {
  const result = await login(test.access, account, { address });
  if (!result.ok) throw new Error(`Not logged in: ${result.problem.key}`);
  return result.value.cookie;
}

describe('a session', () => {
  it('is stored as a hash only', async () => {
    const token = readSessionKey(await loggedIn())?.token ?? new Uint8Array();
    const rows = await inTenant(record.database, school.organisationId, async ({ client }) => (await client.query<{ text: string }>('select s::text as text from session s')).rows);
    expect(rows.map(({ text }) => text).join(' ')).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('means nothing under another organisation', async () => {
    const key = readSessionKey(await loggedIn());
    expect(key).not.toBeNull();
    const moved = writeSessionKey({ organisationId: other.organisationId, token: key?.token ?? new Uint8Array() });
    expect(await findSession(test.access, moved)).toBeUndefined();
    // Nor after the right organisation's row is remembered.
    await findSession(test.access, writeSessionKey(key ?? newSessionKey(school.organisationId)));
    expect(await findSession(test.access, moved)).toBeUndefined();
  });

  it('locks after a quarter of an hour without a sign of life', async () => {
    const cookie = await loggedIn();
    test.pass({ minutes: 14 });
    letCacheAge();
    expect((await findSession(test.access, cookie))?.status).toBe('active');
    test.pass({ minutes: 14 });
    letCacheAge();
    expect((await findSession(test.access, cookie))?.status).toBe('active');
    test.pass({ minutes: 16 });
    letCacheAge();
    expect((await findSession(test.access, cookie))?.status).toBe('locked');
  });

  it('is not kept open by what a page does by itself', async () => {
    const cookie = await loggedIn();
    test.pass({ minutes: 14 });
    letCacheAge();
    await findSession(test.access, cookie, false);
    test.pass({ minutes: 2 });
    letCacheAge();
    expect((await findSession(test.access, cookie))?.status).toBe('locked');
  });

  it('unlocks with the password, keeping its forms valid and changing its token', async () => {
    const cookie = await loggedIn();
    const before = await findSession(test.access, cookie);
    await lockSession(test.access, cookie);
    expect((await findSession(test.access, cookie))?.status).toBe('locked');
    expect(await unlock(test.access, cookie, 'verkeerd')).toEqual({ ok: false, problem: { key: 'wrongPassword' } });
    const unlocked = await unlock(test.access, cookie, juf.password);
    expect(unlocked).toMatchObject({ ok: true, value: { status: 'active' } });
    expect(await findSession(test.access, cookie)).toBeUndefined();
    expect(unlocked.ok && (await findSession(test.access, unlocked.value.cookie))?.csrfSecret).toEqual(before?.csrfSecret);
  });

  it('ends after ten hours, however busy', async () => {
    const cookie = await loggedIn();
    test.pass({ hours: 10, seconds: 1 });
    expect((await findSession(test.access, cookie))?.status).toBe('expired');
    expect(await unlock(test.access, cookie, juf.password)).toEqual({ ok: false, problem: { key: 'sessionEnded' } });
  });

  it('that is locked or expired still says whose draft is saved, for a day', async () => {
    const cookie = await loggedIn();
    test.pass({ hours: 33 });
    expect(await identifyForDraft(test.access, cookie)).toMatchObject({ organisationId: school.organisationId, employeeId: juf.employeeId });
    test.pass({ hours: 2 });
    expect(await identifyForDraft(test.access, cookie)).toBeUndefined();
  });

  it('that was logged out says nothing at all', async () => {
    const cookie = await loggedIn();
    await findSession(test.access, cookie);
    await logOut(test.access, cookie);
    expect(await findSession(test.access, cookie)).toBeUndefined();
    expect(await identifyForDraft(test.access, cookie)).toBeUndefined();
  });

  it('ends everywhere at once, except where it is asked from', async () => {
    const [phone, laptop] = [await loggedIn(), await loggedIn()];
    expect((await findSession(test.access, phone))?.status).toBe('active');
    await logOutEverywhere(test.access, juf, laptop);
    expect(await findSession(test.access, phone)).toBeUndefined();
    expect((await findSession(test.access, laptop))?.status).toBe('active');
  });

  it('ends when the account is disabled', async () => {
    const cookie = await loggedIn();
    await disableAccount(test.access, juf, null);
    expect(await findSession(test.access, cookie)).toBeUndefined();
    await enableAccount(test.access, juf, null);
    expect((await login(test.access, juf, { address })).ok).toBe(true);
  });

  it('of nobody is answered with nothing, for whatever cookie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: 'binary' }), async (token, text) => {
        expect(await findSession(test.access, writeSessionKey({ organisationId: school.organisationId, token }))).toBeUndefined();
        expect(await findSession(test.access, text)).toBeUndefined();
        expect(await identifyForDraft(test.access, text)).toBeUndefined();
        await logOut(test.access, text);
      }),
      { numRuns: 40 },
    );
  });
});

/** The test's clock jumps; what was remembered in real time a moment ago would be minutes old. */
function letCacheAge(): void {
  test.access.cache.forgetAll();
}
