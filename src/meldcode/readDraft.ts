import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../access/actor.ts';
import { loosenings, type Loosening } from '../protocol/change/loosening.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { inspectDefinition } from '../protocol/load.ts';
import type { Finding } from '../protocol/reading/finding.ts';
import { valueAt } from '../protocol/reading/schemaWalk.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { Draft, MeldcodeWorld, Reason, Revision } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, todayIn } from './rights.ts';

export interface LooseningWithReason extends Loosening {
  /** Under which a reason for it is kept: another one once the rule asks for something else again. */
  readonly reasonKey: string;
  readonly reason: Reason | undefined;
}

/** A draft as it is now, with everything there is to say about it. */
export interface DraftView {
  readonly draft: Draft;
  readonly revision: Revision;
  /** Undefined only for a draft that does not load; none is saved that way. */
  readonly definition: Definition | undefined;
  readonly findings: readonly Finding[];
  readonly loosenings: readonly LooseningWithReason[];
}

/** Findings that keep the board from establishing a version; warnings do not. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'warning');
}

/** Nothing is left that keeps this draft from being established. */
export function isReady({ findings, loosenings: found }: Pick<DraftView, 'findings' | 'loosenings'>): boolean {
  return blocking(findings).length === 0 && found.every(isAccounted);
}

/** A reason was given; for what the law asks no reason helps. */
export function isAccounted({ statutory, reason }: LooseningWithReason): boolean {
  return !statutory && reason !== undefined;
}

/** The current draft for whoever manages the meldcode or establishes it. */
export async function readDraft(world: MeldcodeWorld, actor: Actor): Promise<Result<DraftView, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const view = await currentView(world, actor);
  return view ? ok(view) : refused({ key: 'noDraft' });
}

/** Without asking who reads; for use cases that asked already. */
export async function currentView(world: MeldcodeWorld, { organisationId }: Pick<Actor, 'organisationId'>): Promise<DraftView | undefined> {
  const draft = await world.store.currentDraft(organisationId);
  const [revision, reasons] = draft ? await Promise.all([world.store.revision(organisationId, draft.draftId), world.store.reasons(organisationId, draft.draftId)]) : [undefined, []];
  return draft && revision && viewOf(world, draft, revision, reasons);
}

interface Inspected {
  readonly definition: Definition | undefined;
  readonly findings: readonly Finding[];
  readonly found: readonly Omit<LooseningWithReason, 'reason'>[];
}

/** Reading and checking a whole definition takes a quarter of a second, and every page of a draft asks; a revision never changes. */
const inspected = new LRUCache<string, Inspected>({ max: 50 });

function inspect(world: MeldcodeWorld, draft: Draft, { revision, text }: Revision): Inspected {
  const today = todayIn(world);
  const key = `${draft.draftId} ${String(revision)} ${today}`;
  const known = inspected.get(key);
  if (known) return known;
  const { definition, findings } = inspectDefinition(text, today);
  const fresh = { definition, findings, found: definition ? loosened(world, draft, definition).map((loosening) => ({ ...loosening, reasonKey: reasonKeyOf(loosening, definition) })) : [] };
  inspected.set(key, fresh);
  return fresh;
}

export function viewOf(world: MeldcodeWorld, draft: Draft, revision: Revision, reasons: readonly Reason[]): DraftView {
  const { definition, findings, found } = inspect(world, draft, revision);
  return { draft, revision, definition, findings, loosenings: found.map((loosening) => ({ ...loosening, reason: reasons.find(({ key }) => key === loosening.reasonKey) })) };
}

/**
 * What the edited definition asks less of than the shipped one that it was made
 * from, and than the base; what the shipped one itself leaves out of the base was
 * chosen with it. A document of the organisation's own is compared with nothing:
 * law and safety are for `check`.
 */
function loosened({ shipped }: MeldcodeWorld, { base }: Draft, definition: Definition): readonly Loosening[] {
  const chosen = base && (shipped.find(base.id, base.version) ?? shipped.find(base.id))?.definition;
  if (!chosen) return [];
  const safest = shipped.find('basis')?.definition ?? chosen;
  const before = new Set(loosenings(safest, chosen).map(({ key }) => key));
  const found = [...loosenings(chosen, definition), ...loosenings(safest, definition).filter(({ key }) => !before.has(key))];
  return [...new Map(found.reverse().map((loosening) => [loosening.key, loosening])).values()].reverse();
}

/** The part of a key that says which side of a rule that is still there changed. */
const changedSide = /:(level|when|done|since|due|term|does|together|to|access|handledBy|wider|less|consent)$|^closingGrounds:/;

/** A reason is for what the rule says now: a duty that went from must to should and then to may asks for a second one. Other words ask for none. */
function reasonKeyOf({ key, path }: Loosening, definition: Definition): string {
  if (!changedSide.test(key)) return key;
  const now = JSON.stringify(valueAt(definition, path), (name, value: unknown) => (name === 'text' || name === 'name' || name === 'label' ? undefined : value)) as string | undefined;
  return `${key} ${createHash('sha256').update(now ?? '').digest('hex').slice(0, 12)}`;
}
