import { isSame } from './equal.ts';
import type { Condition } from '../definition/condition.ts';
import type { Definition, Obligation } from '../definition/schema.ts';
import type { Text } from '../definition/parts.ts';
import type { Path } from '../reading/finding.ts';
import { definitionWords, labelOf, nouns, valueWords } from './parts.ts';

/** One difference between two meldcodes, in words that a board can read. */
export interface Change {
  /** `added` and `removed` are about a whole part, `moved` about its place, `changed` about what it says. */
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** Where it stands in the later definition; for what is gone, the part of it that is smaller now. */
  readonly path: Path;
  /** `wording`: only what people read is different, and nothing that is asked of them. */
  readonly about: 'rule' | 'wording';
  /** The part it belongs to: `Route Zorgen over thuis › stap Overleggen`. Empty for the meldcode as a whole. */
  readonly where: Text;
  readonly what: Text;
  readonly before?: Text;
  readonly after?: Text;
}

export interface DiffOptions {
  /** Says a condition in words; without it a changed condition is only named. */
  readonly describe?: (condition: Condition, definition: Definition) => Text;
  /** Says by when a duty must be done; without it the term is spelled out by its keys. */
  readonly describeDue?: (due: NonNullable<Obligation['due']>, definition: Definition) => Text;
}

/**
 * Every difference between two definitions, in the order of the later one.
 * Nothing is left out: two definitions without a difference hold the same. Parts
 * with an id are compared with the part of the same id.
 */
export function diffDefinitions(before: Definition, after: Definition, options: DiffOptions = {}): Change[] {
  const look: Look = { before, after, options };
  return objectChanges(before, after, { path: [], where: nothing }, look);
}

interface Look {
  readonly before: Definition;
  readonly after: Definition;
  readonly options: DiffOptions;
}

interface Place {
  readonly path: Path;
  readonly where: Text;
}

type Plain = Readonly<Record<string, unknown>>;
const nothing: Text = { nl: '', en: '' };
/** What stands under these keys is read by people and asks nothing. */
const wordings = new Set(['title', 'about', 'origin', 'document', 'edition', 'words', 'text', 'explain', 'name', 'purpose', 'guidance', 'tasks', 'source', 'label', 'meaning', 'intro', 'notes', 'question', 'category', 'number', 'version', ...Object.keys(definitionWords)]);
/** The value under these keys is a condition, a pattern or a rule about time. */
const conditions = new Set(['when', 'done', 'since', 'due', 'needs']);

function objectChanges(before: Plain, after: Plain, place: Place, look: Look): Change[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => (key === 'id' && place.path.length > 0 ? [] : valueChanges(key, before[key], after[key], { ...place, path: [...place.path, key] }, look)));
}

function valueChanges(key: string, before: unknown, after: unknown, place: Place, look: Look): Change[] {
  if (isSame(before, after)) return [];
  if (isItems(before, key) || isItems(after, key)) return listChanges(key, items(before), items(after), place, look);
  if (isPieces(before ?? []) && isPieces(after ?? [])) return pieceChanges(key, (before ?? []) as Piece[], (after ?? []) as Piece[], place);
  if (isText(before) && isText(after)) return [changed(key, before, after, place)];
  if (conditions.has(key) && !isText(before) && !isText(after)) return [conditionChange(key, before, after, place, look)];
  if (isPlain(before) && isPlain(after) && !('amount' in after)) return objectChanges(before, after, { ...place, where: within(place.where, labelOf(key)) }, look);
  return [changed(key, said(before, look.before), said(after, look.after), place)];
}

