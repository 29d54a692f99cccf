import type { Finding } from '../reading/finding.ts';
import { inspectDefinition } from '../load.ts';
import type { PlainDate } from '../time.ts';
import { smallMeldcodeText } from './smallMeldcode.ts';

export const today = '2026-06-01' as PlainDate;

type Change = readonly [piece: string, instead: string];

/** The findings on the small meldcode after each piece was replaced; fails when a piece is not in it, or when a finding does not say what to do and which rule asks for it. */
export function findingsOn(day: PlainDate, ...changes: readonly Change[]): readonly Finding[] {
  const text = changes.reduce((before, [piece, instead]) => {
    if (!before.includes(piece)) throw new Error(`not in the small meldcode: ${piece}`);
    return before.replace(piece, () => instead);
  }, smallMeldcodeText);
  const { findings } = inspectDefinition(text, day);
  const unexplained = findings.filter((finding) => finding.remedy.nl === '' || finding.remedy.en === '' || (finding.severity !== 'error' && finding.source === undefined));
  if (unexplained.length > 0) throw new Error(`without remedy or source: ${unexplained.map((finding) => finding.code).join(', ')}`);
  return findings;
}

/** As {@link findingsOn}, on a fixed day. */
export function findingsAfter(...changes: readonly Change[]): readonly Finding[] {
  return findingsOn(today, ...changes);
}

/** As {@link findingsAfter}, each as `severity code path`. */
export function namedAfter(...changes: readonly Change[]): string[] {
  return findingsAfter(...changes).map((finding) => `${finding.severity} ${finding.code} ${finding.path}`);
}
