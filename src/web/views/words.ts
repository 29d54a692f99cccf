import type { EmployeeId } from '../../protocol/ids.ts';
import type { Texts } from '../../texts/index.ts';

export { capital, leftOutIn, nameIn, obligationsOf, say, textIn } from '../../texts/words.ts';

/** Names of employees for one page. */
export type Names = ReadonlyMap<EmployeeId, string>;

export function nameOf(names: Names, id: EmployeeId, t: Texts): string {
  return names.get(id) ?? t.dossier.unknownEmployee;
}

/** The name without an explanation between brackets at its end. */
export function plainName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}