function listChanges(key: string, before: readonly Item[], after: readonly Item[], place: Place, look: Look): Change[] {
  const noun = nouns[key] as Text;
  const found = after.flatMap((item, index): Change[] => {
    const here = { path: [...place.path, index], where: within(place.where, named(noun, item)) };
    const old = before.find((candidate) => candidate.id === item.id);
    if (old) return objectChanges(old, item, here, look);
    return [{ kind: 'added', about: aboutOf(key), path: here.path, where: place.where, what: quoted(noun, { nl: 'erbij', en: 'added' }, nameOf(item)) }];
  });
  const gone = before.flatMap((item): Change[] =>
    after.some((candidate) => candidate.id === item.id) ? [] : [{ kind: 'removed', about: aboutOf(key), path: place.path, where: place.where, what: quoted(noun, { nl: 'vervalt', en: 'removed' }, nameOf(item)) }],
  );
  return [...found, ...gone, ...orderChange(key, before, after, place)];
}

/** The parts that both have, in another order: the order of steps and answers is part of what people read. */
function orderChange(key: string, before: readonly Item[], after: readonly Item[], place: Place): Change[] {
  const kept = after.filter((item) => before.some((old) => old.id === item.id));
  const were = before.filter((item) => kept.some((one) => one.id === item.id));
  if (isSame(kept.map((item) => item.id), were.map((item) => item.id))) return [];
  const noun = nouns[key] as Text;
  return [{ kind: 'moved', about: 'wording', path: place.path, where: place.where, what: { nl: `De volgorde is anders (${noun.nl}).`, en: `The order is different (${noun.en}).` }, before: listed(were.map(nameOf)), after: listed(kept.map(nameOf)) }];
}

function conditionChange(key: string, before: unknown, after: unknown, place: Place, look: Look): Change {
  const { describe, describeDue } = look.options;
  const words = (value: unknown, definition: Definition): Text => {
    if (value === undefined) return key === 'when' ? { nl: 'altijd', en: 'always' } : none;
    if (key === 'due') return describeDue ? describeDue(value as NonNullable<Obligation['due']>, definition) : said(value, definition);
    if (!describe) return { nl: 'een andere voorwaarde', en: 'another condition' };
    const all = [value].flat() as Condition[];
    return listed(all.map((condition) => describe(condition, definition)), { nl: ' of ', en: ' or ' });
  };
  const [was, now] = [words(before, look.before), words(after, look.after)];
  return { ...changed(key, was, now, place), ...(isSame(was, now) ? { what: { nl: `${capital(labelOf(key)).nl}: de regel is anders.`, en: `${capital(labelOf(key)).en}: the rule is different.` } } : {}) };
}

function changed(key: string, before: Text, after: Text, place: Place): Change {
  const label = capital(labelOf(key));
  const sentence = (language: 'nl' | 'en', was: string, becomes: string): string => {
    const other = language === 'nl' ? 'Engelse' : 'Dutch';
    if (before[language] === after[language]) return language === 'nl' ? `${label.nl}: alleen de ${other} tekst is anders.` : `${label.en}: only the ${other} text is different.`;
    return `${label[language]}: ${was} “${before[language]}”, ${becomes} “${after[language]}”.`;
  };
  return { kind: 'changed', about: aboutOf(key), path: place.path, where: place.where, what: { nl: sentence('nl', 'was', 'wordt'), en: sentence('en', 'was', 'becomes') }, before, after };
}

const none: Text = { nl: 'niets', en: 'nothing' };

/** A value in words: names instead of ids where the definition knows them. */
function said(value: unknown, definition: Definition): Text {
  if (value === undefined) return none;
  if (isText(value)) return value;
  if (Array.isArray(value)) return value.length === 0 ? none : listed(value.map((item) => said(item, definition)));
  if (isPlain(value)) {
    if (value['amount'] === 0) return value['unit'] === 'workingDays' ? { nl: 'dezelfde werkdag', en: 'the same working day' } : { nl: 'dezelfde dag', en: 'the same day' };
    if ('amount' in value) return joined({ nl: String(value['amount']), en: String(value['amount']) }, ' ', valueWords(String(value['unit'])));
    return listed(Object.entries(value).map(([key, item]) => joined(labelOf(key), ': ', said(item, definition))));
  }
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  return nameById(plain, definition) ?? valueWords(plain);
}

