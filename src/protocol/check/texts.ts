import type { Definition } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';

/** What nobody filled in: [naam school], [...], ___, xxx, TODO, a text of only dots. Numbers between brackets are footnotes and stay. */
const placeholder = /\[[^\]\d][^\]]*\]|_{3,}|\bx{3,}\b|\bTODO\b|<[a-z][^>]*>|^[.…\s]+$|(?:^|\s)(?:…|\.\.\.)(?:\s|$)/i;

/** Every string of a definition with its place. */
export function stringsIn(value: unknown, path: Path = []): { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
  return [];
}

/** Texts that still have to be filled in. */
export function texts(definition: Definition): Problem[] {
  return stringsIn(definition).flatMap(({ text, path }) => {
    const found = placeholder.exec(text)?.[0].trim();
    if (found === undefined) return [];
    return [problem('error', 'placeholder', path, [`Hier is nog niet ingevuld: ${found}`, `This has not been filled in yet: ${found}`], ['Vul in wat hier voor uw organisatie hoort te staan.', 'Fill in what belongs here for your organisation.'])];
  });
}
