import { describe, expect, it } from 'vitest';
import { edited, partAt, smallMeldcode, type Edit } from '../testing/edited.ts';
import { loosenings } from './loosening.ts';

const small = smallMeldcode();
const keys = (...edits: readonly Edit[]): string[] => loosenings(small, edited(small, ...edits)).map((one) => one.key);
const steps = 'routes.home.steps';
const questions = 'routes.home.weighing.questions';
const confirmed = small.waiverGrounds.find((ground) => ground.confirm.length > 0)?.id ?? '';
const without = (id: string) => (list: readonly string[]) => list.filter((item) => item !== id);

describe('what asks less than before', () => {
  const looser: readonly (readonly [string, string, Edit])[] = [
    ['a duty that becomes less binding', 'duty:colleagues:level', [`${steps}.consult.obligations.colleagues.level`, 'should']],
    ['a duty that is gone', 'duty:kindcheck', [`${steps}.map.obligations.kindcheck`, undefined]],
    ['a step that is gone with its duties', 'duty:colleagues', [`${steps}.consult`, undefined]],
    ['a duty that only applies sometimes now', 'duty:parents:when', [`${steps}.talk.obligations.parents.when`, { age: { below: 16 } }]],
    ['another way to be done with a duty', 'duty:colleagues:done', [`${steps}.consult.obligations.colleagues.done`, (done: unknown) => [done, { record: 'addendum' }]]],
    ['a term that is longer', 'duty:kindcheck:due', [`${steps}.map.obligations.kindcheck.due.within.amount`, 3]],
    ['a term in another unit that can last longer', 'duty:kindcheck:due', [`${steps}.map.obligations.kindcheck.due.within`, { amount: 10, unit: 'workingDays' }]],
    ['no term any more', 'duty:kindcheck:due', [`${steps}.map.obligations.kindcheck.due`, undefined]],
    ['a step that may take longer', 'step:consult:term', [`${steps}.consult.term.amount`, 6]],
    ['a route that is of another kind now', 'route:home', ['routes.home.kind', 'betweenChildren']],
    ['an answer that no longer asks for a report', 'question:danger:yes:does', [`${questions}.danger.answers.yes.does`, []]],
    ['an answer that leads elsewhere', 'question:suspicion:yes:to', [`${questions}.suspicion.answers.yes.to`, 'helpPossible']],
    ['an answer that is gone', 'question:danger:doubt', [`${questions}.danger.answers.doubt`, undefined]],
    ['a reason to report that is gone', 'triggers:acute', ['triggers.acute', undefined]],
    ['a new ground to leave out a conversation', 'waiverGrounds:busy', ['waiverGrounds', (grounds: readonly object[]) => [...grounds, { ...grounds[0], id: 'busy' }]]],
    ['a ground that needs no confirmation any more', `waiverGrounds:${confirmed}:wider`, [`waiverGrounds.${confirmed}.confirm`, []]],
    ['help without a term', 'help:term', ['help.requires', without('term')]],
    ['a question about secrecy that is gone', `secrecy:${small.secrecy[0]?.id ?? ''}`, ['secrecy.0', undefined]],
  ];
  it.each(looser)('%s', (_, key, edit) => {
    expect(keys(edit)).toContain(key);
  });

  const kindcheck = partAt(small, `${steps}.map.obligations.kindcheck`);
  const free: readonly (readonly [string, readonly Edit[]])[] = [
    ['nothing', []],
    ['other words', [[`${steps}.consult.obligations.colleagues.text.nl`, 'Overleg met een ander']]],
    ['a stricter duty', [[`${steps}.map.obligations.kindcheck.level`, 'must']]],
    ['a shorter term', [[`${steps}.map.obligations.kindcheck.due.within.amount`, 1]]],
    ['a duty that comes along', [[`${steps}.map.obligations`, (duties: unknown[]) => [...duties, { ...(kindcheck as object), id: 'more' }]]]],
    ['a duty that is moved to another step', [[`${steps}.consult.obligations`, (duties: unknown[]) => [...duties, kindcheck]], [`${steps}.map.obligations.kindcheck`, undefined]]],
    ['an answer that asks for more', [[`${questions}.suspicion.answers.yes.does`, ['report']]]],
    ['one way less to be done with a duty', [[`${steps}.talk.obligations.parents.done.1`, undefined]]],
    ['another name for a function', [['functions.teacher.name.nl', 'mentor']]],
  ];
  it.each(free)('is not: %s', (_, edits) => {
    expect(keys(...edits)).toEqual([]);
  });

  it('the law leaves no room for the weighing, its report and what it names as its source', () => {
    const one = edited(small, [`${questions}.danger.answers.yes.does`, []], [`${steps}.consult.obligations.colleagues.level`, 'may']);
    expect(loosenings(small, one).map(({ key, statutory }) => [key, statutory])).toEqual([
      ['duty:colleagues:level', false],
      ['question:danger:yes:does', true],
    ]);
    const lawful = edited(small, [`${steps}.consult.obligations.colleagues.source`, 'Besluit verplichte meldcode, art. 2 lid 2 b; §3.1']);
    const looserLaw = edited(lawful, [`${steps}.consult.obligations.colleagues.level`, 'should']);
    expect(loosenings(lawful, looserLaw)).toMatchObject([{ key: 'duty:colleagues:level', statutory: true }]);
    const sometimes = edited(lawful, [`${steps}.consult.obligations.colleagues.when`, { form: 'any' }]);
    expect(loosenings(lawful, sometimes)).toMatchObject([{ key: 'duty:colleagues:when', statutory: true }]);
  });

  it('a ground that held in some cases only and now holds in others, or always', () => {
    const adults = edited(small, [`waiverGrounds.${confirmed}.when`, { age: { from: 18 } }]);
    const wider = (to: unknown): string[] => loosenings(adults, edited(adults, [`waiverGrounds.${confirmed}.when`, to])).map((one) => one.key);
    expect(wider({ age: { from: 16 } })).toEqual([`waiverGrounds:${confirmed}:wider`]);
    expect(wider(undefined)).toEqual([`waiverGrounds:${confirmed}:wider`]);
    expect(wider({ age: { from: 18 } })).toEqual([]);
    expect(loosenings(small, adults)).toEqual([]);
  });
});