function nameById(id: string, definition: Definition): Text | undefined {
  const lists: readonly (readonly { readonly id: string; readonly name?: Text; readonly text?: Text }[])[] = [definition.functions, definition.consents, definition.partners, definition.informs, ...definition.routes.map((route) => route.weighing?.questions ?? [])];
  const found = lists.flat().find((item) => item.id === id);
  return found?.name ?? found?.text;
}

type Piece = Text | { readonly text: Text };

/** A list of sentences, with or without a source. */
function isPieces(value: unknown): value is readonly Piece[] {
  return Array.isArray(value) && value.every((item) => isText(item) || (isPlain(item) && isText(item['text']) && !('id' in item)));
}

function pieceChanges(key: string, before: readonly Piece[], after: readonly Piece[], place: Place): Change[] {
  const words = (piece: Piece): Text => ('text' in piece ? piece.text : piece);
  const missing = (from: readonly Piece[], among: readonly Piece[]): readonly Text[] => from.map(words).filter((text) => !among.some((piece) => words(piece).nl === text.nl));
  const change = (kind: 'added' | 'removed', verb: Text, text: Text): Change => ({ kind, about: aboutOf(key), path: place.path, where: place.where, what: quoted(labelOf(key), verb, text) });
  const found = [...missing(after, before).map((text) => change('added', { nl: 'erbij', en: 'added' }, text)), ...missing(before, after).map((text) => change('removed', { nl: 'vervalt', en: 'removed' }, text))];
  if (found.length > 0) return found;
  return [changed(key, listed(before.map(words)), listed(after.map(words)), place)];
}

function aboutOf(key: string): Change['about'] {
  return wordings.has(key) ? 'wording' : 'rule';
}

interface Item extends Plain {
  readonly id: string;
}

function isItems(value: unknown, key: string): boolean {
  return Array.isArray(value) && Object.hasOwn(nouns, key) && value.every((item) => isPlain(item) && typeof item['id'] === 'string');
}

function items(value: unknown): readonly Item[] {
  return (value as readonly Item[] | undefined) ?? [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Text {
  return isPlain(value) && typeof value['nl'] === 'string' && typeof value['en'] === 'string';
}

/** What people call an item: its name, or else what it says, or else its id. */
export function nameOf(item: Plain): Text {
  const words = [item['name'], item['label'], item['text'], item['question']].find(isText);
  const plain = [item['was'], item['id']].find((value) => typeof value === 'string') ?? '';
  return words ?? { nl: plain, en: plain };
}

function named(noun: Text, item: Item): Text {
  const name = nameOf(item);
  return { nl: `${noun.nl} “${name.nl}”`, en: `${noun.en} “${name.en}”` };
}

function within(where: Text, part: Text): Text {
  const first = where.nl === '' ? capital(part) : part;
  return where.nl === '' ? first : { nl: `${where.nl} › ${part.nl}`, en: `${where.en} › ${part.en}` };
}

function joined(first: Text, between: string, second: Text): Text {
  return { nl: `${first.nl}${between}${second.nl}`, en: `${first.en}${between}${second.en}` };
}

/** `Plicht erbij: “…”` */
function quoted(noun: Text, verb: Text, words: Text): Text {
  const name = capital(noun);
  return { nl: `${name.nl} ${verb.nl}: “${words.nl}”`, en: `${name.en} ${verb.en}: “${words.en}”` };
}

function listed(texts: readonly Text[], between: Text = { nl: ', ', en: ', ' }): Text {
  return { nl: texts.map((text) => text.nl).join(between.nl), en: texts.map((text) => text.en).join(between.en) };
}

function capital(text: Text): Text {
  const up = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return { nl: up(text.nl), en: up(text.en) };
}
