import type { Actor } from '../access/actor.ts';
import { diffDefinitions, type Change, type DiffOptions } from '../protocol/change/diff.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { PlainDate } from '../protocol/time.ts';
import { firstDay } from './inForce.ts';
import type { MeldcodeWorld, Version } from './ports.ts';
import type { DraftView } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, todayIn } from './rights.ts';

export interface VersionView {
  readonly version: Version;
  readonly definition: Definition;
  /** The first day on which it is or was in force somewhere; undefined while it never was. */
  readonly inForceFrom: PlainDate | undefined;
}

/** An established version. One that was withdrawn is only for whoever manages the meldcode; to others it does not exist. */
export async function readVersion(world: MeldcodeWorld, actor: Actor, number: string): Promise<Result<VersionView, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.read');
  if (no) return refused(no);
  const { organisationId } = actor;
  const version = (await world.store.versions(organisationId)).find((candidate) => candidate.version === number);
  if (!version || (version.withdrawn && barred(actor, 'meldcode.manage'))) return refused({ key: 'unknownVersion' });
  const [definition, decisions] = await Promise.all([world.library.exactly(organisationId, version.protocolId, version.version), world.store.inForceDecisions(organisationId)]);
  return ok({ version, definition, inForceFrom: firstDay(decisions, version.version, todayIn(world)) });
}

/** The text that the board established. */
export async function exportVersion(world: MeldcodeWorld, actor: Actor, number: string): Promise<Result<{ readonly name: string; readonly text: string }, MeldcodeRefusal>> {
  const view = await readVersion(world, actor, number);
  const text = view.ok ? await world.store.versionText(actor.organisationId, number) : undefined;
  if (!view.ok) return view;
  return text === undefined ? refused({ key: 'unknownVersion' }) : ok({ name: `${view.value.version.protocolId}-${number}`, text });
}

/** What something is compared with, and how it differs. */
export interface Comparison {
  readonly with: Definition;
  /** `shipped`: what it was made from; `version`: an earlier own version. */
  readonly kind: 'shipped' | 'version';
  readonly changes: readonly Change[];
}

/** A draft beside the definition that it was made from, and beside the newest own version of the same meldcode. */
export async function draftDifferences(world: MeldcodeWorld, actor: Actor, { draft, definition }: Pick<DraftView, 'draft' | 'definition'>, options: DiffOptions): Promise<readonly Comparison[]> {
  return definition ? comparisons(world, actor, { protocolId: draft.protocolId, base: draft.base, before: undefined }, definition, options) : [];
}

/** A version beside what it was made from, and beside the own version before it. */
export async function versionDifferences(world: MeldcodeWorld, actor: Actor, { version, definition }: VersionView, options: DiffOptions): Promise<readonly Comparison[]> {
  return comparisons(world, actor, { protocolId: version.protocolId, base: version.base, before: Number(version.version) }, definition, options);
}

async function comparisons(world: MeldcodeWorld, { organisationId }: Actor, of: Pick<Version, 'protocolId' | 'base'> & { readonly before: number | undefined }, definition: Definition, options: DiffOptions): Promise<readonly Comparison[]> {
  const versions = await world.store.versions(organisationId);
  const earlier = versions.find((one) => one.protocolId === of.protocolId && !one.withdrawn && (of.before === undefined || Number(one.version) < of.before));
  const base = of.base && (world.shipped.find(of.base.id, of.base.version) ?? world.shipped.find(of.base.id))?.definition;
  const own = earlier && (await world.library.exactly(organisationId, earlier.protocolId, earlier.version));
  return [
    ...(own ? [{ with: own, kind: 'version' as const, changes: changesBetween(own, definition, options) }] : []),
    ...(base ? [{ with: base, kind: 'shipped' as const, changes: changesBetween(base, definition, options) }] : []),
  ];
}

/** What differs, without id and version: those differ by themselves, and nobody has to read that. */
export function changesBetween(before: Definition, after: Definition, options: DiffOptions): readonly Change[] {
  return diffDefinitions({ ...before, id: after.id, version: after.version }, after, options);
}
