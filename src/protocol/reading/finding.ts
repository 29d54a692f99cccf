import type { Text } from '../definition/parts.ts';

/**
 * `error`: it cannot be loaded. `unlawful`: the legal minimum is missing.
 * `unsafe`: a way through it could leave a child unprotected. `incomplete`: it
 * can run, but not be published, as something was never filled in. `warning`: look at it.
 */
export type Severity = 'error' | 'unlawful' | 'unsafe' | 'incomplete' | 'warning';
export type Path = readonly (string | number)[];

/** What is wrong and where, before it is known on which line that is. */
export interface Problem {
  readonly severity: Severity;
  /** Stable name of the rule, for tests and machines. */
  readonly code: string;
  readonly path: Path;
  readonly message: Text;
  /** What the writer can do about it. */
  readonly remedy: Text;
  /** The law or requirement that asks for it. */
  readonly source?: string | undefined;
}

/** A problem with its place in the file: line and column count from 1. */
export interface Finding extends Omit<Problem, 'path'> {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}
export type Locate = (path: Path) => Position;

/** `routes[0].steps[2].id`, as people write it. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');
}

/** More findings than these nobody reads at once; the rest come back when these are mended. */
const findingLimit = 200;

/** Adds the places and sorts by them. Of very many only the first, and that there are more. */
export function located(problems: readonly Problem[], locate: Locate): Finding[] {
  const hidden = problems.slice(findingLimit);
  return [...problems.slice(0, findingLimit), ...more(hidden)]
    .map(({ path, ...problem }) => ({ ...problem, path: pathText(path), ...locate(path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function more(hidden: readonly Problem[]): Problem[] {
  const worst = (['error', 'unlawful', 'unsafe', 'incomplete', 'warning'] as const).find((severity) => hidden.some((problem) => problem.severity === severity));
  if (worst === undefined) return [];
  return [{ severity: worst, code: 'more', path: [], message: { nl: 'Er zijn nog meer bevindingen.', en: 'There are more findings.' }, remedy: { nl: 'Verhelp eerst deze en kijk dan opnieuw.', en: 'Mend these first and look again.' } }];
}
