/** A draft between whoever manages the meldcode and the board: thrown away, sent, taken back, given back. */
import type { Actor } from '../access/actor.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { MeldcodeWorld } from './ports.ts';
import { blocking, currentView, isAccounted, isReady, type DraftView } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor } from './rights.ts';

type Done = Result<void, MeldcodeRefusal>;

/** Throws the draft away, when the writer confirmed that; its revisions stay in the record. */
export async function discardDraft(world: MeldcodeWorld, actor: Actor, confirmed: boolean): Promise<Done> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const draft = await world.store.currentDraft(actor.organisationId);
  if (!draft) return refused({ key: 'noDraft' });
  if (draft.state !== 'open') return refused({ key: 'withBoard' });
  if (!confirmed) return refused({ key: 'notConfirmed' });
  return (await world.store.discard(byActor(world, actor), draft.draftId)) ? ok(undefined) : refused({ key: 'changedMeanwhile' });
}

/** Sends the draft to the board, when nothing keeps it from being established. From then on nobody edits it. */
export async function submitDraft(world: MeldcodeWorld, actor: Actor, revision: number): Promise<Done> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const view = await currentView(world, actor);
  if (!view) return refused({ key: 'noDraft' });
  if (view.draft.state !== 'open') return refused({ key: 'withBoard' });
  if (view.revision.revision !== revision) return refused({ key: 'changedMeanwhile' });
  if (!isReady(view)) return refused(notReady(view));
  return (await world.store.submit(byActor(world, actor), view.draft.draftId, revision)) ? ok(undefined) : refused({ key: 'changedMeanwhile' });
}

/** Takes a draft back from the board, to go on editing it. */
export async function takeBack(world: MeldcodeWorld, actor: Actor): Promise<Done> {
  const no = barred(actor, 'meldcode.manage');
  return no ? refused(no) : giveBackWith(world, actor, undefined);
}

/** The board gives the draft back and says what has to change. */
export async function giveBack(world: MeldcodeWorld, actor: Actor, remark: string): Promise<Done> {
  const no = barred(actor, 'meldcode.approve');
  if (no) return refused(no);
  return remark.trim() === '' ? refused({ key: 'reasonMissing' }) : giveBackWith(world, actor, remark.trim());
}

async function giveBackWith(world: MeldcodeWorld, actor: Actor, remark: string | undefined): Promise<Done> {
  const draft = await world.store.currentDraft(actor.organisationId);
  if (!draft) return refused({ key: 'noDraft' });
  const done = await world.store.giveBack(byActor(world, actor), draft.draftId, remark);
  return done ? ok(undefined) : refused({ key: 'notSubmitted' });
}

/** What keeps a draft from being established. */
export function notReady({ findings, loosenings }: DraftView): MeldcodeRefusal {
  return { key: 'notReady', findings: blocking(findings), withoutReason: loosenings.filter((loosening) => !isAccounted(loosening)).map(({ key }) => key) };
}
