import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuse, type RefusalKey } from '../../protocol/refusal.ts';
import type { Warning } from '../../protocol/warnings.ts';
import { textsFor } from '../../texts/index.ts';
import { refusalText } from './refusalText.ts';
import { course, languages, protocols } from './testing/actWorld.ts';
import { warningText } from './warningText.ts';

const { fedra } = protocols;
const t = textsFor('nl');

/** What the engine says with each refusal that says more than its key. */
const params: Partial<Record<RefusalKey, Readonly<Record<string, string>>>> = {
  consentNeeded: { consent: 'externalDiscussion' },
  groundNotForThis: { ground: 'notApproachable' },
  groundNeedsConfirmation: { ground: 'notInChildsInterest' },
  questionNotReached: { next: 'danger' },
  stepsSkipped: { obligations: 'earlyTalk, kindcheck' },
  decisionDeviates: { kind: 'trigger', rule: 'acute' },
  reportOutstanding: { kind: 'norm', rule: 'emergencyRecorded' },
  helpIncomplete: { missing: 'casemanager' },
  actIncomplete: { field: 'outcome' },
  actFieldWrong: { field: 'outcome', type: 'date' },
  groundDoesNotFit: { ground: 'helpSucceeded' },
};

const keys = Object.keys(t.refusals.refusalMessages) as RefusalKey[];
const inLanguages = keys.flatMap((key) => languages.map((language) => [key, language] as const));

describe('a refusal says what to do, in the meldcode’s own words', () => {
  it.each(inLanguages)('%s in %s', (key, language) => {
    const { message, source } = refusalText(refuse(key, 'R080', { params: params[key] ?? {} }), fedra, textsFor(language));
    expect(message).toMatch(/^[A-Z].{15,}[.?]$/);
    expect(message).not.toMatch(/undefined|\.\.|: [.,]|: $/);
    expect(source).not.toMatch(/R\d{3}/);
    for (const id of Object.values(params[key] ?? {})) expect(message.split(/[\s,.:]+/)).not.toContain(id);
  });

  it('names every duty that would be skipped', () => {
    const { message } = refusalText(refuse('stepsSkipped', 'Fedra 2019, 1.1', { params: { obligations: 'earlyTalk, kindcheck' } }), fedra, t);
    expect(message).toContain('Praat nu al met de ouders over wat u opvalt. Doe de kindcheck');
  });
  it('names the reason for which a report is asked', () => {
    expect(refusalText(refuse('decisionDeviates', 'x', { params: { kind: 'answer', rule: 'danger' } }), fedra, t).message).toContain('Denkt u als school dat het kind');
  });
  it('keeps the paragraph of the meldcode as the source', () => {
    expect(refusalText(refuse('stepsSkipped', 'Fedra 2019, 1.1'), fedra, t).source).toBe('Fedra 2019, 1.1');
  });
  it('says our own rule in words instead of its number', () => {
    expect(refusalText(refuse('conversationNeedsPurpose', 'R080'), fedra, t).source).toBe(t.refusals.rules['R080']);
  });
});

describe('a warning says what deserves a look', () => {
  const warnings: readonly Warning[] = [
    { key: 'reportOutstanding', params: { kind: 'trigger', rule: 'acute' }, source: 'Fedra 2019, 1.5.1', entries: [] },
    { key: 'reportRejected', params: { kind: 'norm', rule: 'unsafetyPersists' }, source: 'Fedra 2019, 1.5.1', entries: [] },
    { key: 'dangerElsewhere', params: {}, source: 'R050', entries: [] },
    { key: 'openHypothesis', params: { count: '2' }, source: 'R023', entries: [] },
    { key: 'consentRefused', params: { consent: 'report' }, source: 'Fedra 2019, 1.5.1', entries: [] },
    { key: 'answeredAlone', params: { question: 'helpPossible' }, source: 'Fedra 2019, 1.4', entries: [] },
    { key: 'decidedByOther', params: { what: 'decision' }, source: 'Fedra 2019, 1.4', entries: [] },
    { key: 'noWeighing', params: {}, source: 'Besluit verplichte meldcode', entries: [] },
    { key: 'unsafeMonitoring', params: {}, source: 'R164', entries: [] },
  ];
  const cases = warnings.flatMap((warning) => languages.map((language) => [warning.key, language, warning] as const));

  it.each(cases)('%s in %s', (_key, language, warning) => {
    const { message, source } = warningText(warning, fedra, textsFor(language));
    expect(message).toMatch(/^[A-Z0-9].{15,}[.?]$/);
    expect(message).not.toMatch(/undefined|\.\.|: [.,]|: $/);
    expect(source).not.toMatch(/R\d{3}/);
  });
  it('has a sample for each warning', () => {
    expect(warnings.map((warning) => warning.key).sort()).toEqual(Object.keys(t.refusals.warningMessages).sort());
  });
  it('explains what a real dossier warns about', () => {
    const status = course(fedra).status();
    expect(status.warnings.map((warning) => warningText(warning, fedra, t).message)).toContain(t.refusals.warningMessages.openHypothesis('1', t.acts.plainWords));
  });
});

describe('our own rules', () => {
  const numbers = new Set(globSync('src/protocol/{*,decide/*}.ts').filter((file) => !file.endsWith('.test.ts')).flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')R\d{3}(?=')/g) ?? []));
  it.each([...numbers].sort())('%s, which the engine gives as a source, is there in words', (number) => {
    expect(t.refusals.rules[number]).toBeDefined();
    expect(textsFor('en').refusals.rules[number]).toBeDefined();
  });
});
