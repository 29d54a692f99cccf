/** Parts that several forms about a dossier share: the moment, choices, and reading values back. */
import type { Texts } from '../../texts/index.ts';
import type { FieldSpec, FormValues, GroupBlock, MomentField, RadioField, RadioOption } from '../kit/form.ts';
import { momentValues, textOf } from '../kit/formValues.ts';
import { capital } from '../views/words.ts';
import type { ActContext } from './actForm.ts';

/** When it happened; the day is enough when nobody remembers the time. */
export function momentField(t: Texts, label: string = t.acts.when): MomentField {
  return { kind: 'moment', name: 'moment', label, required: true, notFuture: true, timeOptional: true };
}

/** For acts that are nearly always written down as they happen: the moment only when it was another one. */
export function otherMoment(t: Texts): GroupBlock {
  return {
    kind: 'group',
    legend: t.acts.otherMoment,
    folded: true,
    fields: [{ kind: 'moment', name: 'moment', label: t.acts.when, hint: t.acts.otherMomentHint, notFuture: true, timeOptional: true }],
  };
}

/** The moment starts at now. */
export function startNow({ now }: ActContext): FormValues {
  return momentValues('moment', now);
}

/** Names of the engine's fields that every form with a moment shares. */
export const momentNames = { at: 'momentDate' } as const;

/** Options in the order of the labels. */
export function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>, hints: Partial<Record<Key, string>> = {}, reveals: Partial<Record<Key, readonly FieldSpec[]>> = {}): readonly RadioOption[] {
  return (Object.keys(labels) as Key[]).map((value) => {
    const [hint, reveal] = [hints[value], reveals[value]];
    return { value, label: capital(labels[value]), ...(hint === undefined ? {} : { hint }), ...(reveal === undefined ? {} : { reveal }) };
  });
}

/** A question with yes or no as an answer; read it back with {@link yesNoOf}. */
export function yesNo(t: Texts, field: Omit<RadioField, 'kind' | 'options'>): RadioField {
  return { kind: 'radio', inline: true, options: [{ value: 'yes', label: t.acts.yes }, { value: 'no', label: t.acts.no }], ...field };
}

/** What was answered to yes or no; undefined when the question was left open. */
export function yesNoOf(values: FormValues, name: string): boolean | undefined {
  const answer = textOf(values, name);
  return answer === '' ? undefined : answer === 'yes';
}

/** Keeps what was filled in: empty text, empty lists and absent values are left out, as the engine wants it. */
export function filled(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

/** As {@link filled}, and nothing at all when nothing was filled in. */
export function filledOrNothing(data: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const kept = filled(data);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** The texts under these names, by the engine's own names. */
export function textsOf(values: FormValues, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(values, name)]));
}

/** Address of another act in the same dossier. */
export function actHref(context: ActContext, path: string, subject?: string): string {
  return `/dossiers/${context.view.file.dossierId}/${path}${subject === undefined ? '' : `/${encodeURIComponent(subject)}`}`;
}
