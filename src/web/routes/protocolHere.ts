import type { Definition } from '../../protocol/definition/schema.ts';
import { dutchClock } from '../kit/dates.ts';
import type { ActiveVisit } from '../visit.ts';

/** The meldcode of the reader's own location; of the first one for people who work at several or for the organisation. */
export async function protocolHere(visit: ActiveVisit): Promise<Definition | undefined> {
  const { parts, visitor } = visit;
  const { actor } = visitor.session;
  const locationId = actor.assignments.find((assignment) => assignment.locationId !== null)?.locationId;
  const location = locationId ? await parts.people.location(actor.organisationId, locationId) : undefined;
  return location && parts.protocols.inForce(actor.organisationId, location, dutchClock(visit.now).date);
}
