import type { Refusal } from '../refusal.ts';
import type { ReportNeed } from '../reportNeed.ts';
import { openMusts, type ObligationState, type Status } from '../status.ts';
import type { Expectation } from './schema.ts';

/** One thing that is not as the case file says. `what` is the key of the expectation. */
export interface Mismatch {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Lays what was expected beside the dossier. A refusal is compared by {@link compareRefusal}. */
export function compareStatus(expected: Expectation, status: Status): Mismatch[] {
  const found: Mismatch[] = [];
  const { view } = status;
  const equal = (what: string, wanted: string | undefined, is: string): void => {
    if (wanted !== undefined && wanted !== is) found.push({ what, expected: wanted, found: is });
  };
  const same = (what: string, wanted: readonly string[] | undefined, is: readonly string[]): void => {
    equal(what, wanted && listed(wanted), listed(is));
  };
  equal('phase', expected.phase, view.state.phase);
  equal('step', expected.step, status.step ?? 'none');
  same('open', expected.open, openMusts(status.obligations).map((item) => item.id));
  same('overdue', expected.overdue, status.obligations.filter((item) => item.overdue).map((item) => item.id));
  for (const [key, state] of [['openIncludes', 'open'], ['done', 'done'], ['waived', 'waived'], ['deviated', 'deviated']] as const) found.push(...withState(key, expected[key], state, status));
  const notOpen = expected.notOpen?.filter((id) => stateOf(id, status) === 'open') ?? [];
  found.push(...notOpen.map((id) => ({ what: 'notOpen', expected: `${id}: not open`, found: `${id}: open` })));
  for (const [id, day] of Object.entries(expected.due ?? {})) equal('due', `${id}: ${day}`, `${id}: ${status.obligations.find((item) => item.id === id)?.due ?? 'none'}`);
  equal('report', expected.report, reportState(view.reportNeed));
  same('reportBecause', expected.reportBecause, view.reportNeed.reasons.map((reason) => reason.rule));
  equal('question', expected.question, view.weighing.next?.id ?? 'none');
  same('outcomes', expected.outcomes, [...view.weighing.outcomes]);
  same('warnings', expected.warnings, status.warnings.map((warning) => warning.key));
  found.push(...(expected.allowed ?? []).filter((type) => !status.allowed.includes(type)).map((type) => ({ what: 'allowed', expected: `${type}: allowed`, found: `${type}: not allowed` })));
  found.push(...(expected.notAllowed ?? []).filter((type) => status.allowed.includes(type)).map((type) => ({ what: 'notAllowed', expected: `${type}: not allowed`, found: `${type}: allowed` })));
  return found;
}

/** A refusal that was not expected is a difference, and so is one that stays away. */
export function compareRefusal(expected: Expectation['refused'], refusal: Refusal | undefined): Mismatch[] {
  const wanted = typeof expected === 'string' ? { key: expected } : expected;
  if (!wanted && !refusal) return [];
  if (!wanted || !refusal) return [{ what: 'refused', expected: wanted?.key ?? 'not refused', found: refusal ? described(refusal) : 'not refused' }];
  const parts = (['key', 'field', 'source'] as const).filter((part) => wanted[part] !== undefined && wanted[part] !== refusal[part]);
  return parts.map((part) => ({ what: `refused.${part}`, expected: wanted[part] ?? '', found: part === 'key' ? described(refusal) : (refusal[part] ?? 'none') }));
}

function described({ key, field, params, source, askReasons }: Refusal): string {
  const details = [field && `field ${field}`, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`), `source: ${source}`, askReasons && 'passes with because'].filter(Boolean);
  return `${key} (${details.join('; ')})`;
}

function withState(what: string, ids: readonly string[] | undefined, state: ObligationState, status: Status): Mismatch[] {
  return (ids ?? []).filter((id) => stateOf(id, status) !== state).map((id) => ({ what, expected: `${id}: ${state}`, found: `${id}: ${stateOf(id, status)}` }));
}

function stateOf(id: string, status: Status): ObligationState | 'notAsked' {
  return status.obligations.find((item) => item.id === id)?.state ?? 'notAsked';
}

function reportState(need: ReportNeed): NonNullable<Expectation['report']> {
  if (need.sent) return 'sent';
  if (need.rejected) return 'rejected';
  if (need.decision?.data.report) return 'decided';
  return need.needed ? 'needed' : 'notNeeded';
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : [...new Set(ids)].sort().join(', ');
}
