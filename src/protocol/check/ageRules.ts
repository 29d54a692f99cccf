import type { Condition } from '../definition/condition.ts';
import type { Definition } from '../definition/schema.ts';
import type { Problem } from '../reading/finding.ts';
import { conditionPlaces, obligationPlaces } from './conditionPlaces.ts';
import { problem } from './problem.ts';
import { looksAtAge } from './simulated.ts';

const source = 'R124; docs/protocol-format.md';

/**
 * Without a birth date a rule about age holds: better one question too many.
 * Below a `not` that is turned round, and the rule is lost exactly when nobody knows.
 */
export function ageRules(definition: Definition): Problem[] {
  const heavy = new Set(obligationPlaces(definition).filter(({ obligation }) => obligation.level === 'must').map(({ path }) => JSON.stringify([...path, 'when'])));
  return conditionPlaces(definition).flatMap(({ condition, path, inNorm }) => {
    if ('age' in condition && condition.age.from === undefined && condition.age.below === undefined) return [problem('warning', 'ageWithoutLimit', path, ['Deze leeftijd heeft geen grens, dus zegt niets: elke leeftijd past.', 'This age has no limit and so says nothing: every age fits.'], ['Vul in: from (vanaf) of below (tot). Of haal de voorwaarde weg.', 'Fill in from or below. Or remove the condition.'], source)];
    if (!('not' in condition) || !looksAtAge(condition.not)) return [];
    const serious = inNorm || [...heavy].some((when) => JSON.stringify(path).startsWith(when.slice(0, -1)));
    return [problem(serious ? 'unsafe' : 'warning', 'notAge', path, ['Is de geboortedatum onbekend, dan geldt een leeftijd altijd. "not" keert dat om: juist dan vervalt deze regel.', 'Without a birth date an age always holds. "not" turns that round: just then this rule is lost.'], remedyFor(condition.not), source)];
  });
}

/** The other side of the limit, written out. */
function remedyFor(condition: Condition): readonly [string, string] {
  if (!('age' in condition)) return ['Haal de leeftijd uit het deel onder "not", en schrijf de andere leeftijden op met from en below.', 'Take the age out of the part under "not", and write the other ages with from and below.'];
  const { from, below } = condition.age;
  const others = [...(from === undefined ? [] : [`{age: {below: ${from}}}`]), ...(below === undefined ? [] : [`{age: {from: ${below}}}`])];
  const instead = others.length === 1 ? others.join('') : `{any: [${others.join(', ')}]}`;
  return [`Schrijf in plaats van "not": ${instead}.`, `Write instead of "not": ${instead}.`];
}
