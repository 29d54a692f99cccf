import type { Actor } from '../access/actor.ts';
import { isSame } from '../protocol/change/equal.ts';
import { loadDefinition } from '../protocol/load.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import { editableYaml, valueAtPath, writeAtPath, yamlText, type Edit, type FieldPath } from './fieldPath.ts';
import type { Draft, MeldcodeWorld, Revision } from './ports.ts';
import { viewOf, type DraftView } from './readDraft.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor } from './rights.ts';
import type { EmployeeId } from '../protocol/ids.ts';

/** A field that somebody else changed since the writer had it before them. Nothing was written there. */
export interface EditConflict {
  readonly path: FieldPath;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly before: unknown;
  /** Who saved last. */
  readonly by: EmployeeId;
}

export interface SavedEdits {
  /** The draft after it, also when nothing was written. */
  readonly view: DraftView;
  readonly written: readonly Edit[];
  readonly conflicts: readonly EditConflict[];
}

/** How often somebody else may be first before that is taken for a fault. */
const mostAttempts = 20;

/**
 * Writes fields of the draft, each weighed by itself against what others wrote
 * since `baseRevision`: what only this writer changed is saved; what somebody
 * else changed too comes back with both values, so that neither is lost. A draft
 * that would not load with these edits is not saved at all.
 */
export async function saveEdits(world: MeldcodeWorld, actor: Actor, baseRevision: number, edits: readonly Edit[]): Promise<Result<SavedEdits, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const { organisationId } = actor;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const draft = await world.store.currentDraft(organisationId);
    if (!draft) return refused({ key: 'noDraft' });
    if (draft.state !== 'open') return refused({ key: 'withBoard' });
    const newest = await world.store.revision(organisationId, draft.draftId);
    const base = newest?.revision === baseRevision ? newest : await world.store.revision(organisationId, draft.draftId, baseRevision);
    if (!newest || !base) return refused({ key: 'changedMeanwhile' });
    const merged = merge(base, newest, edits);
    const saved = await saveMerged(world, actor, draft, newest, merged);
    if (saved) return saved;
  }
  throw new Error(`the draft changed ${mostAttempts} times while writing`);
}

interface Merged {
  readonly text: string;
  readonly written: readonly Edit[];
  readonly conflicts: readonly EditConflict[];
}

/** Three ways: as it was, as it is, as the writer wants it. */
export function merge(base: Pick<Revision, 'text' | 'revision'>, newest: Pick<Revision, 'text' | 'revision' | 'authorId'>, edits: readonly Edit[]): Merged {
  const document = editableYaml(newest.text);
  const now: unknown = document.toJS();
  const was: unknown = base.revision === newest.revision ? now : editableYaml(base.text).toJS();
  const written: Edit[] = [];
  const conflicts: EditConflict[] = [];
  for (const edit of edits) {
    const [before, theirs] = [valueAtPath(was, edit.path), valueAtPath(now, edit.path)];
    if (isSame(edit.value, theirs) || isSame(edit.value, before)) continue;
    const reached = isSame(before, theirs) && writeAtPath(document, edit);
    if (reached) written.push(edit);
    else conflicts.push({ path: edit.path, mine: edit.value, theirs, before, by: newest.authorId });
  }
  return { text: yamlText(document), written, conflicts };
}

/** Undefined when somebody else was first. */
async function saveMerged(world: MeldcodeWorld, actor: Actor, draft: Draft, newest: Revision, { text, written, conflicts }: Merged): Promise<Result<SavedEdits, MeldcodeRefusal> | undefined> {
  const by = byActor(world, actor);
  let revision = newest;
  if (written.length > 0) {
    const { definition, findings } = loadDefinition(text);
    if (!definition) return refused({ key: 'doesNotLoad', findings });
    revision = { revision: newest.revision + 1, text, authorId: by.actorId, at: by.at };
    if (!(await world.store.addRevision(by, draft.draftId, revision.revision, text))) return undefined;
  }
  const reasons = await world.store.reasons(by.organisationId, draft.draftId);
  return ok({ view: viewOf(world, draft, revision, reasons), written, conflicts });
}
