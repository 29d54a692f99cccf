import type { Entry } from './entries.ts';
import type { EntryKind } from './entryKinds.ts';
import type { EmployeeId, EntryId } from './ids.ts';

/**
 * A dossier as the record tells it: the entries in the order they were written,
 * and what follows from them at once. Everything else (steps, duties, terms) is
 * derived by `status`. Never changed in place.
 */
export interface DossierState {
  readonly version: number;
  readonly phase: 'none' | 'open' | 'closed';
  readonly protocol: { readonly id: string; readonly version: string } | undefined;
  readonly route: string | undefined;
  readonly entries: readonly Entry[];
  readonly byKind: { readonly [K in EntryKind]?: readonly Entry<K>[] };
  readonly participants: readonly Participant[];
}

export interface Participant {
  readonly employee: EmployeeId;
  readonly function: string;
  readonly lockedOut: boolean;
}

export const noDossier: DossierState = { version: 0, phase: 'none', protocol: undefined, route: undefined, entries: [], byKind: {}, participants: [] };

/** The state after one more entry; the given state stays as it was. */
export function evolve(state: DossierState, entry: Entry): DossierState {
  return {
    ...state,
    ...consequences(state, entry),
    version: state.version + 1,
    entries: [...state.entries, entry],
    byKind: { ...state.byKind, [entry.kind]: [...(state.byKind[entry.kind] ?? []), entry] },
  };
}

/** The state after all entries, from nothing; as `evolve` one by one, without copying at each. */
export function replay(entries: readonly Entry[], from: DossierState = noDossier): DossierState {
  let head: Pick<DossierState, 'phase' | 'protocol' | 'route' | 'participants'> = from;
  const byKind: Record<string, Entry[]> = {};
  for (const [kind, list] of Object.entries(from.byKind)) byKind[kind] = [...list];
  for (const entry of entries) {
    head = { ...head, ...consequences(head, entry) };
    (byKind[entry.kind] ??= []).push(entry);
  }
  const { phase, protocol, route, participants } = head;
  return { phase, protocol, route, participants, version: from.version + entries.length, entries: [...from.entries, ...entries], byKind };
}

function consequences(state: Pick<DossierState, 'participants'>, entry: Entry): Partial<Pick<DossierState, 'phase' | 'protocol' | 'route' | 'participants'>> {
  switch (entry.kind) {
    case 'opening':
      return { phase: 'open', protocol: entry.data.protocol, route: entry.data.route };
    case 'closing':
      return { phase: 'closed' };
    case 'reopening':
      return { phase: 'open' };
    case 'routeSwitch':
      return { route: entry.data.to };
    case 'meldcodeMove':
      return { protocol: entry.data.to };
    case 'participant':
      return { participants: withParticipant(state.participants, entry.data) };
    default:
      return {};
  }
}

function withParticipant(participants: readonly Participant[], change: Entry<'participant'>['data']): readonly Participant[] {
  const others = participants.filter((participant) => participant.employee !== change.employee);
  return change.change === 'removed' ? others : [...others, { employee: change.employee, function: change.function, lockedOut: change.change === 'lockedOut' }];
}

/** The entries of one kind, oldest first. */
export function entriesOf<Kind extends EntryKind>(state: DossierState, kind: Kind): readonly Entry<Kind>[] {
  return (state.byKind[kind]) ?? [];
}

/** The newest entry of one kind. */
export function latest<Kind extends EntryKind>(state: DossierState, kind: Kind): Entry<Kind> | undefined {
  return entriesOf(state, kind).at(-1);
}

/** The entry with this id, if the dossier has it. */
export function findEntry(state: DossierState, id: EntryId): Entry | undefined {
  return state.entries.find((entry) => entry.id === id);
}

/** Hypotheses about which nobody has said yet whether they were confirmed or refuted (R023). */
export function openHypotheses(state: DossierState): readonly Entry<'signal'>[] {
  const resolved = new Set(entriesOf(state, 'hypothesisResolution').map((resolution) => resolution.data.entry));
  return entriesOf(state, 'signal').filter((signal) => signal.data.kind === 'hypothesis' && !resolved.has(signal.id));
}
