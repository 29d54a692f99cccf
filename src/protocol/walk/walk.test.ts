import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../load.ts';
import { paths } from '../paths.ts';
import type { Outcome } from '../definition/weighingSchema.ts';
import { choiceFrom } from './choice.ts';
import { drawingOf, everyDrawing, piecesOf } from './pieces.ts';
import { planOf, type WalkPlan, type WalkRoute } from './plan.ts';
import { walk, type Screen } from './walk.ts';

const answers = (...does: Outcome[]) => ({ does, awaitsHelp: false, together: false });
const home: WalkRoute = {
  id: 'home',
  steps: ['signals', 'weighing'],
  after: ['decision'],
  asksTriggers: true,
  questions: [
    { id: 'suspicion', answers: [{ id: 'no', ...answers('close') }, { id: 'yes', ...answers(), to: 'danger' }] },
    { id: 'danger', answers: [{ id: 'yes', ...answers('report'), to: 'help', together: true }, { id: 'no', ...answers(), to: 'help' }] },
    { id: 'help', answers: [{ id: 'no', ...answers('report') }, { id: 'yes', ...answers('help'), to: 'result', awaitsHelp: true }] },
    { id: 'result', answers: [{ id: 'yes', ...answers('monitor', 'close') }, { id: 'no', ...answers('report') }] },
  ],
};
const staff: WalkRoute = { id: 'staff', steps: ['tell'], after: [], asksTriggers: false, questions: [] };
const plan: WalkPlan = { routes: [home, staff], triggers: ['acute', 'disclosure'] };
const atQuestions = ['no', 'home', 'weigh', 'none'];
const screenAfter = (...choices: string[]): Screen => walk(plan, choices).screen;
const outcomeAfter = (...choices: string[]) => {
  const screen = screenAfter(...choices);
  if (screen.kind !== 'outcome') throw new Error(`no outcome but ${screen.kind}`);
  return screen;
};

describe('the way to the weighing', () => {
  it('begins with danger', () => {
    expect(walk(plan, [])).toEqual({ screen: { kind: 'danger' }, trail: [] });
  });

  it.each(['yes', 'doubt'])('danger %s leads to the phone first', (choice) => {
    expect(screenAfter(choice)).toEqual({ kind: 'call' });
    expect(screenAfter(choice, 'on')).toEqual({ kind: 'routes' });
  });

  it('passes the steps up to the weighing', () => {
    expect(screenAfter('no', 'home')).toEqual({ kind: 'overview', route: 'home' });
    expect(screenAfter('no', 'home', 'on')).toEqual({ kind: 'step', route: 'home', step: 'signals' });
    expect(screenAfter('no', 'home', 'on', 'on')).toEqual({ kind: 'step', route: 'home', step: 'weighing' });
    expect(screenAfter('no', 'home', 'on', 'on', 'on')).toEqual({ kind: 'triggers', route: 'home' });
  });

  it('can go to the questions from every step', () => {
    expect(screenAfter('no', 'home', 'on', 'weigh')).toEqual({ kind: 'triggers', route: 'home' });
  });

  it('has no choice of route where there is one', () => {
    expect(walk({ ...plan, routes: [home] }, ['no']).screen).toEqual({ kind: 'overview', route: 'home' });
  });

  it('a route without questions ends after its steps', () => {
    expect(screenAfter('no', 'staff', 'weigh')).toEqual({ kind: 'overview', route: 'staff' });
    expect(outcomeAfter('no', 'staff', 'on', 'on')).toEqual({ kind: 'outcome', route: 'staff', asks: [], reasons: [], together: false, goesOn: undefined });
  });

  it('questions without triggers come at once', () => {
    expect(walk({ triggers: [], routes: [{ ...home, asksTriggers: false }] }, ['no', 'weigh']).screen).toMatchObject({ kind: 'question', question: 'suspicion' });
  });

  it('triggers without questions end the walk', () => {
    const old = { ...plan, routes: [{ ...home, questions: [] }] };
    expect(walk(old, ['no', 'weigh', 'none']).screen).toMatchObject({ kind: 'outcome', asks: [] });
    expect(walk(old, ['no', 'weigh', 'acute']).screen).toMatchObject({ kind: 'outcome', asks: ['report'], goesOn: undefined });
  });
});

