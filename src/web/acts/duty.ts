/** What the organisation's meldcode asks, brought into a form: why, what to start with, and what may not be left out. */
import type { Condition, Matcher, Pattern } from '../../protocol/definition/condition.ts';
import type { Obligation } from '../../protocol/definition/schema.ts';
import type { EntryKind } from '../../protocol/entryKinds.ts';
import { commandKinds } from '../../protocol/commands.ts';
import type { AskingField, FieldSpec, FormSpec, FormValues, Why } from '../kit/form.ts';
import { say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';

/** The duty that the address names, when the dossier's route has it. */
export function obligationOf(context: ActContext): Obligation | undefined {
  return obligationsOfRoute(context).find((obligation) => obligation.id === context.subject);
}

/** All duties of the route that the dossier follows. */
function obligationsOfRoute({ view }: ActContext): readonly Obligation[] {
  return view.status.view.route.steps.flatMap((step) => step.obligations);
}

/** Patterns for this kind of entry that fulfil a duty; of alternatives the first that has any. */
export function patternsFor(obligation: Obligation, kind: EntryKind): readonly Pattern[] {
  return firstWithAny([obligation.done].flat(), kind);
}

function patternsIn(condition: Condition, kind: EntryKind): readonly Pattern[] {
  if ('record' in condition) return [condition.record].flat().includes(kind) ? [condition] : [];
  if ('all' in condition) return condition.all.flatMap((part) => patternsIn(part, kind));
  return 'any' in condition ? firstWithAny(condition.any, kind) : [];
}

function firstWithAny(conditions: readonly Condition[], kind: EntryKind): readonly Pattern[] {
  return conditions.map((condition) => patternsIn(condition, kind)).find((patterns) => patterns.length > 0) ?? [];
}

/** Why a form asks what it asks: the duty that the address names, or the first that now applies and that exactly such an entry fulfils. */
export function dutyBehind(context: ActContext, kind: EntryKind): Obligation | undefined {
  const now = context.view.status.obligations.map((item) => item.obligation);
  return obligationOf(context) ?? now.find((obligation) => patternsFor(obligation, kind).some((pattern) => [pattern.record].flat()[0] === kind && pattern.by === undefined));
}

export function whyOf(obligation: Obligation, { t }: ActContext): Why {
  return { text: say(obligation.explain ?? obligation.text, t), source: obligation.source };
}

/**
 * The same form with what the meldcode says about it: the first question tells
 * why, values that the duty asks for are filled in, and what the duty wants to
 * be present is required.
 */
export function withDuty(form: ActForm): ActForm {
  const kind = commandKinds[form.command];
  return {
    ...form,
    spec: (context) => {
      const spec = form.spec(context);
      return spec && withReasons(withDemands(spec, demandsOf(form, context)), context, kind);
    },
    initial: (context) => ({ ...form.initial?.(context), ...valuesAsked(form, context) }),
  };
}

function withReasons(spec: FormSpec, context: ActContext, kind: EntryKind): FormSpec {
  const duty = dutyBehind(context, kind);
  if (!duty) return spec;
  const intro = spec.intro ?? (obligationOf(context) ? say(duty.text, context.t) : undefined);
  const first = spec.fields.findIndex((field) => isQuestion(field));
  const fields = spec.fields.map((field, at) => (at === first && isQuestion(field) && !field.why ? { ...field, why: whyOf(duty, context) } : field));
  return { ...spec, fields, ...(intro === undefined ? {} : { intro }) };
}

function isQuestion(field: FieldSpec): field is AskingField {
  return !['note', 'group', 'hidden', 'moment'].includes(field.kind);
}

/** What the duty wants of the entry, by the names on the form. */
function demandsOf(form: ActForm, context: ActContext): ReadonlyMap<string, Matcher> {
  const duty = obligationOf(context);
  const patterns = duty ? patternsFor(duty, commandKinds[form.command]) : [];
  return new Map(patterns.flatMap((pattern) => Object.entries(pattern.where ?? {})).map(([field, matcher]) => [form.fieldNames?.[field] ?? field, matcher]));
}

function withDemands(spec: FormSpec, demands: ReadonlyMap<string, Matcher>): FormSpec {
  const wanted = new Set([...demands].filter(([, matcher]) => mustBePresent(matcher)).map(([name]) => name));
  return wanted.size === 0 ? spec : { ...spec, fields: spec.fields.map((field) => requiring(field, wanted)) };
}

function mustBePresent(matcher: Matcher): boolean {
  return typeof matcher === 'object' && 'present' in matcher && matcher.present;
}

function requiring(field: FieldSpec, wanted: ReadonlySet<string>): FieldSpec {
  if (field.kind === 'note' || field.kind === 'hidden') return field;
  if (field.kind === 'group') {
    const fields = field.fields.map((inner) => requiring(inner, wanted));
    const { folded: _, ...open } = field;
    return fields.some((inner, at) => inner !== field.fields[at]) ? { ...open, fields } : field;
  }
  const required = wanted.has(field.name) ? { ...field, required: true } : field;
  if (required.kind !== 'radio' && required.kind !== 'checkboxes') return required;
  const options = required.options.map((option) => (option.reveal ? { ...option, reveal: option.reveal.map((inner) => requiring(inner, wanted)) } : option));
  const changed = options.some((option, at) => option.reveal?.some((inner, index) => inner !== required.options[at]?.reveal?.[index]));
  return changed ? { ...required, options } : required;
}

function valuesAsked(form: ActForm, context: ActContext): FormValues {
  const demands = demandsOf(form, context);
  if (demands.size === 0) return {};
  const values: Record<string, string | readonly string[]> = {};
  for (const field of questionsIn(form.spec(context)?.fields ?? [])) {
    const matcher = demands.get(field.name);
    const value = matcher === undefined || !prefilled.includes(field.name) ? undefined : valueAsked(matcher);
    // A box that should stay empty has no value at all.
    if (value === undefined || (field.kind === 'checkbox' && value === 'no')) continue;
    values[field.name] = field.kind === 'checkboxes' ? [value].flat() : ([value].flat()[0] ?? '');
  }
  return values;
}

/** Every question of a form, also those inside groups and under options. */
export function questionsIn(fields: readonly FieldSpec[]): readonly AskingField[] {
  return fields.flatMap((field): readonly AskingField[] => {
    if (field.kind === 'note' || field.kind === 'hidden') return [];
    if (field.kind === 'group') return questionsIn(field.fields);
    if (field.kind === 'radio' || field.kind === 'checkboxes') return [field, ...field.options.flatMap((option) => questionsIn(option.reveal ?? []))];
    return field.kind === 'checkbox' ? [field, ...questionsIn(field.reveal ?? [])] : [field];
  });
}

/** What an act is about may be filled in beforehand; a judgement, a ground or somebody's answer never is. */
const prefilled = ['with', 'about', 'partners', 'consent', 'who', 'informal'];

/** Several possible subjects start with the first; of several people none is chosen for anyone. */
function valueAsked(matcher: Matcher): string | readonly string[] | undefined {
  if (typeof matcher === 'boolean') return matcher ? 'yes' : 'no';
  if (typeof matcher !== 'object') return String(matcher);
  if (isList(matcher)) return String(matcher[0]);
  if (!('includes' in matcher)) return undefined;
  const wanted = [matcher.includes].flat();
  return wanted.length === 1 ? wanted : undefined;
}

function isList(matcher: Exclude<Matcher, string | number | boolean>): matcher is readonly (string | number | boolean)[] {
  return Array.isArray(matcher);
}
