import type { Published } from '../../documents/meldcode/published.ts';
import { readVersion, type VersionView } from '../../meldcode/readVersion.ts';
import { ownPrefix } from '../../meldcode/ports.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { ActiveVisit } from '../visit.ts';

/** The organisation's name, as it stands on its meldcode. */
export async function organisationName({ parts, visitor }: ActiveVisit): Promise<string | undefined> {
  return (await parts.meldcode.organisation(visitor.session.actor.organisationId))?.name;
}

/** How far an established version has come. */
export function publishedVersion({ version, inForceFrom }: VersionView, organisation: string | undefined): Published {
  const { establishedOn } = version;
  return { organisation, version: version.version, establishedOn, ...(inForceFrom === undefined ? {} : { inForceFrom }), status: inForceFrom === undefined ? 'approved' : 'inForce' };
}

/** How far the meldcode that somebody reads has come: the organisation's own, or one that comes with Pluis. */
export async function publishedOf(visit: ActiveVisit, protocol: Definition): Promise<Published> {
  const organisation = await organisationName(visit);
  if (!protocol.id.startsWith(ownPrefix)) return { organisation, version: protocol.version, status: 'shipped' };
  const read = await readVersion(visit.parts.meldcode, visit.visitor.session.actor, protocol.version);
  return read.ok ? publishedVersion(read.value, organisation) : { organisation, version: protocol.version, status: 'approved' };
}
