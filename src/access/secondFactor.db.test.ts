import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { inTenant } from '../storage/tenant.ts';
import { login } from './login.ts';
import { confirmSecondFactor, giveSecondFactor, proposedInvitation, proposeSecondFactor } from './secondFactor.ts';
import { findSession, identifyForDraft, type Session } from './sessions.ts';

let record: TestRecord;
let school: TestOrganisation;
let test: TestAccess;
let juf: TestAccount;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
});
afterAll(() => record.drop());
beforeEach(async () => {
  test = createTestAccess(record);
  juf = await createTestAccount(record, test, school);
  await requireSecondFactor(false);
});

async function loggedIn(): Promise<string> {
  const result = await login(test.access, juf, { address: '192.0.2.1' });
  if (!result.ok) throw new Error(`Not logged in: ${result.problem.key}`);
  return result.value.cookie;
}

async function sessionOf(cookie: string): Promise<Session> {
  const session = await findSession(test.access, cookie);
  if (!session) throw new Error('No session.');
  return session;
}

/** What the authenticator app on the phone shows at this moment. */
function appCode(secret: string): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), timestamp: Date.parse(test.access.now()) });
}

async function enrolled(): Promise<{ cookie: string; secret: string; recoveryCodes: string[] }> {
  const cookie = await loggedIn();
  const invitation = await proposeSecondFactor(test.access, await sessionOf(cookie), juf.email);
  if (!invitation.ok) throw new Error(invitation.problem.key);
  const confirmed = await confirmSecondFactor(test.access, cookie, appCode(invitation.value.typed));
  if (!confirmed.ok) throw new Error(confirmed.problem.key);
  test.pass({ minutes: 1 });
  return { cookie: confirmed.value.cookie, secret: invitation.value.typed, recoveryCodes: confirmed.value.recoveryCodes };
}

async function requireSecondFactor(required: boolean): Promise<void> {
  await inTenant(record.database, school.organisationId, ({ client }) => client.query('update organisation set second_factor_required = $1', [required]));
}

describe('setting up a second factor', () => {
  it('is asked first where the organisation requires it', async () => {
    await requireSecondFactor(true);
    expect((await sessionOf(await loggedIn())).status).toBe('enrolment');
    const { cookie } = await enrolled();
    expect(await sessionOf(cookie)).toMatchObject({ status: 'active', hasSecondFactor: true, secondFactorAt: '2026-03-02T12:00:00.000Z' });
  });

  it('counts only after the first right code, and can be shown again until then', async () => {
    const cookie = await loggedIn();
    const session = await sessionOf(cookie);
    const invitation = await proposeSecondFactor(test.access, session, juf.email);
    expect(await proposedInvitation(test.access, session, juf.email)).toEqual(invitation.ok && invitation.value);
    expect(await confirmSecondFactor(test.access, cookie, 'abc')).toEqual({ ok: false, problem: { key: 'wrongCode' } });
    expect((await sessionOf(cookie)).hasSecondFactor).toBe(false);
  });

  it('ends the other sessions', async () => {
    const phone = await loggedIn();
    await enrolled();
    expect(await findSession(test.access, phone)).toBeUndefined();
  });

  it('keeps the secret sealed', async () => {
    const { secret } = await enrolled();
    const rows = await inTenant(record.database, school.organisationId, async ({ client }) => (await client.query<{ text: string }>('select c::text as text from credential c')).rows);
    const bytes = Buffer.from(Secret.fromBase32(secret.replaceAll(' ', '')).bytes).toString('hex');
    expect(rows.map(({ text }) => text).join(' ')).not.toContain(bytes);
  });
});

describe('replacing a second factor', () => {
  it('asks for the one in use again, ten minutes after it was given', async () => {
    const { cookie, secret } = await enrolled();
    const pending = await proposeSecondFactor(test.access, await sessionOf(cookie), juf.email);
    test.pass({ minutes: 11 });
    const later = await sessionOf(cookie);
    expect(await proposeSecondFactor(test.access, later, juf.email)).toEqual({ ok: false, problem: { key: 'sessionEnded' } });
    expect(await proposedInvitation(test.access, later, juf.email)).toBeUndefined();
    expect(await confirmSecondFactor(test.access, cookie, pending.ok ? appCode(pending.value.typed) : '')).toEqual({ ok: false, problem: { key: 'sessionEnded' } });

    const again = await giveSecondFactor(test.access, cookie, appCode(secret));
    expect(again.ok && (await proposeSecondFactor(test.access, await sessionOf(again.value.cookie), juf.email)).ok).toBe(true);
  });
});

describe('logging in with a second factor', () => {
  it('opens nothing before the code, not even drafts', async () => {
    await enrolled();
    const cookie = await loggedIn();
    expect((await sessionOf(cookie)).status).toBe('secondFactor');
    expect(await identifyForDraft(test.access, cookie)).toBeUndefined();
  });

  it('changes the token with the code', async () => {
    const { secret } = await enrolled();
    const pending = await loggedIn();
    const given = await giveSecondFactor(test.access, pending, appCode(secret));
    expect(given).toMatchObject({ ok: true, value: { status: 'active' } });
    expect(await findSession(test.access, pending)).toBeUndefined();
  });

  it('takes a code once', async () => {
    const { secret } = await enrolled();
    const code = appCode(secret);
    expect((await giveSecondFactor(test.access, await loggedIn(), code)).ok).toBe(true);
    expect(await giveSecondFactor(test.access, await loggedIn(), code)).toEqual({ ok: false, problem: { key: 'wrongCode' } });
  });

  it('takes each recovery code once', async () => {
    const { recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    expect((await giveSecondFactor(test.access, await loggedIn(), first.toLowerCase())).ok).toBe(true);
    expect(await giveSecondFactor(test.access, await loggedIn(), first)).toEqual({ ok: false, problem: { key: 'wrongCode' } });
    expect((await giveSecondFactor(test.access, await loggedIn(), second)).ok).toBe(true);
  });

  it('holds back who guesses, also when they know the password', async () => {
    await enrolled();
    for (let time = 0; time < 6; time += 1) await giveSecondFactor(test.access, await loggedIn(), '000000');
    expect(await giveSecondFactor(test.access, await loggedIn(), '000000')).toMatchObject({ problem: { key: 'tryLater' } });
  });

  it('waits ten minutes for the code', async () => {
    const { secret } = await enrolled();
    const cookie = await loggedIn();
    test.pass({ minutes: 11 });
    expect(await giveSecondFactor(test.access, cookie, appCode(secret))).toEqual({ ok: false, problem: { key: 'sessionEnded' } });
  });

  it('after which it can be given again for what asks for it (step-up)', async () => {
    const { cookie, secret } = await enrolled();
    const again = await giveSecondFactor(test.access, cookie, appCode(secret));
    expect(again.ok && (await sessionOf(again.value.cookie)).secondFactorAt).toBe('2026-03-02T12:01:00.000Z');
  });
});
