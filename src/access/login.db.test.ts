import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { inTenant } from '../storage/tenant.ts';
import { login } from './login.ts';
import { changePassword, giveTemporaryPassword, unlock } from './ownPassword.ts';
import { createPasswords } from './passwords.ts';
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

async function fail(times: number, email = juf.email, from = address): Promise<void> {
  for (let time = 0; time < times; time += 1) await login(test.access, { email, password: 'verkeerd' }, { address: from });
}

describe('logging in', () => {
  it('opens a session that says who this is and what they are here', async () => {
    const session = await findSession(test.access, await loggedIn());
    expect(session).toMatchObject({
      status: 'active',
      language: 'nl',
      secondFactorAt: null,
      hasSecondFactor: false,
      endsAt: '2026-03-02T22:00:00.000Z',
      actor: {
        organisationId: school.organisationId,
        employeeId: juf.employeeId,
        assignments: [{ role: 'professional', locationId: school.locationId, functionId: 'leerkracht', groups: ['5'] }],
      },
    });
  });

  it('does not mind how the e-mail address is typed', async () => {
    expect((await login(test.access, { ...juf, email: ` ${juf.email.toUpperCase()} ` }, { address })).ok).toBe(true);
  });

  it('answers the same for a wrong password, an unknown account and a disabled one', async () => {
    const wrong = { ok: false, problem: { key: 'wrongLogin' } };
    expect(await login(test.access, { ...juf, password: 'verkeerd' }, { address })).toEqual(wrong);
    expect(await login(test.access, { ...juf, email: 'niemand@proef.example' }, { address })).toEqual(wrong);
    await disable(juf);
    expect(await login(test.access, juf, { address })).toEqual(wrong);
  });

  it('says which field is empty', async () => {
    expect(await login(test.access, { email: ' ', password: 'x' }, { address })).toEqual({ ok: false, problem: { key: 'emailMissing' } });
    expect(await login(test.access, { email: juf.email, password: undefined }, { address })).toEqual({ ok: false, problem: { key: 'passwordMissing' } });
  });

  it('finds the account that the password is of, for somebody with two organisations', async () => {
    const elsewhere = await createTestAccount(record, test, other, juf.email);
    expect(readSessionKey(await loggedIn(juf))?.organisationId).toBe(school.organisationId);
    expect(readSessionKey(await loggedIn(elsewhere))?.organisationId).toBe(other.organisationId);
  });

  it('ends the session that the browser still had', async () => {
    const before = await loggedIn();
    await login(test.access, juf, { address, previousCookie: before });
    expect(await findSession(test.access, before)).toBeUndefined();
  });

  it('hashes again when the parameters have changed', async () => {
    const dearer = { ...test.access, passwords: createPasswords({ memoryCost: 16, timeCost: 1, parallelism: 1 }) };
    expect((await login(dearer, juf, { address })).ok).toBe(true);
    expect((await test.access.store.findAccount(juf))?.passwordHash).toContain('m=16,');
  });

  it('never throws, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (email, password) => {
        expect((await login(test.access, { email, password }, { address: '198.51.100.1' })).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('takes odd strings for wrong ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), async (email, password) => {
        expect((await login(test.access, { email, password }, { address: '198.51.100.2' })).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('guessing', () => {
  it('is held back after five tries, and the right password too', async () => {
    await fail(6);
    expect(await login(test.access, juf, { address })).toEqual({ ok: false, problem: { key: 'tryLater', retryAt: '2026-03-02T12:00:02.000Z' } });
    test.pass({ seconds: 3 });
    expect((await login(test.access, juf, { address })).ok).toBe(true);
  });

  it('waits twice as long each time, but never more than a quarter of an hour', async () => {
    for (let time = 0; time < 20; time += 1) {
      await fail(1);
      test.pass({ minutes: 15 });
    }
    await fail(1);
    test.pass({ minutes: 14, seconds: 59 });
    expect(await login(test.access, juf, { address })).toMatchObject({ problem: { key: 'tryLater' } });
    test.pass({ seconds: 1 });
    expect((await login(test.access, juf, { address })).ok).toBe(true);
  });

  it('at an account that does not exist is answered no differently', async () => {
    await fail(6, 'niemand@proef.example');
    expect(await login(test.access, { email: 'niemand@proef.example', password: 'x' }, { address })).toMatchObject({ problem: { key: 'tryLater' } });
  });

  it('is counted before it is tried, so a crowd at once gets no further', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(test.access, { ...juf, password: 'verkeerd' }, { address })));
    expect(answers.filter((answer) => !answer.ok && answer.problem.key === 'wrongLogin')).toHaveLength(6);
  });

  it('at many accounts from one address is held back too, and own logins do not reset it', async () => {
    for (let time = 0; time < 51; time += 1) await fail(1, `niemand${time}@proef.example`);
    expect(await login(test.access, juf, { address })).toMatchObject({ problem: { key: 'tryLater' } });
    expect((await login(test.access, juf, { address: '203.0.113.9' })).ok).toBe(true);
    expect(await login(test.access, juf, { address })).toMatchObject({ problem: { key: 'tryLater' } });
  });

  it('is forgotten after a success', async () => {
    await fail(5);
    await loggedIn();
    await fail(5);
    expect((await login(test.access, juf, { address })).ok).toBe(true);
  });

  it('leaves no address and no e-mail address in the database', async () => {
    await fail(1);
    const { rows } = await record.database.pool.query<{ text: string }>('select t::text as text from login_throttle t');
    expect(rows.map(({ text }) => text).join(' ')).not.toMatch(new RegExp(`${address}|${juf.employeeId}|${Buffer.from(address).toString('hex')}`));
  });
});

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
    await disable(juf);
    await logOutEverywhere(test.access, juf);
    expect(await findSession(test.access, cookie)).toBeUndefined();
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

describe('passwords of an account', () => {
  const profile = { email: 'juf@proef.example', name: 'Juf Fictie' };

  it('change with the current one; other sessions end', async () => {
    const [phone, laptop] = [await loggedIn(), await loggedIn()];
    const next = 'een heel andere zin';
    const changed = await changePassword(test.access, laptop, { current: juf.password, next, repeat: next }, profile);
    expect(changed).toMatchObject({ ok: true, value: { status: 'active' } });
    expect(await findSession(test.access, phone)).toBeUndefined();
    expect((await login(test.access, juf, { address })).ok).toBe(false);
    expect((await login(test.access, { email: juf.email, password: next }, { address })).ok).toBe(true);
  });

  it('stay when the new one is weak or typed differently, or the current one is wrong', async () => {
    const cookie = await loggedIn();
    const next = 'een heel andere zin';
    expect(await changePassword(test.access, cookie, { current: juf.password, next: 'kort', repeat: 'kort' }, profile)).toMatchObject({ problem: { key: 'weakPassword', problem: 'tooShort' } });
    expect(await changePassword(test.access, cookie, { current: juf.password, next, repeat: 'anders' }, profile)).toMatchObject({ problem: { key: 'repeatDiffers' } });
    expect(await changePassword(test.access, cookie, { current: 'verkeerd', next, repeat: next }, profile)).toMatchObject({ problem: { key: 'wrongPassword' } });
    expect(await changePassword(test.access, cookie, { current: juf.password, next: juf.password, repeat: juf.password }, profile)).toMatchObject({ problem: { key: 'samePassword' } });
  });

  it('that somebody else gave must be replaced first', async () => {
    const cookie = await loggedIn();
    const password = await giveTemporaryPassword(test.access, juf, null);
    expect(await findSession(test.access, cookie)).toBeUndefined();
    const opened = await login(test.access, { email: juf.email, password }, { address });
    expect(opened).toMatchObject({ ok: true, value: { status: 'passwordChange' } });
  });
});

async function disable({ organisationId, employeeId }: TestAccount): Promise<void> {
  await inTenant(record.database, organisationId, ({ client }) =>
    client.query('update employee set deactivated_at = now() where organisation_id = $1 and employee_id = $2', [organisationId, employeeId]),
  );
}

/** The test's clock jumps; what was remembered in real time a moment ago would be minutes old. */
function letCacheAge(): void {
  test.access.cache.forgetAll();
}
