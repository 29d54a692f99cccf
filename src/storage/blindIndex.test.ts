import { expect, test } from 'vitest';
import type { PlainDate } from '../protocol/time.ts';
import { birthDateToken, childTokens, emailToken, nameToken, normaliseName } from './blindIndex.ts';

const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);
const child = { firstName: 'Zoë-Anne', lastName: 'van der Fictie', birthDate: '2017-05-06' as PlainDate };
const finds = (token: Buffer, withKey = key) => childTokens(withKey, child).some((one) => one.equals(token));

test.each(['Zoë-Anne', 'zoe anne', 'ZOË', 'anne', 'van der Fictie', 'fictie', 'zoë-anne VAN DER  fictie'])('a child is found by "%s"', (name) => {
  expect(finds(nameToken(key, name))).toBe(true);
});

test.each(['zo', 'fict', 'anne fictie', '', '2017-05-06'])('a child is not found by "%s"', (name) => {
  expect(finds(nameToken(key, name))).toBe(false);
});

test('a child is found by the birth date', () => {
  expect(finds(birthDateToken(key, child.birthDate))).toBe(true);
  expect(finds(birthDateToken(key, '2017-06-05' as PlainDate))).toBe(false);
});

test('the tokens of two organisations have nothing in common', () => {
  expect(finds(nameToken(key, 'fictie'), otherKey)).toBe(false);
});

test.each([
  ["D'Arc", 'darc'],
  ['d’Arc', 'darc'],
  ['Ömer  Çelik', 'omer celik'],
  ['Østergård', 'østergard'],
  ['محمد', 'محمد'],
])('"%s" compares as "%s"', (name, normalised) => {
  expect(normaliseName(name)).toBe(normalised);
});

test('an e-mail address compares without case and space', () => {
  expect(emailToken(key, ' Leerkracht@Fictie.example ')).toEqual(emailToken(key, 'leerkracht@fictie.example'));
});
