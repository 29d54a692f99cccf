import { describe, expect, it } from 'vitest';
import { loadDefinition } from './load.ts';
import type { Condition } from './definition/condition.ts';
import { edited, smallMeldcode } from './testing/edited.ts';
import { smallMeldcodeText } from './testing/smallMeldcode.ts';
import { Script, seen } from './testing/script.ts';

const waiver = { with: 'parents', about: 'concerns', ground: 'safety', confirmed: ['asked'], reasons: 'x' };
const onlyWhen = (when: Condition, birthDate?: string): Script => new Script(edited(smallMeldcode(), ['waiverGrounds.safety.when', when]), birthDate).open();

describe('a ground to leave out a conversation with a condition', () => {
  const adult = { age: { from: 18 } } as const;
  it('may be used while it holds', () => {
    expect(onlyWhen(adult, '2008-03-02').try('waiveConversation', waiver).ok).toBe(true);
    expect(onlyWhen(adult, '2008-03-03').refusal('waiveConversation', waiver)).toMatchObject({ key: 'groundNotForThis', source: '§4.3', field: 'ground', params: { ground: 'safety' }, askReasons: false });
  });
  it('looks at the dossier as it is now', () => {
    const script = onlyWhen({ form: 'honour' });
    expect(script.refusal('waiveConversation', waiver).key).toBe('groundNotForThis');
    script.do('recordSignal', { ...seen, forms: ['honour'] });
    expect(script.try('waiveConversation', waiver).ok).toBe(true);
  });
  it.each([
    ['an age', adult],
    ['no younger age', { not: { age: { below: 18 } } }],
    ['an age or something else that is not there', { any: [adult, { form: 'honour' }] }],
  ] as const)('is not given by an unknown age: %s', (_what, when) => {
    expect(onlyWhen(when).refusal('waiveConversation', waiver).key).toBe('groundNotForThis');
  });
  it('may be used without a birth date where the age does not matter', () => {
    const script = onlyWhen({ any: [adult, { form: 'honour' }] });
    script.do('recordSignal', { ...seen, forms: ['honour'] });
    expect(script.try('waiveConversation', waiver).ok).toBe(true);
  });
  it('is checked for what it refers to', () => {
    const { findings } = loadDefinition(smallMeldcodeText.replace('for: [concerns, report], confirm', 'for: [concerns, report], when: {form: moon}, confirm'));
    expect(findings).toMatchObject([{ severity: 'error', code: 'unknownReference', path: 'waiverGrounds[0].when.form' }]);
  });
});
