import type { Actor } from '../access/actor.ts';
import type { LocationId } from '../protocol/ids.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { PlainDate } from '../protocol/time.ts';
import { everInForce } from './inForce.ts';
import type { MeldcodeWorld } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor, todayIn } from './rights.ts';

export interface PutInForce {
  /** An established version; undefined goes back to the shipped definition of each location. */
  readonly version: string | undefined;
  /** Today or later, in the Netherlands. */
  readonly from: PlainDate;
  /** All locations when left out. */
  readonly locationIds?: readonly LocationId[] | undefined;
}

/** The board decides from which day new dossiers start on a version. Running dossiers stay on theirs. */
export async function putInForce(world: MeldcodeWorld, actor: Actor, { version, from, locationIds }: PutInForce): Promise<Result<void, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.approve');
  if (no) return refused(no);
  const { organisationId } = actor;
  const [versions, locations] = await Promise.all([world.store.versions(organisationId), world.locations(organisationId)]);
  const found = versions.find((candidate) => candidate.version === version);
  if (version !== undefined && !found) return refused({ key: 'unknownVersion' });
  if (found?.withdrawn) return refused({ key: 'withdrawn' });
  if (from < todayIn(world)) return refused({ key: 'dateInPast' });
  const all = locations.map((location) => location.locationId);
  const chosen = locationIds ?? all;
  if (chosen.length === 0 || chosen.some((locationId) => !all.includes(locationId))) return refused({ key: 'unknownLocation' });
  await world.store.putInForce(byActor(world, actor), { version, from, locationIds: chosen });
  world.forget(organisationId);
  return ok(undefined);
}

/** The board takes its approval back, as long as the version was not in force anywhere yet. Planned dates fall away with it. */
export async function withdrawApproval(world: MeldcodeWorld, actor: Actor, version: string, reason: string): Promise<Result<void, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.approve');
  if (no) return refused(no);
  const { organisationId } = actor;
  const [versions, decisions] = await Promise.all([world.store.versions(organisationId), world.store.inForceDecisions(organisationId)]);
  if (!versions.some((candidate) => candidate.version === version)) return refused({ key: 'unknownVersion' });
  if (everInForce(decisions, version, todayIn(world))) return refused({ key: 'alreadyInForce' });
  if (reason.trim() === '') return refused({ key: 'reasonMissing' });
  const done = await world.store.withdraw(byActor(world, actor), version, reason.trim(), todayIn(world));
  world.forget(organisationId);
  return done ? ok(undefined) : refused({ key: 'withdrawn' });
}
