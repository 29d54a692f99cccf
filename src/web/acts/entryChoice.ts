/** Entries of the dossier in a form: as evidence, or as the one that the act is about. */
import type { Entry } from '../../protocol/entries.ts';
import { formatDate } from '../kit/dates.ts';
import type { EntriesField, EvidenceOption, FieldSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { lookOf } from '../views/entryLook.ts';
import { gistOf, summaryOf, titleOf } from '../views/entryContent.ts';
import type { EntryWords } from '../views/entryView.ts';
import type { ActContext } from './actForm.ts';

function entryWords({ t, view, colleagues }: ActContext): EntryWords {
  return { t, protocol: view.file.protocol, state: view.file.state, names: new Map(colleagues.map((colleague) => [colleague.employeeId, colleague.name])) };
}

/** Day and line, as a label. */
export function labelOf(entry: Entry, context: ActContext): string {
  return `${formatDate(entry.at, 'day', context.t.language)}: ${summaryOf(entry, entryWords(context))}`;
}

/** Housekeeping of the dossier proves nothing about a child. */
const noEvidence: readonly Entry['kind'][] = ['opening', 'reopening', 'closing', 'participant', 'routeSwitch', 'meldcodeMove', 'signing', 'deviation', 'weighingStart', 'answer', 'reportDecision', 'helpDecision', 'informed', 'addendum'];

/** What the reasoning rests on, chosen from the dossier: what was seen and heard before what was done about it, each newest first. */
export function evidenceField(context: ActContext, label: string, hint: string): EntriesField {
  const entries = context.view.file.state.entries.filter((entry) => !noEvidence.includes(entry.kind)).reverse();
  const observed = entries.filter((entry) => entry.kind === 'signal');
  const others = entries.filter((entry) => entry.kind !== 'signal');
  return { kind: 'entries', name: 'evidence', label, hint, entries: [...observed, ...others].map((entry) => evidenceOption(entry, context)) };
}

function evidenceOption(entry: Entry, context: ActContext): EvidenceOption {
  const words = entryWords(context);
  return { id: entry.id, kind: lookOf(entry), kindLabel: titleOf(entry, words), when: formatDate(entry.at, 'day', context.t.language), summary: gistOf(entry, words) };
}

export interface Candidate {
  /** What the address would say: an entry, or a task of an entry. */
  readonly subject: string;
  readonly label: string;
}

/**
 * What the act is about: named by the address, or chosen when it names nothing.
 * Undefined when there is nothing (left) that the act can be about.
 */
export function subjectField(context: ActContext, candidates: readonly Candidate[], label: string): FieldSpec | undefined {
  if (context.subject !== undefined) {
    const found = candidates.find((candidate) => candidate.subject === context.subject);
    return found && { kind: 'note', text: found.label };
  }
  if (candidates.length === 0) return undefined;
  return { kind: 'radio', name: 'subject', label, required: true, options: candidates.map((candidate) => ({ value: candidate.subject, label: candidate.label })) };
}

/** The subject of a form with a {@link subjectField}. */
export function subjectOf(values: FormValues, context: ActContext): string {
  return context.subject ?? textOf(values, 'subject');
}
