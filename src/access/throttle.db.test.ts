import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess, type TestAccount } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { login } from './login.ts';

let record: TestRecord;
let school: TestOrganisation;
let test: TestAccess;
let juf: TestAccount;
let nextAddress = 0;
/** An address of its own for each test, so that they do not slow each other down. */
let address: string;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
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
