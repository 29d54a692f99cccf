import type { Block, DocumentContent } from '../drawing/blocks.ts';
import type { Guardian, ReportInput } from './reportInput.ts';

type Address = NonNullable<Guardian['address']>;

interface Secrets {
  /** Whether this person's address and phone stay out of the part the family may read. */
  readonly hides: (guardian: Guardian) => boolean;
  /** Whoever learns where the child lives learns where the parent with the secret address lives. */
  readonly hidesChild: boolean;
  /** Finds what must not be read in free text. */
  readonly patterns: readonly RegExp[];
}

export function addressText(address: Address): string {
  return `${address.street}, ${address.postalCode} ${address.city}`;
}

/** What is secret about where people live: a secret address, everybody at that address, and the child as soon as one address is secret. */
export function secretsOf({ guardians, child }: ReportInput): Secrets {
  const marked = guardians.filter((guardian) => guardian.addressSecret);
  const secret = new Set([...marked.map((guardian) => guardian.address), marked.length > 0 ? (child?.address ?? null) : null].flatMap((address) => (address ? [plainly(addressText(address))] : [])));
  const hides = (guardian: Guardian): boolean => guardian.addressSecret || (guardian.address !== null && secret.has(plainly(addressText(guardian.address))));
  const openStreets = new Set(guardians.filter((guardian) => !hides(guardian)).flatMap((guardian) => (guardian.address ? [streetName(guardian.address)] : [])));
  const addresses = [...guardians.filter(hides).map((guardian) => guardian.address), marked.length > 0 ? (child?.address ?? null) : null].filter((address) => address !== null);
  const phones = guardians.filter(hides).flatMap((guardian) => (guardian.phone === null ? [] : [guardian.phone]));
  return { hides, hidesChild: marked.length > 0, patterns: [...addresses.flatMap((address) => addressPatterns(address, openStreets)), ...phones.flatMap(phonePatterns)] };
}

/** The open part of a report without secret addresses and numbers, wherever somebody wrote them. */
export function withholding(content: DocumentContent, input: ReportInput): DocumentContent {
  const { patterns } = secretsOf(input);
  if (patterns.length === 0) return content;
  const clean = (text: string): string => patterns.reduce((result, pattern) => result.replace(pattern, input.t.report.masked), text);
  return { ...content, front: content.front.map((block) => cleaned(block, clean)), sections: content.sections.map((section) => ({ title: section.title, blocks: section.blocks.map((block) => cleaned(block, clean)) })) };
}

function cleaned(block: Block, clean: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: clean(block.text) };
    case 'labelled':
      return { ...block, text: clean(block.text) };
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label, value: clean(value) })) };
    case 'list':
      return { ...block, items: block.items.map(clean) };
    case 'entries':
      return { ...block, entries: block.entries.map(({ name, text, note }) => ({ name: name === undefined ? name : clean(name), text: clean(text), note: note === undefined ? note : clean(note) })) };
    case 'notice':
      return { ...block, title: clean(block.title), text: clean(block.text) };
    // A report has no figures; this one would hold no words of a person.
    case 'figure':
      return block;
    case 'record':
      return { ...block, title: clean(block.title), by: clean(block.by), blocks: block.blocks.map((inner) => cleaned(inner, clean)) };
  }
}

function plainly(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The street without house number and addition. */
function streetName(address: Address): string {
  return address.street.replace(/\s*\d.*$/, '').trim().toLowerCase();
}

const shortestStreet = 4;

function addressPatterns(address: Address, openStreets: ReadonlySet<string>): RegExp[] {
  const street = streetName(address);
  // A street where somebody lives openly gives nothing away; its house number does.
  const bare = street.length >= shortestStreet && !openStreets.has(street) ? [street] : [];
  return [address.street, address.postalCode, ...bare].filter((part) => part.trim() !== '').map(loosely);
}

/** The text whatever its case, and with or without white space between words and between a number and a letter. */
function loosely(text: string): RegExp {
  const parts = text.replace(/(\d)(?=\p{L})/gu, '$1 ').trim().split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s*')}(?![\\p{L}\\p{N}])`, 'giu');
}

const significant = 9;

/** A phone number however it is spaced, with or without the country code. */
function phonePatterns(phone: string): RegExp[] {
  const digits = phone.replace(/\D/g, '').slice(-significant);
  if (digits.length < significant) return [];
  return [new RegExp(`(?:(?:\\+|00)\\d{2}[ ().-]*(?:0[ ().-]*)?|0)?${[...digits].join('[ ().-]*')}(?!\\d)`, 'gu')];
}
