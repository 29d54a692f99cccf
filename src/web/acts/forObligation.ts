/** From a duty of the meldcode to the forms in which it can be done. */
import type { Condition, Pattern } from '../../protocol/definition/condition.ts';
import type { Definition, Obligation } from '../../protocol/definition/schema.ts';
import type { EntryKind } from '../../protocol/entryKinds.ts';
import type { Texts } from '../../texts/index.ts';
import { nameIn } from '../views/words.ts';
import type { ActForm } from './actForm.ts';
import { actFormFor } from './index.ts';

export interface ObligationAct {
  readonly form: ActForm;
  /** Path under the dossier, with the subject: `gesprek/parentsConversation`. */
  readonly path: string;
  readonly label: string;
}

type ActPath = keyof Texts['acts']['links'];

interface Target {
  readonly path: ActPath;
  readonly subject?: string;
}

/** Where each kind of entry is written. A new kind of entry does not compile without a place; `undefined` is written by other acts. */
const pathOf: Readonly<Record<EntryKind, ActPath | undefined>> = {
  opening: undefined,
  signal: 'signaal',
  addendum: 'aanvulling',
  hypothesisResolution: 'vermoeden',
  consultation: 'overleg',
  advice: 'advies',
  conversation: 'gesprek',
  waiver: 'gesprek-niet-gevoerd',
  kindcheck: 'kindcheck',
  consent: 'toestemming',
  informed: 'informeren',
  trigger: 'reden-om-te-melden',
  weighingStart: 'opnieuw-wegen',
  answer: 'wegen',
  reportDecision: 'besluit-melding',
  helpDecision: 'besluit-hulp',
  deviation: 'afwijken',
  report: 'melding',
  feedback: 'terugkoppeling',
  help: 'hulp',
  taskDone: 'taak',
  evaluation: 'evaluatie',
  monitoringPlan: 'monitoring-afspreken',
  monitoring: 'monitoring',
  objection: 'bezwaar',
  signing: 'ondertekening',
  act: 'handeling',
  emergency: 'noodsituatie',
  closing: 'sluiten',
  reopening: 'heropenen',
  participant: 'mensen',
  routeSwitch: 'andere-route',
  meldcodeMove: 'nieuwe-versie',
};

/** Their address names an entry or a question; without one the form asks, or finds the next. */
const withoutDuty: readonly ActPath[] = ['vermoeden', 'wegen', 'taak', 'ondertekening', 'mensen'];

/**
 * The acts that can fulfil a duty, the most direct first: what the meldcode
 * names first, then its alternatives, then leaving out a conversation. What
 * merely makes a duty lapse (a report in an emergency, a weighing that started)
 * is no suggestion, unless there is nothing else.
 */
export function actsFor(obligation: Obligation, protocol: Definition, t: Texts): readonly ObligationAct[] {
  const alternatives = [obligation.done].flat();
  const meant = alternatives.flatMap((condition, at) => (at > 0 && isLapse(condition) ? [] : targetsOf(condition, obligation)));
  const targets = meant.length > 0 ? meant : alternatives.flatMap((condition) => targetsOf(condition, obligation));
  const acts = distinct(targets).flatMap((target): ObligationAct[] => {
    const form = actFormFor(target.path);
    return form ? [{ form, path: target.subject === undefined ? target.path : `${target.path}/${target.subject}`, label: labelOf(target, protocol, t) }] : [];
  });
  const isWaiver = (act: ObligationAct): boolean => act.form.path === 'gesprek-niet-gevoerd';
  return [...acts.filter((act) => !isWaiver(act)), ...acts.filter(isWaiver)];
}

function isLapse(condition: Condition): boolean {
  if ('weighing' in condition || 'answer' in condition || 'trigger' in condition || 'form' in condition || 'report' in condition) return true;
  if ('all' in condition) return condition.all.some(isLapse);
  if (!('record' in condition)) return false;
  return condition.by !== undefined || [condition.record].flat().includes('deviation') || condition.where?.['emergency'] === true;
}

function targetsOf(condition: Condition, obligation: Obligation): readonly Target[] {
  if ('record' in condition) return [condition.record].flat().flatMap((kind) => targetOf(kind, condition, obligation));
  if ('all' in condition) return condition.all.flatMap((part) => targetsOf(part, obligation));
  if ('any' in condition) return condition.any.flatMap((part) => targetsOf(part, obligation));
  if ('not' in condition) return 'openHypothesis' in condition.not ? [{ path: 'vermoeden' }] : [];
  if ('answer' in condition) return [{ path: 'wegen', subject: condition.answer.question }];
  if ('trigger' in condition) return [{ path: 'reden-om-te-melden', subject: obligation.id }];
  if ('form' in condition) return [{ path: 'signaal', subject: obligation.id }];
  if ('weighing' in condition) return [{ path: 'wegen' }];
  if ('report' in condition) return [{ path: condition.report === 'decided' || condition.report === 'rejected' ? 'besluit-melding' : 'melding', subject: obligation.id }];
  return [];
}

function targetOf(kind: EntryKind, pattern: Pattern, obligation: Obligation): readonly Target[] {
  const path = pathOf[kind];
  if (path === undefined || path === 'aanvulling') return [];
  if (path === 'handeling') return named(pattern, 'act').map((subject) => ({ path, subject }));
  const [question] = path === 'wegen' ? named(pattern, 'question') : [];
  if (question !== undefined) return [{ path, subject: question }];
  return [withoutDuty.includes(path) ? { path } : { path, subject: obligation.id }];
}

/** The ids that a pattern names for a field: one, several, or none. */
function named(pattern: Pattern, field: string): readonly string[] {
  const matcher = pattern.where?.[field];
  return [matcher].flat().filter((value) => typeof value === 'string');
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [`${target.path}/${target.subject ?? ''}`, target])).values()];
}

function labelOf({ path, subject }: Target, protocol: Definition, t: Texts): string {
  return path === 'handeling' && subject !== undefined ? `${t.acts.links[path]}: ${nameIn(protocol.acts, subject, t)}` : t.acts.links[path];
}
