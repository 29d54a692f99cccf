import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { loadDefinition } from '../../protocol/load.ts';
import { textsFor } from '../../texts/index.ts';
import { messageWords, remedyWords, sourceWords } from './findingWords.ts';

const t = textsFor('nl');
const basis = loadDefinition(readFileSync(new URL('../../../protocols/basis.yaml', import.meta.url), 'utf8')).definition;

describe('a finding for who changes a draft in forms', () => {
  it('calls a part by its name', () => {
    const message = { nl: 'Plicht "kindcheck" kan nooit gelden, en "AMK" bestaat niet meer.', en: '' };
    expect(messageWords({ message }, basis, t)).toMatch(/^Plicht “Doe de kindcheck.*” kan nooit gelden, en "AMK" bestaat niet meer\.$/);
  });

  it('says what to do in the form, and else what the check says', () => {
    const remedy = { nl: 'Voeg weighing toe.', en: 'Add weighing.' };
    expect(remedyWords({ code: 'noWeighing', remedy }, t)).toBe(t.meldcodeRemedies.remedies.noWeighing);
    expect(remedyWords({ code: 'toString', remedy }, t)).toBe('Voeg weighing toe.');
  });

  it.each([
    ['R123', t.meldcodeRemedies.ownRule],
    ['R050 tot en met R053', t.meldcodeRemedies.ownRule],
    ['Besluit verplichte meldcode; R116, R118, R140', 'Besluit verplichte meldcode'],
    ['WPO, art. 4a; R040', 'WPO, art. 4a'],
    ['A.3: woord uit de gezondheidszorg', 'woord uit de gezondheidszorg'],
  ])('gives the source of %s as people can look it up', (source, expected) => {
    expect(sourceWords(source, t)).toBe(expected);
  });
});
