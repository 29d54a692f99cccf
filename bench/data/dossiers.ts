import { dutchCalendar } from '../../src/calendar.ts';
import { eventOf } from '../../src/dossier/entryEvents.ts';
import { projectionOf } from '../../src/dossier/projectionOf.ts';
import type { Definition } from '../../src/protocol/definition/schema.ts';
import type { ChildId, DossierId, EmployeeId, EntryId, LocationId, OrganisationId } from '../../src/protocol/ids.ts';
import type { Instant, PlainDate } from '../../src/protocol/time.ts';
import { newId } from '../../src/storage/newId.ts';
import type { Storage } from '../../src/storage/openStorage.ts';
import { contextFor, openedDossier, prolong } from './course.ts';

export interface DossierPlan {
  readonly organisationId: OrganisationId;
  readonly locationId: LocationId;
  readonly childId: ChildId;
  readonly actorId: EmployeeId;
  readonly entries: number;
}

/** Writes a dossier of so many entries: decided by the engine, sealed, chained and projected as always. */
export async function makeDossier(storage: Storage, protocol: Definition, { organisationId, locationId, childId, actorId, entries }: DossierPlan, at: Instant): Promise<DossierId> {
  const context = contextFor(protocol, actorId, at, () => newId<EntryId>());
  const state = prolong(openedDossier(context, childId, locationId), entries, context);
  const child = { childId, locationId, birthDate: '2017-05-06' as PlainDate };
  const surroundings = { protocol, now: at, calendar: dutchCalendar, birthDate: child.birthDate };
  const dossierId = newId<DossierId>();
  const appended = await storage.events.append({
    organisationId,
    actorId,
    dossierId,
    expectedVersion: 0,
    recordedAt: at,
    events: state.entries.map(eventOf),
    projection: projectionOf(state, state.entries, child, surroundings),
  });
  if (!appended.ok) throw new Error('A new dossier was there already.');
  return dossierId;
}
