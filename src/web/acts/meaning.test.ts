import { describe, expect, it } from 'vitest';
import { edited } from '../../protocol/testing/edited.ts';
import { employee, Script } from '../../protocol/testing/script.ts';
import type { AskingField, FormSpec } from '../kit/form.ts';
import { validateForm } from '../kit/validateForm.ts';
import type { ActContext } from './actForm.ts';
import { questionsIn } from './duty.ts';
import { actFormFor } from './index.ts';
import { signalData, signalFields } from './signal.ts';
import { contextOf, course, protocols } from './testing/actWorld.ts';
import { theWord } from './wording.ts';

const { fedra } = protocols;
const at = (subject?: string): ActContext => contextOf(course(fedra), 'nl', subject);

function specOf(path: string, context: ActContext): FormSpec {
  const spec = actFormFor(path)?.spec(context);
  if (!spec) throw new Error(`${path} shows nothing`);
  return spec;
}

function questionOf(spec: FormSpec, name: string): AskingField {
  const found = questionsIn(spec.fields).find((field) => field.name === name);
  if (!found) throw new Error(`${spec.key} does not ask ${name}`);
  return found;
}

const optionsOf = (field: AskingField): readonly string[] => ('options' in field ? (field.options ?? []).map((option) => option.value) : []);

describe('a signal', () => {
  const { t } = at();
  it('holds no more than what was filled in', () => {
    expect(signalData({ kind: 'seen', text: 'Noor huilde.' })).toEqual({ kind: 'seen', text: 'Noor huilde.' });
  });
  it('from someone else asks who told it (R024)', () => {
    const context = at();
    expect(validateForm({ key: 'signal', title: '', submitLabel: '', fields: signalFields(t, fedra) }, { kind: 'thirdParty', text: 'x', momentDate: '2026-03-01' }, context).errors.map((error) => error.field)).toEqual(['sourceWho']);
  });
  it('keeps who told a diagnosis, and who made it (R025)', () => {
    const values = { kind: 'thirdParty', sourceWho: 'moeder', text: 'x', isDiagnosis: 'yes', diagnosisBy: 'Dr. Fictie', diagnosisProfession: 'kinderarts' };
    expect(signalData(values)).toEqual({ kind: 'diagnosis', text: 'x', source: { who: 'moeder' }, diagnosis: { by: 'Dr. Fictie', profession: 'kinderarts' } });
  });
  it('needs no meldcode to be asked', () => {
    expect(questionsIn(signalFields(t, undefined)).map((field) => field.name)).not.toContain('triggers');
  });
});

describe('what a duty asks stands ready in the form', () => {
  it('a talk about the report starts as a talk with the parents about the report', () => {
    const context = at('parentsToldOfReport');
    expect(actFormFor('gesprek')?.initial?.(context)).toMatchObject({ with: ['parents'], about: 'report' });
  });
  it('says why, with the paragraph of the meldcode', () => {
    const spec = specOf('gesprek', at('parentsToldOfReport'));
    expect(questionOf(spec, 'with').why?.source).toBe('Fedra 2019, 1.5.1');
  });
  it('finds a reason also when the address names no duty', () => {
    expect(questionOf(specOf('kindcheck', at()), 'others').why?.source).toBe('Fedra 2019, 1.1');
  });
  it('requires what the duty wants to be present', () => {
    expect(questionOf(specOf('overleg', at('missingInformation')), 'missing').required).toBe(true);
    expect(questionOf(specOf('overleg', at('consultation')), 'missing').required).toBeUndefined();
  });
  it('never fills in a judgement', () => {
    expect(actFormFor('toestemming')?.initial?.(at('externalConsent'))).not.toHaveProperty('given');
    expect(actFormFor('terugkoppeling')?.initial?.(at('feedback'))).not.toHaveProperty('outcome');
  });
});

describe('leaving out a conversation', () => {
  it('offers only the grounds that the meldcode gives for this conversation', () => {
    expect(optionsOf(questionOf(specOf('gesprek-niet-gevoerd', at('parentsToldOfReport')), 'ground'))).toEqual(['safety', 'breakContact']);
    expect(optionsOf(questionOf(specOf('gesprek-niet-gevoerd', at('earlyTalk')), 'ground'))).toEqual(['safety', 'breakContact', 'notApproachable']);
  });
  it('offers only the grounds that hold in this dossier', () => {
    const grounds = (script: Script): readonly string[] => optionsOf(questionOf(specOf('gesprek-niet-gevoerd', contextOf(script, 'nl', 'earlyTalk')), 'ground'));
    const adultsOnly = edited(fedra, ['waiverGrounds.breakContact.when', { age: { from: 18 } }]);
    expect(grounds(course(adultsOnly))).toEqual(['safety', 'notApproachable']);
    expect(grounds(new Script(adultsOnly, '2000-01-01').open())).toEqual(['safety', 'breakContact', 'notApproachable']);
  });
  it('asks what the chosen ground wants confirmed, and passes it on', () => {
    const context = at();
    const spec = specOf('gesprek-niet-gevoerd', context);
    const values = { with: 'child', about: 'concerns', ground: 'notInChildsInterest', reasons: 'x', momentDate: '2026-03-01' };
    expect(validateForm(spec, values, context).errors.map((error) => error.field)).toEqual(['confirm-notInChildsInterest-childOnly']);
    const confirmed = { ...values, 'confirm-notInChildsInterest-childOnly': 'yes' };
    expect(actFormFor('gesprek-niet-gevoerd')?.data(confirmed, context)).toMatchObject({ confirmed: ['childOnly'] });
  });
});

