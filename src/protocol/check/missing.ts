import type { Path, Problem } from '../reading/finding.ts';
import { chooseFrom, problem } from './problem.ts';

/** A problem for each id that is not offered; `what` is the key under which it should be. */
export function missing(what: string, ids: readonly string[], offered: readonly string[], path: Path): Problem[] {
  return ids.filter((id) => !offered.includes(id)).map((id) => problem('error', 'unknownReference', path, [`"${id}" bestaat niet bij ${what}.`, `"${id}" does not exist in ${what}.`], chooseFrom(offered)));
}
