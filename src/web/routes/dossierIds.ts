import { isId, type DossierId } from '../../protocol/ids.ts';
import type { Visit } from '../visit.ts';

/** The dossier that the address names; undefined for anything that is no id. */
export function dossierIn(visit: Visit): DossierId | undefined {
  const id = visit.context.req.param('dossier');
  return isId(id) ? (id as DossierId) : undefined;
}