describe('the weighing', () => {
  const inDanger = (): ActContext => {
    const script = course(fedra);
    script.answer('danger', 'doubt');
    return contextOf(script, 'nl', 'helpPossible');
  };
  it('asks with whom of Veilig Thuis once the meldcode says together (R114)', () => {
    const context = inDanger();
    const spec = specOf('wegen', context);
    expect(validateForm(spec, { answer: 'yes', reasons: 'x', together: 'yes' }, context).errors.map((error) => error.field)).toEqual(['withWhom']);
    expect(actFormFor('wegen')?.data({ answer: 'yes', reasons: 'x', together: 'yes', withWhom: 'M. Verzonnen' }, context)).toMatchObject({ question: 'helpPossible', together: 'M. Verzonnen' });
  });
  it('does not stop people who cannot reach Veilig Thuis yet', () => {
    const context = inDanger();
    expect(validateForm(specOf('wegen', context), { answer: 'yes', reasons: 'x', together: 'no' }, context).errors).toEqual([]);
    expect(actFormFor('wegen')?.data({ answer: 'yes', reasons: 'x', together: 'no', withWhom: 'x' }, context)).not.toHaveProperty('together');
  });
  it('does not ask it before', () => {
    expect(questionsIn(specOf('wegen', at('danger')).fields).map((field) => field.name)).not.toContain('together');
  });
  it('offers doubt, and what follows from it', () => {
    const answers = questionOf(specOf('wegen', at('danger')), 'answer');
    expect(answers).toMatchObject({ options: expect.arrayContaining([expect.objectContaining({ value: 'doubt', hint: expect.stringContaining('meldt u ook direct') as string })]) as unknown });
  });
  it('shows what was answered before', () => {
    expect(specOf('wegen', at('danger')).fields[0]).toMatchObject({ kind: 'note', items: [{ label: expect.stringContaining('Ja, er is een sterk vermoeden') as string, href: expect.stringContaining('/wegen/suspicion') as string }] });
  });
  it('says how far the weighing is', () => {
    expect(specOf('wegen', at('danger')).progress).toBe('Afweging 2 van 5');
  });
  it('knows no question that the meldcode does not ask', () => {
    expect(actFormFor('wegen')?.spec(at('maan'))).toBeUndefined();
  });
});

describe('what an act cannot do', () => {
  it('the duty to report is lifted by a decision, not by a general reason', () => {
    expect(actFormFor('afwijken')?.spec(at('report'))).toBeUndefined();
  });
  it('an entry of another dossier cannot be added to', () => {
    expect(actFormFor('aanvulling')?.spec(at(employee(4711)))).toBeUndefined();
  });
  it('a hypothesis that was resolved is not asked about again', () => {
    const script = course(fedra);
    const hypothesis = script.state.entries.find((entry) => entry.kind === 'signal')?.id;
    script.do('resolveHypothesis', { entry: hypothesis, outcome: 'refuted', text: 'Oma gaf ontbijt.' });
    expect(actFormFor('vermoeden')?.spec(contextOf(script, 'nl', hypothesis))).toBeUndefined();
  });
  it('adding somebody never lifts a lock-out', () => {
    const script = course(fedra);
    script.do('changeParticipant', { employee: employee(2), function: 'leerkracht', change: 'lockedOut', reasons: 'Familie' });
    const context = contextOf(script, 'nl');
    expect(questionsIn(specOf('mensen', context).fields).map((field) => field.name)).not.toContain('who-added');
  });
  it('a task is done once', () => {
    const script = course(fedra);
    const help = script.state.entries.find((entry) => entry.kind === 'help')?.id ?? '';
    expect(actFormFor('taak')?.spec(contextOf(script, 'nl', `${help}.0`))).toBeDefined();
    script.do('completeTask', { help, task: 0, result: 'Gebeld' });
    expect(actFormFor('taak')?.spec(contextOf(script, 'nl', `${help}.0`))).toBeUndefined();
  });
});

describe('the organisation’s words in a sentence', () => {
  it.each([
    ['leerling', 'nl', 'de leerling'],
    ['kind', 'nl', 'het kind'],
    ['het kind', 'nl', 'het kind'],
    ['pupil', 'en', 'the pupil'],
  ] as const)('%s in %s', (word, language, sentence) => {
    expect(theWord(word, language)).toBe(sentence);
  });
});
