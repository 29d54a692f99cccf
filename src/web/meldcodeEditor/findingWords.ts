/** Findings of the check for who changes a draft in forms: names instead of ids, what to do by the words of the forms, and sources that people can look up. */
import { nameOf } from '../../protocol/change/diff.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { say } from '../../texts/words.ts';
import type { Texts } from '../../texts/index.ts';

/** What is wrong, with the names that people gave in place of ids between quotes. */
export function messageWords({ message }: Pick<Finding, 'message'>, definition: Definition | undefined, t: Texts): string {
  const names = definition === undefined ? undefined : namesIn(definition, t);
  return say(message, t).replace(/"([A-Za-z][\w-]*)"/g, (quoted, id: string) => {
    const name = names?.get(id);
    return name === undefined ? quoted : `“${name}”`;
  });
}

/** What to do about it, by the words of the forms where those have the way. */
export function remedyWords({ code, remedy }: Pick<Finding, 'code' | 'remedy'>, t: Texts): string {
  const remedies: Readonly<Record<string, string>> = t.meldcodeRemedies.remedies;
  return Object.hasOwn(remedies, code) ? (remedies[code] ?? '') : say(remedy, t);
}

/** The source without numbers of our own lists (“R116”, “A.3”), which nobody outside Pluis can look up. */
export function sourceWords(source: string, t: Texts): string {
  const known = source
    .split(/; |, (?=R\d{3})| tot en met (?=R\d{3})/)
    .map((part) => part.replace(/^A\.\d+: /, '').trim())
    .filter((part) => part !== '' && !/^R\d{3}$/.test(part) && !part.startsWith('docs/'));
  return known.length === 0 ? t.meldcodeRemedies.ownRule : known.join('; ');
}

/** Each id with what it is called; an id that stands for several things is left out. */
function namesIn(definition: Definition, t: Texts): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const several = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const id = (value as { readonly id?: unknown }).id;
    if (typeof id === 'string' && value !== definition) {
      const name = say(nameOf(value as Readonly<Record<string, unknown>>), t);
      if (names.has(id) && names.get(id) !== name) several.add(id);
      names.set(id, name);
    }
    for (const inside of Object.values(value)) look(inside);
  };
  look(definition);
  for (const id of several) names.delete(id);
  return names;
}
