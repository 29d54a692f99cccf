import type { Actor } from '../access/actor.ts';
import { may, mayKnow } from '../access/policy.ts';
import type { Standing } from '../access/relation.ts';
import type { ChildId, DossierId } from '../protocol/ids.ts';
import { status, type Status } from '../protocol/status.ts';
import { routeOf } from '../protocol/view.ts';
import { weighingOf, type WeighingView } from '../protocol/weighing.ts';
import type { DossierFile, DossierFiles, Reading } from './dossierFile.ts';
import type { DossierWorld } from './ports.ts';

export interface DossierView {
  readonly file: DossierFile;
  readonly status: Status;
  readonly standings: readonly Standing[];
}

/**
 * Opens a dossier for reading. The reading is in the log before anything is
 * shown. Undefined for a dossier that is not there, belongs to another
 * organisation, was destroyed, or that this person may not know of: the same answer to all.
 * @param reading left out when the same person just had it before them and now sends a form.
 */
export async function readDossier(world: DossierWorld, files: DossierFiles, actor: Actor, dossierId: DossierId, reading: Reading | undefined): Promise<DossierView | undefined> {
  const before = await files.find(actor, dossierId);
  if (typeof before === 'string' || !mayRead(files, actor, before)) return undefined;
  const file = await files.read(actor, dossierId, reading);
  // What was written in between may have locked this person out.
  if (typeof file === 'string' || !mayRead(files, actor, file)) return undefined;
  const standings = files.standings(actor, file);
  if (reading && !files.wasSeen(file) && standings.some((standing) => standing.relation === 'officerOfLocation' || standing.relation === 'handlesRoute')) {
    await world.directory.markSeen(actor.organisationId, dossierId);
    files.noteSeen(file);
  }
  return { file, standings, status: status(file.state, files.surroundings(file)) };
}

/** The dossier about a child that this person may read, open ones first and then the newest; undefined as when there is none. Shows nothing, so marks nothing. */
export async function knownDossierOf(world: DossierWorld, files: DossierFiles, actor: Actor, childId: ChildId): Promise<DossierId | undefined> {
  for (const { dossierId } of await world.directory.dossiersOfChild(actor.organisationId, childId)) {
    const file = await files.find(actor, dossierId);
    if (typeof file !== 'string' && mayRead(files, actor, file)) return dossierId;
  }
  return undefined;
}

/** Marks a look at who looked, for whoever may see that; false for everybody else, as for a dossier that is not there. */
export async function openReadLog(files: DossierFiles, actor: Actor, dossierId: DossierId): Promise<boolean> {
  const file = await files.find(actor, dossierId);
  if (typeof file === 'string' || !may(actor, 'dossier.readLog', files.standings(actor, file)).allowed) return false;
  return typeof (await files.read(actor, dossierId, { what: 'readLog' })) !== 'string';
}

/** Where the weighing of a dossier stands today. */
export function weighingOfFile(world: Pick<DossierWorld, 'calendar' | 'now'>, file: DossierFile): WeighingView {
  return weighingOf(file.state, routeOf(file.protocol, file.state).weighing, world.calendar.dateOf(world.now()));
}

function mayRead(files: DossierFiles, actor: Actor, file: DossierFile): boolean {
  const standings = files.standings(actor, file);
  return mayKnow(actor, standings) && may(actor, 'dossier.read', standings).allowed;
}
