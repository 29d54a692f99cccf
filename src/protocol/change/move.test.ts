import { describe, expect, it } from 'vitest';
import { edited, smallMeldcode, type Edit } from '../testing/edited.ts';
import { colleagues, Script, seen, talk } from '../testing/script.ts';
import { moveProblems } from './move.ts';

const small = smallMeldcode();
const steps = 'routes.home.steps';

/** A dossier with a trigger, a consultation, a talk and two answers. */
function running(): Script {
  const script = new Script(small).open();
  script.do('recordSignal', { ...seen, triggers: ['acute'] });
  script.do('recordConsultation', colleagues);
  script.do('recordConversation', talk);
  script.answer('suspicion', 'yes');
  return script;
}

const problemsWith = (...edits: readonly Edit[]): string[] => {
  const script = running();
  return moveProblems(script.state, edited(small, ...edits), script.surroundings()).map((problem) => `${problem.kind} ${problem.id}`);
};

describe('a running dossier goes over to another version', () => {
  it('when only words changed, or more is asked', () => {
    expect(problemsWith(['title.nl', 'Anders'], [`${steps}.talk.obligations.child.level`, 'must'])).toEqual([]);
  });
  it('not when its route is gone', () => {
    expect(problemsWith(['routes.home.id', 'other'])).toEqual(['route home']);
  });
  it('not when somebody could read it there who may not now', () => {
    const staff = new Script(small).open('staff');
    expect(moveProblems(staff.state, edited(small, ['routes.staff.handledBy', ['director', 'board', 'teacher']]), staff.surroundings()).map(({ kind }) => kind)).toEqual(['access']);
    expect(moveProblems(staff.state, edited(small, ['routes.staff.handledBy', ['board']]), staff.surroundings())).toEqual([]);
    const told = running();
    told.do('recordInformed', { who: small.informs[0]!.id });
    const [silent, opening] = [edited(small, ['informs.0.grantsAccess', undefined]), edited(small, ['informs.0.grantsAccess', 'director'])];
    expect(moveProblems(told.state, opening, { ...told.surroundings(), protocol: silent }).map(({ kind }) => kind)).toEqual(['access']);
  });
  it('not when something that was written down has no name there', () => {
    expect(problemsWith(['partners.colleague', undefined])).toContain('word colleague');
  });
  it('not when an answer means something else there', () => {
    expect(problemsWith(['routes.home.weighing.questions.suspicion.answers.yes.to', 'helpPossible'])).toContain('answer suspicion.yes');
  });
  it.each([
    ['asks less', 'duty report', ['routes.home.steps.decide.obligations.report.level', 'should']],
    ['is gone', 'duty report', ['routes.home.steps.decide.obligations.report', undefined]],
    ['has a later term', 'duty kindcheck', [`${steps}.map.obligations.kindcheck.due.within.amount`, 8]],
  ] as const)('not when an open duty %s', (_, problem, edit) => {
    expect(problemsWith(edit)).toContain(problem);
  });
  it('not when a reason to report no longer counts there', () => {
    expect(problemsWith(['triggers.acute', undefined])).toEqual(expect.arrayContaining(['word acute', 'reason acute']));
  });
});
