import { beforeEach, describe, expect, it } from 'vitest';
import type { Definition } from './definition/schema.ts';
import { replay } from './state.ts';
import { edited, smallMeldcode, type Edit } from './testing/edited.ts';
import { colleagues, employee, Script, seen } from './testing/script.ts';

const small = smallMeldcode();
const reasons = 'The team works with it';
const decide = 'routes.home.steps.decide.obligations';
const next = (...edits: readonly Edit[]): Definition => edited(small, ['version', 'next'], ...edits);
const versionOf = ({ id, version }: Definition): { id: string; version: string } => ({ id, version });
const moving = (to: Definition, from = small): unknown => ({ from: versionOf(from), to: versionOf(to), reasons });

let script: Script;

beforeEach(() => {
  script = new Script(small).open();
  script.do('recordSignal', { ...seen, triggers: ['acute'] });
  script.do('recordConsultation', colleagues);
});

describe('a running dossier is moved to the version in force', () => {
  it('and from then on that one asks its duties; the record keeps which one it was', () => {
    const stricter = next(['routes.home.steps.talk.obligations.child.level', 'must']);
    script.inForce = stricter;
    script.do('moveMeldcode', moving(stricter));
    expect(script.state.protocol).toEqual({ id: small.id, version: 'next' });
    expect(script.state.entries.at(-1)).toMatchObject({ kind: 'meldcodeMove', data: moving(stricter) });
    expect(script.duty('child')?.obligation.level).toBe('must');
  });
  it('which a second look at the record says too', () => {
    script.inForce = next();
    script.do('moveMeldcode', moving(script.inForce));
    expect(replay(script.state.entries).protocol?.version).toBe('next');
  });
  it('not without reasons', () => {
    script.inForce = next();
    expect(() => script.try('moveMeldcode', { ...(moving(next()) as object), reasons: ' ' })).toThrow('reasons');
  });
  it('not when that is the one it is on', () => {
    script.inForce = small;
    expect(script.refusal('moveMeldcode', moving(small))).toMatchObject({ key: 'noOtherMeldcode', source: 'R182' });
  });
  it('not when nobody says which is in force', () => {
    expect(script.refusal('moveMeldcode', moving(next())).key).toBe('noOtherMeldcode');
  });
  it('not to a version of the writer’s own choice', () => {
    script.inForce = next();
    expect(script.refusal('moveMeldcode', moving(edited(small, ['version', 'mine']))).key).toBe('otherMeldcodeMeanwhile');
  });
  it('not from a version that it is not on', () => {
    script.inForce = next();
    expect(script.refusal('moveMeldcode', moving(next(), edited(small, ['version', 'earlier']))).key).toBe('otherMeldcodeMeanwhile');
  });
  it('not when it is closed', () => {
    const closed = new Script(small).open();
    closed.do('closeDossier', { ground: small.closingGrounds[0]?.id, reasons: 'x' }, { because: 'test' });
    closed.inForce = next();
    expect(closed.refusal('moveMeldcode', moving(next())).key).toBe('dossierClosed');
  });
});

describe('a move that would lose something is refused and changes nothing', () => {
  it.each([
    ['a word that was used', ['triggers.acute', undefined], '“'],
    ['an open duty', [`${decide}.report`, undefined], 'Deze open plicht vervalt daar'],
    ['its route', ['routes.home.id', 'other'], 'De route van het dossier'],
  ] as const)('%s', (_, edit, words) => {
    script.inForce = next(edit);
    const before = script.state;
    const refusal = script.refusal('moveMeldcode', moving(script.inForce));
    expect(refusal).toMatchObject({ key: 'moveLoses', source: 'R182' });
    expect(refusal.params['nl']).toContain(words);
    expect(script.state).toBe(before);
  });
});

describe('who may read it', () => {
  it('where only its handlers may read from now on, nobody comes along', () => {
    script.do('changeParticipant', { employee: employee(2), function: 'teacher', change: 'added' });
    script.inForce = next(['routes.home.access', 'strict']);
    script.do('moveMeldcode', moving(script.inForce));
    expect(script.state.participants).toEqual([]);
  });
  it('a strict dossier does not open', () => {
    const strict = edited(small, ['routes.home.access', 'strict']);
    const closed = new Script(strict).open();
    closed.inForce = next();
    expect(closed.refusal('moveMeldcode', moving(next(), strict)).params['en']).toContain('more people could read this dossier');
  });
});
