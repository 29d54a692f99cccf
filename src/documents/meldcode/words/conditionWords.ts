/** Conditions in plain words: a board reads when a duty applies, not how it is computed. */
import type { Condition, Pattern } from '../../../protocol/definition/condition.ts';
import type { EntryKind } from '../../../protocol/entryKinds.ts';
import { nameIn, plainName, say, theWord } from '../../../texts/words.ts';
import type { EntryWords } from '../../../texts/nl/conditions.ts';
import { actFieldWords, actNames, answerWord, fieldWords, type Place } from './fieldValues.ts';
import { inside, joined } from './joined.ts';

/** The condition as the end of a sentence that begins with “als” or “if”. */
export function conditionWords(condition: Condition, place: Place): string {
  return worded(condition, false, place, 0);
}

/** `inverted` is pushed inward, so that every part is said as people say it: not “not (a or b)” but “not a and not b”. */
function worded(condition: Condition, inverted: boolean, place: Place, depth: number): string {
  const c = place.t.conditions;
  if ('record' in condition) return patternWords(condition, inverted, place, depth);
  if ('all' in condition) return together(condition.all, inverted ? 'any' : 'all', inverted, place, depth);
  if ('any' in condition) return together(condition.any, inverted ? 'all' : 'any', inverted, place, depth);
  if ('not' in condition) return worded(condition.not, !inverted, place, depth);
  if ('answer' in condition) return answerWords(condition.answer, inverted, place);
  if ('trigger' in condition) return triggerWords([condition.trigger].flat(), inverted, place);
  if ('form' in condition) {
    const names = joined([condition.form].flat().map((id) => inside(nameIn(place.protocol.forms, id, place.t))), c.or);
    return inverted ? c.formNot(names) : c.form(names);
  }
  if ('age' in condition) return ageWords(condition.age, inverted, place);
  if ('weighing' in condition) return (inverted ? c.weighingNot : c.weighing)[condition.weighing];
  if ('report' in condition) return (inverted ? c.reportNot : c.report)[condition.report];
  return inverted ? c.noOpenHypothesis : c.openHypothesis;
}

function together(parts: readonly Condition[], how: 'all' | 'any', inverted: boolean, place: Place, depth: number): string {
  const [only, second] = parts;
  if (only && !second) return worded(only, inverted, place, depth);
  const items = parts.map((part) => worded(part, inverted, place, depth + 1));
  return grouped(items, how, place, depth);
}

function answerWords({ question, is }: { readonly question: string; readonly is: readonly string[] }, inverted: boolean, { t, protocol, route }: Place): string {
  const c = t.conditions;
  const found = [...(route ? [route] : []), ...protocol.routes].flatMap((one) => one.weighing?.questions ?? []).find((one) => one.id === question);
  const answers = joined(is.map((id) => answerWord(id, found ? [found] : [], t)), c.or);
  return (inverted ? c.answerNot : c.answer)(found?.number ?? 0, answers);
}

function triggerWords(ids: readonly string[], inverted: boolean, { t, protocol }: Place): string {
  const c = t.conditions;
  if (ids.includes('any')) return inverted ? c.noTrigger : c.anyTrigger;
  const names = joined(ids.map((id) => inside(nameIn(protocol.triggers, id, t))), c.or);
  return inverted ? c.triggerNot(names) : c.trigger(names);
}

function ageWords({ from, below }: { readonly from?: number | undefined; readonly below?: number | undefined }, inverted: boolean, { t, protocol }: Place): string {
  const c = t.conditions;
  const child = theWord(say(protocol.words.child, t), t.language);
  const years = from === undefined ? c.ageBelow(below ?? 0) : below === undefined ? c.ageFrom(from) : c.ageBetween(from, below);
  return inverted ? c.ageNot(child, years) : c.age(child, years);
}

function patternWords(pattern: Pattern, inverted: boolean, place: Place, depth: number): string {
  const c = place.t.conditions;
  const count = pattern.atLeast ?? 1;
  // “Fewer than two” is said as such; “fewer than one” is “none”.
  const none = inverted && count === 1;
  const kinds = [pattern.record].flat();
  const entries = c.entries(say(place.protocol.words.adviceBody, place.t));
  const items = kinds.map((kind) => {
    const said = kind === 'act' ? actSaid(pattern, none, place) : undefined;
    return said ?? sentence(entries[kind], none, particulars(pattern, kind, place));
  });
  const counted = count === 1 ? items : items.map((item) => (inverted ? c.fewer(count, item) : c.times(count, item)));
  return counted.length === 1 ? (counted[0] ?? '') : grouped(counted, inverted ? 'all' : 'any', place, depth);
}

/** Outermost as a sentence or a list; one deeper it reads on; deeper still it stands between brackets. */
function grouped(items: readonly string[], how: 'all' | 'any', { t }: Place, depth: number): string {
  const c = t.conditions;
  if (depth === 0) return how === 'all' ? c.all(items) : c.any(items);
  const inline = how === 'all' ? c.allInside(items) : c.anyInside(items);
  return depth === 1 ? inline : c.apart(inline);
}

interface Particulars {
  readonly here: string;
  readonly later: string;
}

function sentence({ yes, no, bare }: EntryWords, none: boolean, { here, later }: Particulars): string {
  if (bare && here + later === '') return none ? bare.no : bare.yes;
  return `${(none ? no : yes).replace('…', () => here)}${later}`.trim();
}

/** “bij “Ernst beoordeeld” “Ernstig” is vastgelegd”; none when the pattern asks nothing of the act's questions. */
function actSaid(pattern: Pattern, none: boolean, place: Place): string | undefined {
  const c = place.t.conditions;
  const fields = actFieldWords(pattern, place);
  return fields.length === 0 ? undefined : (none ? c.actWithout : c.actWith)(actNames(pattern, place), joined(fields, c.and));
}

/** The entry by name, as in “after a report to Veilig Thuis”; one for each kind of the pattern. */
export function entryNouns(pattern: Pattern, place: Place): string[] {
  const c = place.t.conditions;
  const entries = c.entries(say(place.protocol.words.adviceBody, place.t));
  return [pattern.record].flat().map((kind) => {
    const fields = kind === 'act' ? actFieldWords(pattern, place) : [];
    if (fields.length > 0) return c.actNoun(actNames(pattern, place), joined(fields, c.and));
    const { here, later } = particulars(pattern, kind, place);
    return `${entries[kind].noun.replace('…', () => here)}${later}`.trim();
  });
}

function particulars(pattern: Pattern, kind: EntryKind, place: Place): Particulars {
  const { t, protocol } = place;
  const c = t.conditions;
  const isAct = kind === 'act' && pattern.where?.['act'] !== undefined;
  const fields = Object.entries(pattern.where ?? {}).filter(([field]) => !(isAct && (field === 'act' || field.startsWith('fields.')))).map(([field, matcher]) => fieldWords(kind, field, matcher, place));
  const by = pattern.by ? c.by(joined(pattern.by.map((id) => plainName(nameIn(protocol.functions, id, t))), c.or)) : '';
  const after = pattern.after ? c.after(joined(entryNouns(pattern.after, place), c.or)) : '';
  const textsOf = (later: boolean): string => fields.filter((field) => field.later === later).map((field) => field.text).join('');
  return { here: `${isAct ? actNames(pattern, place) : ''}${textsOf(false)}${by}`, later: `${textsOf(true)}${after}` };
}
