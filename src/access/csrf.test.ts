import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csrfMatches, csrfToken, loginTokenMatches, newLoginToken, originAllowed } from './csrf.ts';
import { addressPlace, deriveAccessKeys } from './keys.ts';

const keys = deriveAccessKeys(new Uint8Array(32).fill(7));
const session = { csrfSecret: new Uint8Array(32).fill(1) };
const other = { csrfSecret: new Uint8Array(32).fill(2) };

describe('the token of a session', () => {
  it('is accepted for its own session only', () => {
    const token = csrfToken(keys.csrf, session);
    expect(csrfMatches(keys.csrf, session, token)).toBe(true);
    expect(csrfMatches(keys.csrf, other, token)).toBe(false);
  });

  it('cannot be replaced by anything else, and nothing makes the check throw', () => {
    fc.assert(fc.property(fc.anything(), (given) => !csrfMatches(keys.csrf, session, given)));
  });
});

describe('the token of the login form', () => {
  it('must stand in the cookie and in the form', () => {
    const token = newLoginToken(keys.loginForm);
    expect(loginTokenMatches(keys.loginForm, token, token)).toBe(true);
    expect(loginTokenMatches(keys.loginForm, token, newLoginToken(keys.loginForm))).toBe(false);
    expect(loginTokenMatches(keys.loginForm, undefined, token)).toBe(false);
  });

  it('cannot be made by others, and nothing makes the check throw', () => {
    fc.assert(fc.property(fc.string(), (text) => !loginTokenMatches(keys.loginForm, text, text)));
    fc.assert(fc.property(fc.string(), fc.string(), (left, right) => !loginTokenMatches(keys.loginForm, `${left}.${right}`, `${left}.${right}`)));
  });
});

describe('where a POST comes from', () => {
  const own = 'https://meldcode.school.example';
  test.each([
    ['our own page', own, 'same-origin', true],
    ['our own page with a strict referrer policy', 'null', 'same-origin', true],
    ['an old browser that says nothing', undefined, undefined, true],
    ['another site', 'https://evil.example', 'cross-site', false],
    ['a sibling domain', 'https://www.school.example', 'same-site', false],
    ['another site in an old browser', 'https://evil.example', undefined, false],
    ['a sandboxed frame', 'null', 'cross-site', false],
    ['a hidden origin without a word for it', 'null', undefined, false],
    ['plain http', 'http://meldcode.school.example', undefined, false],
  ])('%s', (_, origin, secFetchSite, expected) => {
    expect(originAllowed({ method: 'POST', origin, secFetchSite }, own)).toBe(expected);
  });

  it('does not matter for reading', () => {
    expect(originAllowed({ method: 'GET', origin: 'https://evil.example', secFetchSite: 'cross-site' }, own)).toBe(true);
  });
});

describe('the place an address stands for', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, place) => {
    expect(addressPlace(address)).toBe(place);
  });
});
