/** Words that the organisation's own meldcode supplies, in the reader's language. */
import type { Definition, Obligation } from '../protocol/definition/schema.ts';
import type { Text } from '../protocol/definition/parts.ts';
import type { Language, Texts } from './index.ts';

/** A text of the meldcode in the reader's language. */
export function say(text: Text, t: Texts): string {
  return text[t.language];
}

/** The organisation's word for an id; the id itself when this definition does not have it. */
export function nameIn(list: readonly { readonly id: string; readonly name: Text }[], id: string, t: Texts): string {
  const found = list.find((item) => item.id === id);
  return found ? say(found.name, t) : id;
}

/** As {@link nameIn}, for lists whose items carry a `text`. */
export function textIn(list: readonly { readonly id: string; readonly text: Text }[], id: string, t: Texts): string {
  const found = list.find((item) => item.id === id);
  return found ? say(found.text, t) : id;
}

/** A duty, or a ground or consent that was left out, in the organisation's words. */
export function leftOutIn(protocol: Definition, id: string, t: Texts): string {
  if (id.startsWith('ground:')) return textIn(protocol.closingGrounds, id.slice('ground:'.length), t);
  if (id.startsWith('consent:')) return textIn(protocol.consents, id.slice('consent:'.length), t);
  return textIn(obligationsOf(protocol), id, t);
}

const obligationsKnown = new WeakMap<Definition, readonly Obligation[]>();

/** All obligations of all routes; put together once, for lists ask it for every line. */
export function obligationsOf(protocol: Definition): readonly Obligation[] {
  let found = obligationsKnown.get(protocol);
  if (!found) obligationsKnown.set(protocol, (found = protocol.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations))));
  return found;
}

/** The first letter in upper case: a text that begins a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The name without an explanation between brackets at its end. */
export function plainName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

/** Dutch words for people and bodies that take “het”; all others take “de”. */
const neuter = new Set(['kind', 'kindje', 'bestuur', 'team', 'zorgteam', 'ondersteuningsteam', 'meldpunt', 'jeugdlid']);

/** The word with its article, for inside a sentence; a word that brings its own article keeps it. */
export function theWord(word: string, language: Language): string {
  if (/^(de|het|the|een|an?) /i.test(word)) return word;
  if (language === 'en') return `the ${word}`;
  const last = word.toLowerCase().split(/[ (/]/)[0] ?? '';
  return `${neuter.has(last) ? 'het' : 'de'} ${word}`;
}
