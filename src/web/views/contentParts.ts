import type { EntryView } from '../components/Timeline.tsx';

/** What an entry says; when, who and how it looks are added elsewhere. */
export type EntryContent = Partial<Pick<EntryView, 'title' | 'place' | 'source' | 'text' | 'sections' | 'facts' | 'chip'>>;

/** Pairs of a word and a value; what was not filled in is left out. */
export function facts(...pairs: readonly (readonly [string, string | undefined])[]): { label: string; value: string }[] {
  return pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

/** Longer texts with a heading; what was not written is left out. */
export function sections(...pairs: readonly (readonly [string, string | undefined])[]): { label: string; text: string }[] {
  return pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
}
