import type { Matcher, Pattern } from '../definition/condition.ts';
import type { Definition, Route } from '../definition/schema.ts';
import { entryData } from '../entries.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { definitionOf, keysOf, schemaAt, unwrapped } from '../reading/schemaWalk.ts';
import { kindsOf } from './conditionPlaces.ts';
import { actFieldOf, offeredFor } from './idsInFields.ts';
import { missing } from './missing.ts';
import { chooseFrom, problem } from './problem.ts';

type Schema = Parameters<typeof unwrapped>[0];
type Value = string | number | boolean;

/** What a field can hold: a list or one value, of which sort, and out of which when that is known. */
interface Holds {
  readonly list: boolean;
  readonly sort: 'string' | 'number' | 'boolean' | 'any';
  readonly offered: readonly string[] | undefined;
}

/** Fields that an entry does not have, and values in `where` that no entry can ever hold: such a condition would never match, and nobody would notice. */
export function whereProblems(pattern: Pattern, path: Path, definition: Definition, route: Route | undefined): Problem[] {
  return Object.entries(pattern.where ?? {}).flatMap(([field, matcher]) =>
    kindsOf(pattern).flatMap((kind) => {
      const place = [...path, 'where', field];
      const ownField = kind === 'act' && field.startsWith('fields.') ? actFieldOf(definition, pattern, field.slice('fields.'.length)) : undefined;
      if (ownField && 'unknown' in ownField) return [noField(ownField.unknown, field.slice('fields.'.length), ownField.offered, place)];
      if (ownField) return matcherProblems(matcher, ownField, place);
      const schema = schemaAt(entryData[kind], field.split('.'), undefined);
      if (!schema) return [noField(kind, field, keysOf(entryData[kind]), place)];
      return matcherProblems(matcher, holdsOf(schema, offeredFor(kind, field, definition, route)), place);
    }),
  );
}

function noField(of: EntryKind | readonly string[], field: string, offered: readonly string[], path: Path): Problem {
  if (typeof of === 'string') return problem('error', 'unknownField', path, [`Een aantekening van soort ${of} heeft geen veld "${field}".`, `An entry of kind ${of} has no field "${field}".`], chooseFrom(offered));
  return problem('error', 'unknownField', path, [`Bij de eigen handeling (${of.join(', ')}) is er geen veld "${field}".`, `The own act (${of.join(', ')}) has no field "${field}".`], chooseFrom(offered.map((id) => `fields.${id}`)));
}

function holdsOf(schema: Schema, ids: readonly string[] | undefined): Holds {
  const plain = definitionOf(unwrapped(schema));
  if (plain.element) return { ...holdsOf(plain.element, ids), list: true };
  if (plain.type === 'boolean') return { list: false, sort: 'boolean', offered: ['true', 'false'] };
  if (plain.entries) return { list: false, sort: 'string', offered: Object.values(plain.entries) };
  if (plain.type === 'number') return { list: false, sort: 'number', offered: undefined };
  return { list: false, sort: plain.type === 'string' || plain.type === 'custom' ? 'string' : 'any', offered: ids };
}

function matcherProblems(matcher: Matcher, holds: Holds, path: Path): Problem[] {
  const field = String(path.at(-1));
  const wanted = valuesWanted(matcher);
  const asksList = typeof matcher === 'object' && !Array.isArray(matcher) && ('includes' in matcher || 'includesAll' in matcher);
  if (wanted.length > 0 && holds.list && !asksList) {
    const values = wanted.length === 1 ? String(wanted[0]) : `[${wanted.join(', ')}]`;
    return [problem('error', 'needsIncludes', path, [`"${field}" is een lijst. Een lijst is nooit gelijk aan "${wanted.join(', ')}".`, `"${field}" is a list. A list is never equal to "${wanted.join(', ')}".`], [`Schrijf: ${field}: {includes: ${values}}.`, `Write: ${field}: {includes: ${values}}.`])];
  }
  if (!holds.list && asksList) {
    const values = wanted.length === 1 ? String(wanted[0]) : `[${wanted.join(', ')}]`;
    return [problem('error', 'noList', path, [`"${field}" is geen lijst, dus includes past hier nooit.`, `"${field}" is no list, so includes never fits here.`], [`Schrijf: ${field}: ${values}.`, `Write: ${field}: ${values}.`])];
  }
  const wrongSort = wanted.filter((value) => holds.sort !== 'any' && typeof value !== holds.sort);
  if (wrongSort.length > 0) return wrongSort.map((value) => otherSort(value, field, holds, path));
  return holds.offered ? missing(field, wanted.map(String), holds.offered, path) : [];
}

const sorts = { string: ['tekst', 'text'], number: ['een getal', 'a number'], boolean: ['true of false', 'true or false'] } as const;

function otherSort(value: Value, field: string, { sort, offered }: Holds, path: Path): Problem {
  const [nl, en] = sort === 'any' ? ['', ''] : sorts[sort];
  const quoted = typeof value === 'string' && sort !== 'string' ? [' Zet er geen aanhalingstekens omheen.', ' Put no quotes around it.'] : typeof value !== 'string' ? [' Zet het tussen aanhalingstekens als u tekst bedoelt.', ' Put it between quotes if you mean text.'] : ['', ''];
  const [kiesUit, chooseOf] = offered ? chooseFrom(offered) : ['', ''];
  return problem('error', 'wrongSort', path, [`"${field}" is ${nl}. "${String(value)}" staat daar nooit.`, `"${field}" is ${en}. "${String(value)}" never stands there.`], [`${kiesUit}${quoted[0] ?? ''}`.trim(), `${chooseOf}${quoted[1] ?? ''}`.trim()]);
}

/** The values that a matcher wants, one of them or all; none when anything at all will do. */
export function valuesWanted(matcher: Matcher): readonly Value[] {
  if (typeof matcher !== 'object') return [matcher];
  if (isList(matcher)) return matcher;
  if ('includesAll' in matcher) return matcher.includesAll;
  return 'includes' in matcher ? [matcher.includes].flat() : [];
}

/** Asked first: a list has an `includes` of its own. */
function isList(matcher: Matcher): matcher is readonly Value[] {
  return Array.isArray(matcher);
}
