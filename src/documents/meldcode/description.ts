/** What a readable meldcode is made of, apart from how it looks: made once, drawn as pages and as a PDF. */
import type { Definition, Obligation } from '../../protocol/definition/schema.ts';
import type { Weighing } from '../../protocol/definition/weighingSchema.ts';
import type { Texts } from '../../texts/index.ts';
import type { Published } from './published.ts';

/** What the chapters are made from. */
export interface Reading {
  readonly t: Texts;
  readonly protocol: Definition;
  readonly published: Published;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One thing in a list: its name if it has one, what it says, what comes with it, and where it stands. */
export interface Line {
  readonly name?: string;
  readonly text?: string;
  readonly details?: readonly string[];
  readonly source?: string;
}

/** A duty of a step in words. */
export interface Duty {
  readonly id: string;
  readonly level: Obligation['level'];
  readonly levelWord: string;
  readonly text: string;
  /** None when everybody who takes part in the step does it. */
  readonly who: string | undefined;
  /** When it applies, by when, and when it returns: each a sentence. */
  readonly details: readonly string[];
  readonly explain: string | undefined;
  readonly source: string;
}

/** Somebody who can be reached. */
export interface Place {
  readonly name: string;
  readonly category: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
  readonly checkedOn: string | undefined;
}

export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'lead' | 'quiet'; readonly source?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'notice'; readonly tone: 'danger' | 'caution' | 'info'; readonly title: string; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'duties'; readonly duties: readonly Duty[] }
  | { readonly kind: 'places'; readonly places: readonly Place[]; readonly withCheck: boolean }
  | { readonly kind: 'figure'; readonly title: string; readonly text: string; readonly weighing: Weighing };

/** A part with a heading of its own; `id` is its anchor, unique in the document. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Chapter extends Section {
  readonly sections: readonly Section[];
}

/** A section, or none when there is nothing to say in it. */
export function section(id: string, title: string, ...parts: readonly (Part | undefined)[]): Section[] {
  const filled = parts.filter((part) => part !== undefined && !isEmpty(part)) as readonly Part[];
  return filled.some((part) => part.kind !== 'text' || part.look === undefined) ? [{ id, title, parts: filled }] : [];
}

function isEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'lines':
      return part.lines.length === 0;
    case 'facts':
      return part.facts.length === 0;
    case 'duties':
      return part.duties.length === 0;
    case 'places':
      return part.places.length === 0;
    default:
      return false;
  }
}

/** A chapter, or none when it would be empty. */
export function chapter(id: string, title: string, parts: readonly Part[], sections: readonly Section[] = []): Chapter[] {
  return parts.some((part) => !isEmpty(part) && (part.kind !== 'text' || part.look === undefined)) || sections.length > 0 ? [{ id, title, parts: parts.filter((part) => !isEmpty(part)), sections }] : [];
}
