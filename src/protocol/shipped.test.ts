import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutchCalendar } from '../calendar.ts';
import { runCase } from './case/run.ts';
import { definitionJsonSchema } from './definition/jsonSchema.ts';
import { meaningOf } from './definition/weighingSchema.ts';
import { inspectDefinition, loadDefinition } from './load.ts';
import { paths } from './paths.ts';
import type { PlainDate } from './time.ts';

const filesIn = (folder: string): string[] => readdirSync(new URL(`../../${folder}/`, import.meta.url)).filter((name) => name.endsWith('.yaml'));
const textOf = (folder: string, name: string): string => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8');
const protocols = filesIn('protocols');
const cases = filesIn('cases');

/** What today's law and the safety rules miss in a definition that stays as its old document was written; in every other nothing. */
const missedByOld: Readonly<Record<string, readonly string[]>> = {
  'gpo-wn.yaml': [
    'unlawful noFinalResponsibility in the whole',
    'unlawful noKindcheck in routes[0].steps',
    'unlawful noSpecialForms in forms',
    'unlawful noWeighing in routes[0]',
    'unlawful stepMissing in routes[1].steps: covers: [familyAndAccusedInformed]',
    'unlawful stepMissing in routes[1].steps: covers: [inspectorConsulted]',
    'unlawful stepMissing in routes[1].steps: covers: [policeReport]',
    'unsafe emergencyWithoutReport in routes[0].steps',
    'unsafe noDecisionDuty in routes[0].steps',
    'unsafe noFeedbackTerm in routes[0].steps',
    'unsafe noTrigger in triggers: kind: acute',
    'unsafe noTrigger in triggers: kind: disclosure',
    'unsafe noTrigger in triggers: kind: structural',
  ],
};

describe('shipped definitions', () => {
  it.each(protocols)('%s is without errors, lawful and safe, but for what its old document misses', (name) => {
    const { definition, findings } = inspectDefinition(textOf('protocols', name), '2026-12-01' as PlainDate);
    const heavy = findings.filter((finding) => finding.severity !== 'warning');
    const short = heavy.map(({ severity, code, path, remedy }) => {
      const [named] = /covers: \[\w+\]|kind: (acute|structural|disclosure)/.exec(remedy.en) ?? [];
      return `${severity} ${code} in ${path || 'the whole'}${named === undefined ? '' : `: ${named}`}`;
    });
    expect(short.sort()).toEqual(missedByOld[name] ?? []);
    expect(`${definition?.id}.yaml`).toBe(name);
  });

  it.each(protocols)('%s: in every question doubt leads to a report wherever a certain answer does', (name) => {
    const { definition } = loadDefinition(textOf('protocols', name));
    const questions = definition?.routes.flatMap((route) => route.weighing?.questions ?? []) ?? [];
    const weak = questions.filter((question) => question.answers.some((answer) => answer.does.includes('report')) && question.answers.some((answer) => meaningOf(answer) === 'doubt' && !answer.does.includes('report')));
    expect(weak.map((question) => question.id)).toEqual([]);
  });

  it.each(protocols)('%s: every way has an end', (name) => {
    const { definition } = loadDefinition(textOf('protocols', name));
    const found = definition && paths(definition);
    expect(found?.ok && found.value.every((way) => way.outcomes.length > 0)).toBe(true);
  });
});

describe('the JSON Schema', () => {
  it('is the one in protocols/ (make it again with: npm run pluis -- protocol schema > protocols/meldcode.schema.json)', () => {
    expect(JSON.parse(textOf('protocols', 'meldcode.schema.json'))).toEqual(JSON.parse(JSON.stringify(definitionJsonSchema())));
  });
});

describe('shipped cases', () => {
  it.each(cases)('%s comes out as it says', (name) => {
    const definitionOf = (id: string): ReturnType<typeof loadDefinition>['definition'] => loadDefinition(textOf('protocols', `${id}.yaml`)).definition;
    const { findings, differences } = runCase(textOf('cases', name), definitionOf, dutchCalendar);
    expect({ findings, differences }).toEqual({ findings: [], differences: [] });
  });
});
