import type { Actor } from '../access/actor.ts';
import { loadDefinition } from '../protocol/load.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { MeldcodeWorld } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor } from './rights.ts';
import { named } from './startDraft.ts';

/**
 * Replaces the whole draft by a text of YAML that somebody typed, pasted or
 * uploaded. One that does not load is refused with its findings, and nothing of
 * it is kept. When somebody else saved since `baseRevision`, nothing is written
 * either: the writer decides with both before them.
 */
export async function replaceText(world: MeldcodeWorld, actor: Actor, baseRevision: number, text: string): Promise<Result<{ readonly revision: number }, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const { definition, findings } = loadDefinition(text);
  if (!definition) return refused({ key: 'doesNotLoad', findings });
  const draft = await world.store.currentDraft(actor.organisationId);
  if (!draft) return refused({ key: 'noDraft' });
  if (draft.state !== 'open') return refused({ key: 'withBoard' });
  const newest = await world.store.revision(actor.organisationId, draft.draftId);
  if (newest?.revision !== baseRevision) return refused({ key: 'changedMeanwhile' });
  const own = named(text, draft);
  if (own === newest.text) return refused({ key: 'nothingChanged' });
  const saved = await world.store.addRevision(byActor(world, actor), draft.draftId, baseRevision + 1, own);
  return saved ? ok({ revision: baseRevision + 1 }) : refused({ key: 'changedMeanwhile' });
}
