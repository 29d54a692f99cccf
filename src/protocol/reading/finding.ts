import type { Text } from '../definition/parts.ts';

/**
 * `error`: it cannot be loaded. `unlawful`: the legal minimum is missing.
 * `unsafe`: a way through it could leave a child unprotected. `warning`: look at it.
 */
export type Severity = 'error' | 'unlawful' | 'unsafe' | 'warning';
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

/** For something that was not read from a file. */
export const nowhere: Locate = () => ({ line: 1, column: 1 });

/** `routes[0].steps[2].id`, as people write it. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');
}

/** Adds the places and sorts by them. */
export function located(problems: readonly Problem[], locate: Locate): Finding[] {
  return problems
    .map(({ path, ...problem }) => ({ ...problem, path: pathText(path), ...locate(path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
