import type { Actor } from '../access/actor.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { MeldcodeWorld } from './ports.ts';
import { currentView } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor } from './rights.ts';

/** Records why a safe default is loosened. The reason stays with the version; a later one stands beside it. */
export async function giveReason(world: MeldcodeWorld, actor: Actor, key: string, reason: string): Promise<Result<void, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const view = await currentView(world, actor);
  if (!view) return refused({ key: 'noDraft' });
  if (view.draft.state !== 'open') return refused({ key: 'withBoard' });
  const loosening = view.loosenings.find((one) => one.key === key);
  if (!loosening) return refused({ key: 'changedMeanwhile' });
  if (reason.trim() === '') return refused({ key: 'reasonMissing' });
  await world.store.addReason(byActor(world, actor), view.draft.draftId, loosening.reasonKey, reason.trim());
  return ok(undefined);
}
