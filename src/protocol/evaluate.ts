import type { Condition, Matcher, Pattern } from './definition/condition.ts';
import { isOneOf } from './deputies.ts';
import type { Entry } from './entries.ts';
import type { EntryKind } from './entryKinds.ts';
import { entriesOf, openHypotheses } from './state.ts';
import type { Instant } from './time.ts';
import type { View } from './view.ts';

/** Whether a condition holds, and the entries that make it so. */
export interface Evaluation {
  readonly holds: boolean;
  readonly entries: readonly Entry[];
}

const no: Evaluation = { holds: false, entries: [] };
const because = (entries: readonly Entry[]): Evaluation => ({ holds: entries.length > 0, entries });
const plainly = (holds: boolean): Evaluation => ({ holds, entries: [] });

/**
 * Answers a condition of the meldcode about a dossier. Only entries from
 * position `from` on count for patterns, so that a duty can return.
 */
export function evaluate(condition: Condition, view: View, from = 0): Evaluation {
  if ('record' in condition) return matching(condition, view, from);
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, view, from));
    return parts.every((part) => part.holds) ? { holds: true, entries: parts.flatMap((part) => part.entries) } : no;
  }
  if ('any' in condition) return anyOf(condition.any, view, from);
  if ('not' in condition) return plainly(!evaluate(condition.not, view, from).holds);
  if ('answer' in condition) {
    const { question, is } = condition.answer;
    return because(view.weighing.answered.filter((step) => step.question.id === question && is.includes(step.answer.id)).map((step) => step.entry));
  }
  if ('trigger' in condition) return because(flaggedWith(view, listOf(condition.trigger)));
  if ('form' in condition) {
    const forms = listOf(condition.form);
    return because(entriesOf(view.state, 'signal').filter((signal) => signal.data.forms.some((form) => forms.includes(form))));
  }
  if ('age' in condition) return plainly(ageFits(view.age, condition.age));
  if ('weighing' in condition) return { holds: condition.weighing === 'started' ? view.weighing.started : view.weighing.concluded, entries: view.weighing.answered.map((step) => step.entry) };
  if ('report' in condition) return reportIs(condition.report, view);
  return because(openHypotheses(view.state));
}

/** Holds when one of the conditions does; the entries are those of the first that holds. */
export function anyOf(conditions: readonly Condition[], view: View, from = 0): Evaluation {
  for (const condition of conditions) {
    const found = evaluate(condition, view, from);
    if (found.holds) return found;
  }
  return no;
}

/** The entries that a pattern matches, oldest first. */
export function matches(pattern: Pattern, view: View, from = 0): readonly Entry[] {
  const earliest = pattern.after && firstMoment(matches(pattern.after, view, from));
  if (pattern.after && earliest === undefined) return [];
  const fields = fieldsOf(pattern);
  const counts = (entry: Entry): boolean => (from === 0 || view.position(entry) >= from) && (earliest === undefined || entry.at >= earliest) && fits(entry, pattern, fields, view);
  const kinds = listOf(pattern.record) as EntryKind[];
  const [only] = kinds;
  // Entries of one kind stand in order already; this is by far the most frequent question.
  if (only && kinds.length === 1) return (entriesOf(view.state, only) as readonly Entry[]).filter(counts);
  return kinds
    .flatMap((kind) => (entriesOf(view.state, kind) as readonly Entry[]).filter(counts))
    .sort((a, b) => view.position(a) - view.position(b));
}

interface Field {
  readonly path: readonly string[];
  readonly matcher: Matcher;
}
/** Patterns belong to a definition that never changes, so each is taken apart once. */
const fieldsByPattern = new WeakMap<Pattern, readonly Field[]>();

/** The fields that a pattern asks about; with a dot a field inside a field (`source.consent`). */
function fieldsOf(pattern: Pattern): readonly Field[] {
  const known = fieldsByPattern.get(pattern);
  if (known) return known;
  const fields = Object.entries(pattern.where ?? {}).map(([path, matcher]) => ({ path: path.split('.'), matcher }));
  fieldsByPattern.set(pattern, fields);
  return fields;
}

/** When the first of them happened, whenever it was written down. */
function firstMoment(entries: readonly Entry[]): Instant | undefined {
  return entries.map((entry) => entry.at).sort()[0];
}

function matching(pattern: Pattern, view: View, from: number): Evaluation {
  const found = matches(pattern, view, from);
  return found.length >= (pattern.atLeast ?? 1) ? { holds: true, entries: found } : no;
}

function fits(entry: Entry, pattern: Pattern, fields: readonly Field[], view: View): boolean {
  if (pattern.by && !isOneOf(entry.by.functionId, pattern.by, view.protocol)) return false;
  return fields.every(({ path, matcher }) => fieldFits(valueAt(entry.data, path), matcher));
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return value;
}

function fieldFits(value: unknown, matcher: Matcher): boolean {
  if (typeof matcher !== 'object') return value === matcher;
  if (isList(matcher)) return (matcher as readonly unknown[]).includes(value);
  if ('present' in matcher) return isPresent(value) === matcher.present;
  if (!Array.isArray(value)) return false;
  if ('includesAll' in matcher) return matcher.includesAll.every((wanted) => value.includes(wanted));
  if (!('includes' in matcher)) return false;
  return listOf(matcher.includes).some((wanted) => value.includes(wanted));
}

function isList(matcher: Matcher): matcher is readonly (string | number | boolean)[] {
  return Array.isArray(matcher);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Without a birth date no age rule can be ruled out, so it applies: better one question too many. */
function ageFits(age: number | undefined, limits: { readonly from?: number | undefined; readonly below?: number | undefined }): boolean {
  return age === undefined || (age >= (limits.from ?? -Infinity) && age < (limits.below ?? Infinity));
}

function flaggedWith(view: View, triggers: readonly string[]): Entry[] {
  const wanted = (trigger: string): boolean => triggers.includes('any') || triggers.includes(trigger);
  return [...entriesOf(view.state, 'signal').filter((signal) => signal.data.triggers.some(wanted)), ...entriesOf(view.state, 'trigger').filter((entry) => wanted(entry.data.trigger))];
}

function reportIs(what: 'needed' | 'decided' | 'rejected' | 'sent', view: View): Evaluation {
  const need = view.reportNeed;
  switch (what) {
    case 'needed':
      return { holds: need.needed, entries: need.reasons.flatMap((reason) => reason.entries) };
    case 'decided':
      return { holds: need.decision !== undefined, entries: need.decision ? [need.decision] : [] };
    case 'rejected':
      return plainly(need.rejected);
    case 'sent':
      return { holds: need.sent, entries: need.sent ? entriesOf(view.state, 'report').slice(-1) : [] };
  }
}

function listOf<T extends string>(value: T | readonly T[]): readonly T[] {
  return typeof value === 'string' ? [value] : value;
}
