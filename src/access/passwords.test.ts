import { describe, expect, it, test } from 'vitest';
import { checkPassword } from './passwordRules.ts';
import { createPasswords, owaspCost, testCost } from './passwords.ts';

const noor = { email: 'noor.voorbeeld@school.example', name: 'Noor Voorbeeld' };

describe('storing a password', () => {
  const passwords = createPasswords(testCost);

  it('is argon2id with the parameters of OWASP', async () => {
    const stored = await createPasswords().hash('vier losse woorden samen');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows the right password and only that', async () => {
    const stored = await passwords.hash('vier losse woorden samen');
    expect(await passwords.matches('vier losse woorden samen', stored)).toBe(true);
    expect(await passwords.matches('vier losse woorden sámen', stored)).toBe(false);
  });

  it('takes one password typed as two Unicode spellings for the same', async () => {
    const stored = await passwords.hash('één losse zin'.normalize('NFC'));
    expect(await passwords.matches('één losse zin'.normalize('NFD'), stored)).toBe(true);
  });

  it('refuses every password of an unknown account, after the same work', async () => {
    expect(await passwords.matches('vier losse woorden samen', null)).toBe(false);
  });

  it('says when a hash was made with other parameters', async () => {
    const stored = await passwords.hash('vier losse woorden samen');
    expect(passwords.isOutdated(stored)).toBe(false);
    expect(createPasswords({ ...owaspCost, memoryCost: 16 }).isOutdated(stored)).toBe(true);
  });
});

describe('choosing a password', () => {
  test.each([
    ['kort', 'tooShort'],
    ['elf tekens!', 'tooShort'],
    ['x'.repeat(257), 'tooLong'],
    ['noor.voorbeeld2026', 'containsName'],
    ['mijn VOORBEELD zin', 'containsName'],
    ['aaaaaaaaaaaa', 'tooCommon'],
    ['123456789012', 'tooCommon'],
    ['qwertyuiopas', 'tooCommon'],
    ['Wachtwoord2026!', 'tooCommon'],
    ['Welkom123456', 'tooCommon'],
    ['abc123abc123', 'tooCommon'],
    ['welkomwelkom', 'tooCommon'],
  ] as const)('%s is refused: %s', (password, problem) => {
    expect(checkPassword(password, noor)).toEqual({ ok: false, problem });
  });

  test.each(['vier losse woorden samen', 'onverwachtblauw', 'ßtraße-über-12', 'paard batterij nietje', '🐑🐑🐐🐄 in de wei'])('%s is accepted', (password) => {
    expect(checkPassword(password, noor).ok).toBe(true);
  });
});
