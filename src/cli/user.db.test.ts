import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createTestAccess, createTestAccount, type TestAccess } from '../../tests/support/access.ts';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { login } from '../access/login.ts';
import { newId } from '../storage/newId.ts';
import { understood } from './user.ts';

let record: TestRecord;
let school: TestOrganisation;
let clock: TestAccess;
let email: string;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
});
afterAll(() => record.drop());
beforeEach(() => {
  clock = createTestAccess(record);
  email = `${newId()}@proef.example`;
});

async function pluisUser(...args: string[]) {
  const act = understood(args);
  if (typeof act === 'string') return { ok: false, problem: act } as const;
  return act({ storage: record.storage, access: clock.access });
}

const teacher = () => ['add', '--email', email, '--name', 'Meester Bedacht', '--role', 'professional', '--function', 'leerkracht', '--groups', '5a, 5b'];

function passwordIn(lines: readonly string[]): string {
  return lines.join('\n').match(/Temporary password: (\S+)/)?.[1] ?? '';
}

describe('pluis user', () => {
  it('adds somebody who can log in with a temporary password', async () => {
    const added = await pluisUser(...teacher());
    const password = added.ok ? passwordIn(added.value) : '';
    expect(password).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(await login(clock.access, { email, password }, { address: '192.0.2.1' })).toMatchObject({ ok: true, value: { status: 'passwordChange' } });
  });

  it('lists everybody with their roles', async () => {
    await pluisUser(...teacher());
    const listed = await pluisUser('list');
    expect(listed.ok && listed.value).toContain(`${email}\tMeester Bedacht\tprofessional at De Proefschool`);
  });

  it('resets a password', async () => {
    const account = await createTestAccount(record, clock, school, email);
    const reset = await pluisUser('reset-password', '--email', email.toUpperCase());
    const password = reset.ok ? passwordIn(reset.value) : '';
    expect((await login(clock.access, account, { address: '192.0.2.1' })).ok).toBe(false);
    expect((await login(clock.access, { email, password }, { address: '192.0.2.1' })).ok).toBe(true);
  });

  it('disables somebody, and takes that back', async () => {
    const account = await createTestAccount(record, clock, school, email);
    await pluisUser('disable', '--email', email);
    expect((await login(clock.access, account, { address: '192.0.2.1' })).ok).toBe(false);
    await pluisUser('enable', '--email', email);
    expect((await login(clock.access, account, { address: '192.0.2.1' })).ok).toBe(true);
  });

  it('does not add one e-mail address twice', async () => {
    await pluisUser(...teacher());
    expect(await pluisUser(...teacher())).toMatchObject({ ok: false, problem: expect.stringContaining('already') as string });
  });

  test.each([
    ['no action', [], 'Usage:'],
    ['an unknown option', ['list', '--colour', 'blue'], '--colour'],
    ['no address', ['disable'], '--email is missing'],
    ['a name without quotes', ['add', 'Noor', 'Voorbeeld'], 'quotes'],
    ['no name', ['add', '--email', 'x@proef.example'], '--name is missing'],
    ['no role', ['add', '--email', 'x@proef.example', '--name', 'Juf Fictie'], '--role is missing'],
    ['an unknown role', ['add', '--email', 'x@proef.example', '--name', 'Juf Fictie', '--role', 'boss'], '--role must be one of'],
    ['no address at all', ['add', '--email', 'x', '--name', 'Juf Fictie', '--role', 'board'], '--email must be'],
    ['no function', ['add', '--email', 'x@proef.example', '--name', 'Juf Fictie', '--role', 'officer'], '--function is missing'],
    ['an unknown location', ['add', '--email', 'x@proef.example', '--name', 'Juf Fictie', '--role', 'officer', '--function', 'ib', '--location', 'Elders'], 'De Proefschool'],
    ['an unknown organisation', ['list', '--organisation', 'Elders'], 'Stichting Proef'],
    ['an unknown person', ['disable', '--email', 'niemand@proef.example'], 'nobody'],
  ])('says what to do about %s', async (_, args, expected) => {
    expect(await pluisUser(...args)).toMatchObject({ ok: false, problem: expect.stringContaining(expected) as string });
  });
});