describe('the outcome', () => {
  it('a trigger asks for a report, whatever the questions say', () => {
    expect(outcomeAfter('no', 'home', 'weigh', 'acute.disclosure')).toMatchObject({ asks: ['report'], goesOn: 'question', reasons: [{ kind: 'trigger', trigger: 'acute' }, { kind: 'trigger', trigger: 'disclosure' }] });
    expect(outcomeAfter('no', 'home', 'weigh', 'acute', 'on', 'no').asks).toEqual(['report']);
  });

  it('an emergency asks for a report to the end', () => {
    expect(outcomeAfter('yes', 'on', ...atQuestions.slice(1), 'no')).toMatchObject({ asks: ['report'], reasons: [{ kind: 'emergency' }, { kind: 'answer', question: 'suspicion', answer: 'no' }] });
  });

  it('without a suspicion there is nothing to do but close', () => {
    expect(outcomeAfter(...atQuestions, 'no')).toMatchObject({ asks: ['close'], together: false, goesOn: undefined });
  });

  it('an answer that asks for a report says so at once, and the questions go on together', () => {
    expect(outcomeAfter(...atQuestions, 'yes', 'yes')).toMatchObject({ asks: ['report'], together: true, goesOn: 'question' });
    expect(screenAfter(...atQuestions, 'yes', 'yes', 'on')).toEqual({ kind: 'question', route: 'home', question: 'help', together: true, reportAsked: true });
    expect(outcomeAfter(...atQuestions, 'yes', 'yes', 'on', 'yes').asks).toEqual(['report', 'help']);
  });

  it('an ordinary answer leads to the next question', () => {
    expect(screenAfter(...atQuestions, 'yes', 'no')).toEqual({ kind: 'question', route: 'home', question: 'help', together: false, reportAsked: false });
  });

  it('the result of help is asked later, and then the help is behind us', () => {
    expect(outcomeAfter(...atQuestions, 'yes', 'no', 'yes')).toMatchObject({ asks: ['help'], goesOn: 'afterHelp' });
    expect(outcomeAfter(...atQuestions, 'yes', 'no', 'yes', 'on', 'yes')).toMatchObject({ asks: ['monitor', 'close'], goesOn: undefined });
    expect(outcomeAfter(...atQuestions, 'yes', 'no', 'yes', 'on', 'no').asks).toEqual(['report']);
  });

  it('ends where nothing follows', () => {
    expect(screenAfter(...atQuestions, 'no', 'on')).toMatchObject({ kind: 'outcome', asks: ['close'] });
  });
});

describe('what makes no sense', () => {
  it.each([
    ['nonsense', [], []],
    ['an unknown route', ['no', 'x'], ['no']],
    ['past the phone', ['yes', 'home'], ['yes']],
    ['an unknown way on from the overview', ['no', 'home', 'x'], ['no', 'home']],
    ['an unknown way on from a step', ['no', 'home', 'on', 'x'], ['no', 'home', 'on']],
    ['an unknown trigger', ['no', 'home', 'weigh', 'acute.x'], ['no', 'home', 'weigh']],
    ['a trigger twice', ['no', 'home', 'weigh', 'acute.acute'], ['no', 'home', 'weigh']],
    ['an unknown answer', [...atQuestions, 'x', 'yes'], atQuestions],
    ['further than an outcome goes', [...atQuestions, 'no', 'on'], [...atQuestions, 'no']],
    ['another word at an outcome', [...atQuestions, 'yes', 'yes', 'x'], [...atQuestions, 'yes', 'yes']],
  ])('%s is left out, with what follows', (_what, choices, trail) => {
    expect(walk(plan, choices.length === 0 ? ['nonsense'] : choices).trail).toEqual(trail);
  });
});

describe('what is drawn', () => {
  it('a question shows what is settled already', () => {
    expect([...piecesOf(screenAfter(...atQuestions, 'yes', 'yes', 'on'))]).toEqual(['reportAsked', 'together']);
    expect([...piecesOf(screenAfter(...atQuestions))]).toEqual([]);
    expect([...piecesOf({ kind: 'danger' })]).toEqual([]);
  });

  it('an outcome shows what is asked and why', () => {
    expect([...piecesOf(outcomeAfter(...atQuestions, 'yes', 'yes'))]).toEqual(['asks:report', 'reasons', 'reason:answer:suspicion:yes', 'reason:answer:danger:yes', 'together', 'goesOn', 'goesOn:question']);
    expect([...piecesOf(outcomeAfter('yes', 'on', 'staff', 'on', 'on'))]).toEqual(['asks:report', 'reasons', 'reason:emergency']);
    expect([...piecesOf(outcomeAfter('no', 'staff', 'on', 'on'))]).toEqual(['asks:nothing', 'noReport']);
    expect([...piecesOf(outcomeAfter('no', 'home', 'weigh', 'acute'))]).toContain('reason:trigger:acute');
  });

  it('has a name for every drawing', () => {
    expect(everyDrawing(plan).map(drawingOf)).toEqual(['danger', 'call', 'routes', 'overview:home', 'step:home:signals', 'step:home:weighing', 'triggers:home', 'question:home:suspicion', 'question:home:danger', 'question:home:help', 'question:home:result', 'outcome:home', 'overview:staff', 'step:staff:tell', 'outcome:staff']);
    expect(everyDrawing({ triggers: [], routes: [staff] }).map(drawingOf)).toEqual(['danger', 'call', 'overview:staff', 'step:staff:tell', 'outcome:staff']);
  });
});

