/** What the benchmark prints: a line for a machine, or a table for a person. */

/** One measured number. */
export interface Figure {
  /** Stable, dotted, lower case: the line in docs/performance.md and in somebody's graph. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'per second' | 'ms' | 's' | 'KB' | 'MB' | 'count';
  /** The bar of design.md §11; null where it sets none. */
  readonly limit: number | null;
  /** Whether the bar is the least or the most; figures without a bar leave it out. */
  readonly bar?: 'least' | 'most';
}

export const figure = (name: string, value: number, unit: Figure['unit']): Figure => ({ name, value: rounded(value), unit, limit: null });
/** A figure that not every system can give. */
export const optional = (name: string, value: number | undefined): Figure[] => (value === undefined ? [] : [figure(name, value, 'ratio')]);
export const atLeast = (name: string, value: number, unit: Figure['unit'], limit: number): Figure => ({ name, value: rounded(value), unit, limit, bar: 'least' });
export const atMost = (name: string, value: number, unit: Figure['unit'], limit: number): Figure => ({ name, value: rounded(value), unit, limit, bar: 'most' });

/** Only says it; a missed bar is no failure of the benchmark. */
export function isMet({ value, limit, bar }: Figure): boolean {
  return limit === null || (bar === 'most' ? value <= limit : value >= limit);
}

export function asJsonLine({ name, value, unit, limit }: Figure): string {
  return JSON.stringify({ name, value, unit, limit });
}

export function asTableLine(one: Figure): string {
  const bar = one.limit === null ? '' : `${one.bar === 'most' ? '≤' : '≥'} ${String(one.limit)}`;
  const verdict = one.limit === null ? '' : isMet(one) ? 'met' : 'missed';
  return `  ${one.name.padEnd(46)} ${String(one.value).padStart(10)} ${one.unit.padEnd(11)} ${bar.padEnd(10)} ${verdict}`.trimEnd();
}

function rounded(value: number): number {
  return Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 3));
}

/** The value below which the share lies; 0.5 is the middle one. @throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
