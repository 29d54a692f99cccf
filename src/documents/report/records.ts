import type { Entry } from '../../protocol/entries.ts';
import type { EntryKind } from '../../protocol/entryKinds.ts';
import type { EntryId } from '../../protocol/ids.ts';
import { entriesOf, findEntry } from '../../protocol/state.ts';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { formatDate } from '../../texts/dates.ts';
import { nameIn } from '../../texts/words.ts';
import { labelled, type Block, type Mark, type RecordBlock } from '../drawing/blocks.ts';
import type { ReportInput } from './reportInput.ts';

/** `2 maart 2026` */
export function day(at: Instant | PlainDate, { t }: ReportInput): string {
  return formatDate(at, 'day', t.language);
}

/** `ma 2 maart 2026, 10:40` */
export function moment(at: Instant, { t }: ReportInput): string {
  return formatDate(at, 'moment', t.language);
}

/** Name and function of whoever wrote an entry. */
export function writerOf(entry: Entry, { names, protocol, t }: ReportInput): string {
  return `${names.get(entry.by.employeeId) ?? t.dossier.unknownEmployee}, ${nameIn(protocol.functions, entry.by.functionId, t)}`;
}

/** Entries of some kinds in the order in which they happened, whenever they were written down. */
export function happened<Kind extends EntryKind>({ state }: ReportInput, ...kinds: readonly Kind[]): Entry<Kind>[] {
  const entries = kinds.flatMap<Entry<Kind>>((kind) => entriesOf(state, kind));
  return entries.sort((one, other) => one.at.localeCompare(other.at));
}

interface Shown {
  readonly mark: Mark;
  readonly label: string;
  /** The moment itself when left out. */
  readonly title?: string;
  readonly place?: string | undefined;
  readonly blocks: readonly Block[];
}

/** An entry with when, where and by whom, and beneath it everything that was added to it later. */
export function recordOf(entry: Entry, shown: Shown, input: ReportInput): RecordBlock {
  const { t } = input;
  const later = day(entry.at, input) === day(entry.recordedAt, input) ? undefined : `${t.common.recordedAt} ${moment(entry.recordedAt, input)}`;
  const about = [shown.title === undefined ? undefined : moment(entry.at, input), shown.place, writerOf(entry, input), later];
  return {
    kind: 'record',
    mark: shown.mark,
    label: shown.label,
    title: shown.title ?? moment(entry.at, input),
    by: about.filter((part) => part !== undefined && part !== '').join(' · '),
    blocks: [...shown.blocks, ...addenda(entry, input)],
  };
}

function addenda(entry: Entry, input: ReportInput): Block[] {
  return entriesOf(input.state, 'addendum')
    .filter((addendum) => addendum.data.entry === entry.id)
    .flatMap((addendum) => labelled([`${input.t.common.addendum} · ${moment(addendum.recordedAt, input)} · ${writerOf(addendum, input)}`, addendum.data.text]));
}

/** The places in the dossier that a reasoning rests on: day and kind, never the text, which stands in its own section. */
export function evidenceOf(evidence: readonly EntryId[], input: ReportInput): string {
  const places = evidence.flatMap((id) => {
    const entry = findEntry(input.state, id);
    return entry ? [`${day(entry.at, input)} (${kindOf(entry, input).toLowerCase()})`] : [];
  });
  return [...new Set(places)].join('; ');
}

const wordOfKind: { readonly [Kind in EntryKind]?: 'conversation' | 'waived' | 'consultation' | 'advice' | 'decision' | 'report' | 'help' | 'emergency' } = {
  conversation: 'conversation',
  waiver: 'waived',
  consultation: 'consultation',
  advice: 'advice',
  feedback: 'advice',
  answer: 'decision',
  reportDecision: 'decision',
  helpDecision: 'decision',
  trigger: 'decision',
  report: 'report',
  help: 'help',
  evaluation: 'help',
  monitoring: 'help',
  emergency: 'emergency',
};

/** The kind of an entry in a word. */
export function kindOf(entry: Entry, { t }: ReportInput): string {
  if (entry.kind === 'signal') return t.common.kinds[entry.data.kind];
  const word = wordOfKind[entry.kind];
  return word ? t.common.kinds[word] : t.dossier.title;
}