const folder = new URL('../../../protocols/', import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('shipped meldcodes', () => {
  it.each(shipped)('%s: every way through its weighing is walked, and a report is asked for where the meldcode asks for one', (name) => {
    const definition = loadDefinition(readFileSync(new URL(name, folder), 'utf8')).definition;
    const ways = definition && paths(definition);
    if (!definition || !ways?.ok) throw new Error(`${name} does not load`);
    const own = planOf(definition);
    const drawn = new Set(everyDrawing(own).map(drawingOf));
    for (const way of ways.value) {
      const before = ['no', ...(own.routes.length > 1 ? [way.route] : []), 'weigh', ...(own.routes.find((route) => route.id === way.route)?.asksTriggers === true ? ['none'] : [])];
      const choices = way.steps.reduce<readonly string[]>((trail, step) => {
        expect(drawn).toContain(drawingOf(walk(own, trail).screen));
        const on = walk(own, trail).screen.kind === 'outcome' ? [...trail, 'on'] : trail;
        return [...on, step.answer.id];
      }, before);
      const { screen, trail } = walk(own, choices);
      expect(trail).toEqual(choices);
      expect(screen.kind === 'outcome' && screen.asks.includes('report')).toBe(way.outcomes.includes('report'));
      expect(screen.kind === 'outcome' && screen.asks.length > 0).toBe(true);
    }
  });
});

describe('the plan of a meldcode', () => {
  const definition = loadDefinition(readFileSync(new URL('basis.yaml', folder), 'utf8')).definition;
  if (!definition) throw new Error('basis does not load');
  const [homeRoute] = definition.routes;
  if (!homeRoute) throw new Error('basis has no route');

  it('holds the steps before and after the weighing', () => {
    const [route] = planOf({ ...definition, routes: [homeRoute] }).routes;
    expect([route?.steps, route?.after, route?.asksTriggers]).toEqual([['signals', 'consultation', 'conversation', 'weighing'], ['decision', 'followUp'], true]);
    expect(route?.questions.find((question) => question.id === 'helpAccepted')?.answers.find((answer) => answer.id === 'yes')).toEqual({ id: 'yes', does: ['help'], to: 'result', awaitsHelp: true, together: false });
    expect(route?.questions.at(-1)?.answers[0]).toEqual({ id: 'no', does: ['report'], awaitsHelp: false, together: false });
  });

  it('takes all steps where nobody weighs', () => {
    const { weighing: _, ...without } = homeRoute;
    const [atHome] = planOf({ ...definition, routes: [without] }).routes;
    expect([atHome?.steps.length, atHome?.after, atHome?.asksTriggers, atHome?.questions]).toEqual([homeRoute.steps.length, [], true, []]);
    expect(planOf({ ...definition, routes: [{ ...without, kind: 'staff' }] }).routes[0]?.asksTriggers).toBe(false);
    expect(planOf({ ...definition, triggers: [], routes: [homeRoute] }).routes[0]?.asksTriggers).toBe(false);
  });

  it('takes all steps where no step says that it is the weighing', () => {
    const steps = homeRoute.steps.map((step) => ({ ...step, covers: [] }));
    expect(planOf({ ...definition, routes: [{ ...homeRoute, steps }] }).routes[0]?.after).toEqual([]);
  });
});

describe('what a form holds', () => {
  it.each([
    ['a button or an answer', 'yes', [], 'yes'],
    ['no trigger', 'triggers', [], 'none'],
    ['triggers', 'triggers', ['acute', 'disclosure'], 'acute.disclosure'],
  ])('%s is a choice', (_what, choice, triggers, expected) => {
    expect(choiceFrom(choice, triggers)).toBe(expected);
  });

  it.each([undefined, ''])('%j is none', (choice) => {
    expect(choiceFrom(choice, ['acute'])).toBeUndefined();
  });
});
