import type { EmployeeId } from '../../protocol/ids.ts';
import type { Texts } from '../../texts/index.ts';

export { capital, leftOutIn, nameIn, obligationsOf, plainName, say, textIn } from '../../texts/words.ts';

/** Names of employees for one page. */
export type Names = ReadonlyMap<EmployeeId, string>;

export function nameOf(names: Names, id: EmployeeId, t: Texts): string {
  return names.get(id) ?? t.dossier.unknownEmployee;
}
