/** What a document is made of, apart from how it looks. */

/** How an entry is told apart: by the word on its label first, by colour second. */
export type Mark = 'own' | 'other' | 'hypothesis' | 'talk' | 'decision' | 'danger' | 'plain';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RecordBlock {
  readonly kind: 'record';
  readonly mark: Mark;
  /** The kind of entry in words; never left to colour alone. */
  readonly label: string;
  readonly title: string;
  /** Where, by whom, written down when. */
  readonly by: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'quiet' | 'quote' }
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'notice'; readonly mark: Mark; readonly title: string; readonly text: string }
  | RecordBlock;

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface DocumentContent {
  /** Title of the document and of its metadata: says nothing about anybody. */
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'nl' | 'en';
  readonly front: readonly Block[];
  readonly sections: readonly Section[];
  /** Begins on a page of its own at the very end, so that it can be taken off. */
  readonly apart: Section & { readonly footer: string };
  readonly footer: string;
  readonly pageOf: (page: number, pages: number) => string;
}

/** A paragraph, or nothing when there is no text. */
export function paragraph(text: string | undefined, look?: 'quiet' | 'quote'): Block[] {
  return text === undefined || text === '' ? [] : [look ? { kind: 'paragraph', text, look } : { kind: 'paragraph', text }];
}

/** Texts with a label each; what was not written is left out. */
export function labelled(...pairs: readonly (readonly [string, string | undefined])[]): Block[] {
  return pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ kind: 'labelled' as const, label, text }]));
}

/** Short facts as one table; what was not filled in is left out, and so is a table without rows. */
export function facts(...pairs: readonly (readonly [string, string | undefined])[]): Block[] {
  const filled = pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
  return filled.length > 0 ? [{ kind: 'facts', facts: filled }] : [];
}
