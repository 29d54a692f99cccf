import type { Actor } from '../access/actor.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { Location } from '../storage/people/locations.ts';
import { decisionFor, plannedFor } from './inForce.ts';
import type { InForceDecision, MeldcodeWorld, RunningDossiers, Version } from './ports.ts';
import { currentView, type DraftView } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, todayIn } from './rights.ts';

/** What one location runs, since when, and what was decided for later. */
export interface LocationMeldcode {
  readonly location: Location;
  readonly definition: Definition;
  /** The own version; undefined while the location runs a shipped definition. */
  readonly version: string | undefined;
  readonly since: PlainDate | undefined;
  readonly planned: readonly InForceDecision[];
}

export interface Overview {
  readonly locations: readonly LocationMeldcode[];
  readonly draft: DraftView | undefined;
  readonly versions: readonly Version[];
  readonly addresses: readonly { readonly code: string; readonly protocolId: string }[];
}

/** Where the organisation stands with its meldcode. */
export async function meldcodeOverview(world: MeldcodeWorld, actor: Actor): Promise<Result<Overview, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const { organisationId } = actor;
  const [locations, draft, versions, addresses] = await Promise.all([locationsWithMeldcode(world, actor), currentView(world, actor), world.store.versions(organisationId), world.store.addresses(organisationId)]);
  return ok({ locations, draft, versions, addresses });
}

/** Every location with what it runs today. */
export async function locationsWithMeldcode(world: MeldcodeWorld, { organisationId }: Pick<Actor, 'organisationId'>): Promise<readonly LocationMeldcode[]> {
  const [locations, decisions] = await Promise.all([world.locations(organisationId), world.store.inForceDecisions(organisationId)]);
  const today = todayIn(world);
  return Promise.all(
    locations.map(async (location) => {
      const decision = decisionFor(decisions, location.locationId, today);
      const definition = await world.library.inForce(organisationId, location, today);
      return { location, definition, version: decision?.version, since: decision?.from, planned: plannedFor(decisions, location.locationId, today) };
    }),
  );
}

/** How many open dossiers run on what: numbers, for whoever manages the meldcode. */
export async function runningDossiers(world: MeldcodeWorld, actor: Actor): Promise<Result<readonly RunningDossiers[], MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  return no ? refused(no) : ok(await world.store.runningDossiers(actor.organisationId));
}
