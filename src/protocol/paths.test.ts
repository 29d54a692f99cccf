import { describe, expect, it } from 'vitest';
import type { Definition } from './definition/schema.ts';
import { pathLimit, paths } from './paths.ts';
import { smallMeldcode } from './testing/smallMeldcode.ts';

type Questions = NonNullable<Definition['routes'][number]['weighing']>['questions'];

/** The small meldcode with other questions at home. */
function withQuestions(change: (questions: Questions) => Questions): Definition {
  const base = smallMeldcode();
  return { ...base, routes: base.routes.map((route) => ({ ...route, weighing: route.weighing && { ...route.weighing, questions: change(route.weighing.questions) } })) };
}

describe('ways through the weighing', () => {
  it('are all there, with what they come to and what is answered together', () => {
    const found = paths(smallMeldcode());
    const ways = found.ok ? found.value.map((way) => `${way.steps.map((step) => `${step.answer.id}${step.together ? '+' : ''}`).join(' ')} = ${way.outcomes.join(' ')}`) : [];
    expect(ways).toHaveLength(25);
    expect(ways.slice(0, 8)).toEqual(['yes no yes yes yes = help monitor', 'yes no yes yes no = help report', 'yes no yes no = report', 'yes no no = report', 'yes yes yes+ yes+ yes+ = report help monitor', 'yes yes yes+ yes+ no+ = report help', 'yes yes yes+ no+ = report', 'yes yes no+ = report']);
    expect(ways.at(-1)).toBe('no = close');
  });
  it('are none where nothing is weighed', () => {
    expect(paths({ ...smallMeldcode(), routes: smallMeldcode().routes.filter((route) => route.id === 'staff') })).toEqual({ ok: true, value: [] });
  });
  it('are refused when they go round, with the round', () => {
    const round = withQuestions((questions) => questions.map((question) => (question.id === 'result' ? { ...question, answers: question.answers.map((answer) => ({ ...answer, to: 'possible' })) } : question)));
    expect(paths(round)).toEqual({ ok: false, problem: { kind: 'cycle', route: 'home', questions: ['possible', 'accepted', 'result', 'possible'] } });
  });
  it('are refused when there are more than anyone can look at', () => {
    const chain = (length: number): Definition =>
      withQuestions(([first]) => {
        if (!first) return [];
        return Array.from({ length }, (_, index) => ({ ...first, id: `q${index}`, answers: first.answers.slice(0, 2).map((answer) => ({ ...answer, to: index + 1 < length ? `q${index + 1}` : undefined })) }));
      });
    const many = paths(chain(12));
    expect(many.ok && many.value.length).toBe(4096);
    expect(pathLimit).toBe(5000);
    expect(paths(chain(13))).toEqual({ ok: false, problem: { kind: 'tooMany', route: 'home' } });
    expect(paths(chain(30))).toMatchObject({ ok: false, problem: { kind: 'tooMany' } });
  });
});
