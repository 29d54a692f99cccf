/** The public address of an organisation's meldcode: for the wijzer, without logging in. */
import type { Actor } from '../access/actor.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import { decisionFor } from './inForce.ts';
import type { MeldcodeWorld } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor, todayIn } from './rights.ts';

/** 3 to 40 small letters, digits and hyphens; the database asks the same. */
const codePattern = /^[a-z][a-z0-9-]{2,39}$/;

/** Pages of the wijzer itself: nobody's meldcode can take their place. */
export const wijzerPages: ReadonlySet<string> = new Set(['naslag', 'signalen', 'offline']);

/** The board chooses the address of an established meldcode, once. It is the name under which everybody may read what is in force. */
export async function claimAddress(world: MeldcodeWorld, actor: Actor, version: string, code: string): Promise<Result<void, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.approve');
  if (no) return refused(no);
  const found = (await world.store.versions(actor.organisationId)).find((candidate) => candidate.version === version && !candidate.withdrawn);
  if (!found) return refused({ key: 'unknownVersion' });
  if (!codePattern.test(code)) return refused({ key: 'badCode' });
  // A shipped meldcode has its own id as its address.
  if (world.shipped.find(code) || wijzerPages.has(code)) return refused({ key: 'codeTaken' });
  return (await world.store.claimAddress(byActor(world, actor), code, found.protocolId)) ? ok(undefined) : refused({ key: 'codeTaken' });
}

/**
 * What anyone may read under this code: a shipped definition under its id, or
 * the version of an organisation's meldcode that is in force today. Undefined
 * for everything else, also for one that is established and not in force yet.
 */
export async function publicMeldcode(world: MeldcodeWorld, code: string): Promise<Definition | undefined> {
  const shipped = world.shipped.find(code);
  if (shipped) return shipped.definition;
  const address = codePattern.test(code) ? await world.store.findAddress(code) : undefined;
  if (!address) return undefined;
  const { organisationId, protocolId } = address;
  const [decisions, locations, versions] = await Promise.all([world.store.inForceDecisions(organisationId), world.locations(organisationId), world.store.versions(organisationId)]);
  const today = todayIn(world);
  const running = new Set(locations.map(({ locationId }) => decisionFor(decisions, locationId, today)?.version));
  const newest = versions.filter((version) => version.protocolId === protocolId && running.has(version.version)).sort((one, other) => Number(other.version) - Number(one.version))[0];
  return newest && world.library.exactly(organisationId, protocolId, newest.version);
}
