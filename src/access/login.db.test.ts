import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { disableAccount, giveTemporaryPassword } from './accountAdministration.ts';
import { login } from './login.ts';
import { changePassword } from './ownPassword.ts';
import { createPasswords } from './passwords.ts';
import { readSessionKey } from './sessionCookie.ts';
import { findSession } from './sessions.ts';

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
    await disableAccount(test.access, juf, null);
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
