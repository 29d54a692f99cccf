import type { Definition, Obligation } from '../../protocol/definition/schema.ts';
import type { Text } from '../../protocol/definition/parts.ts';
import type { Texts } from '../../texts/index.ts';
import type { EmployeeId } from '../../protocol/ids.ts';

/** A text of the meldcode in the reader's language. */
export function say(text: Text, t: Texts): string {
  return text[t.language];
}

/** Finds the organisation's word for an id; the id itself when an older definition had it and this one does not. */
export function nameIn(list: readonly { readonly id: string; readonly name: Text }[], id: string, t: Texts): string {
  const found = list.find((item) => item.id === id);
  return found ? say(found.name, t) : id;
}

/** As {@link nameIn}, for lists whose items carry a `text`. */
export function textIn(list: readonly { readonly id: string; readonly text: Text }[], id: string, t: Texts): string {
  const found = list.find((item) => item.id === id);
  return found ? say(found.text, t) : id;
}

/** All obligations of all routes. */
export function obligationsOf(protocol: Definition): readonly Obligation[] {
  return protocol.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations));
}

/** Names of employees for one page. */
export type Names = ReadonlyMap<EmployeeId, string>;

export function nameOf(names: Names, id: EmployeeId, t: Texts): string {
  return names.get(id) ?? t.dossier.unknownEmployee;
}

/** The first letter in upper case: a text of the meldcode that begins a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
