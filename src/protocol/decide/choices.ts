import type { EntryId } from '../ids.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { findEntry, type DossierState } from '../state.ts';

/** A refusal when one of the chosen ids is not in the list that the meldcode offers. */
export function unknownChoice(field: string, chosen: readonly string[], offered: readonly { readonly id: string }[]): Refusal | undefined {
  const strange = chosen.find((id) => !offered.some((option) => option.id === id));
  return strange === undefined ? undefined : refuse('unknownChoice', 'R178', { field, params: { offered: offered.map((option) => option.id).join(', ') } });
}

/** A refusal when an entry that is referred to is not in this dossier. */
export function unknownEntry(field: string, ids: readonly EntryId[], state: DossierState): Refusal | undefined {
  return ids.every((id) => findEntry(state, id)) ? undefined : refuse('unknownEntry', 'R021', { field });
}

/** The first of several possible refusals. */
export function firstRefusal(...refusals: readonly (Refusal | undefined | false)[]): { refusal: Refusal } | Record<string, never> {
  const found = refusals.find((refusal) => refusal);
  return found ? { refusal: found } : {};
}
