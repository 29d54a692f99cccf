import type { Command } from './commands.ts';
import { commandKinds } from './commands.ts';
import { allowedCommands } from './allowed.ts';
import type { Definition } from './definition/schema.ts';
import type { Actor, Entry, EntryData } from './entries.ts';
import type { EntryKind } from './entryKinds.ts';
import type { EntryId } from './ids.ts';
import { refuse, type Refusal } from './refusal.ts';
import { ok, refused, type Result } from './result.ts';
import type { DossierState } from './state.ts';
import type { Instant } from './time.ts';
import type { Surroundings } from './view.ts';
import { ruleFor } from './decide/rules.ts';

/** Who acts, and where new ids come from: the engine has no randomness and no clock of its own. */
export interface DecisionContext extends Surroundings {
  readonly actor: Actor;
  readonly newId: () => EntryId;
  /** The meldcode that a dossier of this location would start on now: where this dossier may go. Never chosen by who writes. */
  readonly inForce?: Definition | undefined;
}

/** What a rule may add before the entry itself: the reasons for leaving the meldcode, a reopening. */
export type Extra = { readonly [K in EntryKind]: { readonly kind: K; readonly data: EntryData<K> } }[EntryKind];
export interface Ruling {
  readonly before?: readonly Extra[];
  readonly after?: readonly Extra[];
}

/**
 * What writing this down comes to: the entries for the record, or a refusal that
 * names the rule and what to do. Order is a guide, not a lock: where a step is
 * skipped the refusal asks for reasons and the same command with reasons passes.
 * An emergency and a report are never refused for what came before.
 */
export function decide(state: DossierState, command: Command, context: DecisionContext): Result<readonly Entry[], Refusal> {
  const at = command.at ?? context.now;
  if (at > context.now) return refused(refuse('inFuture', 'R054', { field: 'at' }));
  const reopening = reopens(state, command);
  if (reopening.length === 0 && !allowedCommands(state).includes(command.type)) return refused(phaseRefusal(state));
  const ruling = ruleFor(command.type)(command.data, { state, command, context });
  if ('refusal' in ruling) return refused(ruling.refusal);
  const kind = commandKinds[command.type];
  const drafts: readonly Extra[] = [...reopening, ...(ruling.before ?? []), { kind, data: command.data } as Extra, ...(ruling.after ?? [])];
  return ok(drafts.map((draft) => entry(draft, draft.kind === 'reopening' && reopening.length > 0 ? context.now : at, context)));
}

function entry(draft: Extra, at: Instant, context: DecisionContext): Entry {
  return { id: context.newId(), kind: draft.kind, at, recordedAt: context.now, by: context.actor, data: draft.data } as Entry;
}

/** The reasons in a reopening that nobody had to ask for: something new came in. */
export const reopenedByNews = 'news';

/** A new signal, danger, a report, or doubt about safety in a closed dossier opens it again: nobody should have to ask first (R151). */
function reopens(state: DossierState, command: Command): readonly Extra[] {
  if (state.phase !== 'closed' || !isNews(command)) return [];
  return [{ kind: 'reopening', data: { reasons: reopenedByNews } }];
}

function isNews({ type, data }: Command): boolean {
  // Looking after a closed dossier is no news as long as all is well (R164).
  return type === 'recordMonitoring' ? data.safe !== 'yes' : ['recordSignal', 'recordEmergency', 'recordReport'].includes(type);
}

function phaseRefusal(state: DossierState): Refusal {
  if (state.phase === 'none') return refuse('notOpened', 'R021');
  if (state.phase === 'closed') return refuse('dossierClosed', 'R151');
  return refuse('alreadyOpen', 'R151');
}
