import type { Actor } from '../access/actor.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { MeldcodeWorld } from './ports.ts';
import { notReady } from './handOver.ts';
import { currentView, isReady } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor, todayIn } from './rights.ts';

export interface Approval {
  /** The revision that the board had before it. */
  readonly revision: number;
  /** Who establishes it, as it will stand in the document. */
  readonly establishedBy: string;
  readonly establishedOn: PlainDate;
}

/**
 * The board establishes what was sent to it. Checked again as a whole: rules of
 * the law may have grown since it was sent. From then on the version never changes.
 */
export async function approveVersion(world: MeldcodeWorld, actor: Actor, approval: Approval): Promise<Result<{ readonly version: string }, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.approve');
  if (no) return refused(no);
  const view = await currentView(world, actor);
  if (!view) return refused({ key: 'noDraft' });
  const { draft, revision } = view;
  if (draft.state !== 'submitted' || !draft.submitted) return refused({ key: 'notSubmitted' });
  if (draft.submitted.revision !== approval.revision || revision.revision !== approval.revision) return refused({ key: 'changedMeanwhile' });
  if (!isReady(view)) return refused(notReady(view));
  if (approval.establishedBy.trim() === '') return refused({ key: 'nameMissing' });
  if (approval.establishedOn > todayIn(world)) return refused({ key: 'dateInFuture' });
  const by = byActor(world, actor);
  const approved = await world.store.approve(by, {
    protocolId: draft.protocolId,
    version: draft.version,
    base: draft.base,
    draftId: draft.draftId,
    revision: revision.revision,
    text: revision.text,
    submittedBy: draft.submitted.by,
    submittedAt: draft.submitted.at,
    approvedBy: by.actorId,
    approvedAt: by.at,
    establishedBy: approval.establishedBy.trim(),
    establishedOn: approval.establishedOn,
  });
  return approved ? ok({ version: draft.version }) : refused({ key: 'changedMeanwhile' });
}
