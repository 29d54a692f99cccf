import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../protocol/definition/schema.ts';
import { textsFor } from '../../texts/index.ts';
import { validateForm } from '../kit/validateForm.ts';
import { actsFor } from './forObligation.ts';
import { contextOf, course, everyProtocol, protocols } from './testing/actWorld.ts';

const t = textsFor('nl');
type ProtocolName = keyof typeof everyProtocol;
const duties = (Object.keys(everyProtocol) as ProtocolName[]).flatMap((name) =>
  everyProtocol[name].routes.flatMap((route) => route.steps.flatMap((step) => step.obligations.map((obligation): [string, ProtocolName, Obligation] => [obligation.id, name, obligation]))),
);

function fedra(id: string): Obligation {
  const found = duties.find(([duty, name]) => duty === id && name === 'fedra');
  if (!found) throw new Error(`fedra has no duty ${id}`);
  return found[2];
}

const pathsOf = (id: string): readonly string[] => actsFor(fedra(id), protocols.fedra, t).map((act) => act.path);

describe('every duty leads to a form', () => {
  it.each(duties)('%s of %s', (_id, name, obligation) => {
    const acts = actsFor(obligation, everyProtocol[name], t);
    expect(acts.length).toBeGreaterThan(0);
    const script = course(everyProtocol[name]);
    const empty = acts.filter(({ form, path }) => {
      const context = contextOf(script, 'nl', path.split('/')[1]);
      return !form.spec(context) && path !== 'wegen';
    });
    expect(empty.map((act) => act.path)).toEqual([]);
  });

  it.each(duties)('%s of %s fills in only what the form offers', (_id, name, obligation) => {
    const script = course(everyProtocol[name]);
    const complaints = actsFor(obligation, everyProtocol[name], t).flatMap(({ form, path }) => {
      const context = contextOf(script, 'nl', path.split('/')[1]);
      const spec = form.spec(context);
      if (!spec) return [];
      const notOffered = context.t.forms.notAnOption('');
      return validateForm(spec, form.initial?.(context) ?? {}, context).errors.filter((error) => error.message.includes(notOffered));
    });
    expect(complaints).toEqual([]);
  });
});

describe('which forms, in which order', () => {
  it('offers the conversation before leaving it out', () => {
    expect(pathsOf('earlyTalk')).toEqual(['gesprek/earlyTalk', 'gesprek-niet-gevoerd/earlyTalk']);
  });
  it('does not suggest an emergency report in the place of a consultation', () => {
    expect(pathsOf('consultation')).toEqual(['overleg/consultation']);
  });
  it('does not suggest weighing as a way to write down what speaks against the worries', () => {
    expect(pathsOf('contraEvidence')).toEqual(['signaal/contraEvidence', 'gesprek/contraEvidence']);
  });
  it('leads a duty to weigh to its own question', () => {
    expect(pathsOf('suspicionWeighed')).toEqual(['wegen/suspicion']);
  });
  it('leads the whole weighing to the next question', () => {
    expect(pathsOf('allQuestionsWeighed')).toEqual(['wegen']);
  });
  it('leads the duty to report to the report', () => {
    expect(pathsOf('report')).toEqual(['melding/report']);
  });
  it('leads an act of the organisation to its own form, by its own name', () => {
    expect(actsFor(fedra('verwijsindex'), protocols.fedra, t).map(({ path, label }) => [path, label])).toEqual([['handeling/verwijsindex', 'Vastleggen: Verwijsindex overwogen']]);
  });
  it('needs no entry in the address for a signature', () => {
    expect(pathsOf('conversationSigned')).toEqual(['ondertekening']);
  });
});
