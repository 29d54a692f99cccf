import type { Definition } from '../../protocol/definition/schema.ts';
import type { Entry } from '../../protocol/entries.ts';
import type { EntryId } from '../../protocol/ids.ts';
import { entriesOf, type DossierState } from '../../protocol/state.ts';
import type { Texts } from '../../texts/index.ts';
import type { EntryKind as Look, EntryView } from '../components/Timeline.tsx';
import { dutchClock } from '../kit/dates.ts';
import { actionsFor } from './entryActions.ts';
import { contentOf } from './entryContent.ts';
import { lookOf } from './entryLook.ts';
import { nameOf, type Names } from './words.ts';

export interface EntryWords {
  readonly t: Texts;
  readonly protocol: Definition;
  readonly names: Names;
  readonly state: DossierState;
  /** Address of the dossier; undefined where entries are shown without actions (print, evidence). */
  readonly href?: string;
  /** What this reader may do; decides which actions an entry shows. */
  readonly may?: (action: 'addendum' | 'addendumAny' | 'resolve' | 'sign' | 'task') => boolean;
  readonly reader?: string;
}

/** The entries of a dossier as the timeline shows them, newest first; addenda stand with what they add to. */
export function entryViews(entries: readonly Entry[], words: EntryWords): EntryView[] {
  return entries.filter((entry) => entry.kind !== 'addendum').map((entry) => entryView(entry, words)).reverse();
}

/** One entry with everything that was later added to it. */
export function entryView(entry: Entry, words: EntryWords): EntryView {
  const { names, t, state } = words;
  const recordedLater = dutchClock(entry.at).date !== dutchClock(entry.recordedAt).date;
  const addenda = addendaOf(entry.id, state).map((addendum) => ({ at: addendum.recordedAt, author: nameOf(names, addendum.by.employeeId, t), text: addendum.data.text }));
  const hypothesis = hypothesisOf(entry, state);
  return {
    id: entry.id,
    kind: lookOf(entry),
    at: entry.at,
    author: nameOf(names, entry.by.employeeId, t),
    ...contentOf(entry, words),
    ...(recordedLater ? { recordedAt: entry.recordedAt } : {}),
    ...(hypothesis ? { hypothesis } : {}),
    ...(addenda.length > 0 ? { addenda } : {}),
    actions: actionsFor(entry, words),
  };
}

function addendaOf(id: EntryId, state: DossierState): readonly Entry<'addendum'>[] {
  return entriesOf(state, 'addendum').filter((addendum) => addendum.data.entry === id);
}

function hypothesisOf(entry: Entry, state: DossierState): 'open' | 'confirmed' | 'refuted' | undefined {
  if (entry.kind !== 'signal' || entry.data.kind !== 'hypothesis') return undefined;
  return entriesOf(state, 'hypothesisResolution').find((resolution) => resolution.data.entry === entry.id)?.data.outcome ?? 'open';
}

export const timelineFilters = ['all', 'facts', 'others', 'hypotheses', 'talks', 'decisions'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

const filtered: { readonly [Filter in Exclude<TimelineFilter, 'all'>]: readonly Look[] } = {
  facts: ['seen', 'heard', 'diagnosis', 'emergency'],
  others: ['thirdParty'],
  hypotheses: ['hypothesis'],
  talks: ['conversation', 'waived', 'consultation', 'advice'],
  decisions: ['decision', 'report', 'help'],
};

/** Whether an entry belongs to what the reader wants to see. */
export function shownBy(filter: TimelineFilter, entry: Entry): boolean {
  return filter === 'all' || filtered[filter].includes(lookOf(entry));
}
