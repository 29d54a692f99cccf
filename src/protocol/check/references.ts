import type { Definition } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { conditionReferences } from './conditionReferences.ts';
import { obligationPlaces } from './conditionPlaces.ts';
import { missing } from './missing.ts';
import { problem } from './problem.ts';

/** Everything that a definition refers to must exist, and every id must be there once. */
export function references(definition: Definition): Problem[] {
  return [...duplicates(definition), ...functionReferences(definition), ...weighingReferences(definition), ...otherReferences(definition), ...conditionReferences(definition)];
}

type Identified = readonly { readonly id: string }[];

function duplicates(definition: Definition): Problem[] {
  const lists: [Identified, Path][] = [
    ...(['functions', 'routes', 'partners', 'triggers', 'norms', 'forms', 'waiverGrounds', 'consents', 'informs', 'closingGrounds', 'acts', 'ages', 'signalLists', 'secrecy', 'socialMap', 'organisationDuties', 'outdated', 'notes'] as const).map((key): [Identified, Path] => [definition[key], [key]]),
    [definition.emergency.contacts, ['emergency', 'contacts']],
    ...definition.waiverGrounds.map((ground, index): [Identified, Path] => [ground.confirm, ['waiverGrounds', index, 'confirm']]),
    ...definition.acts.flatMap((act, index): [Identified, Path][] => [[act.fields, ['acts', index, 'fields']], ...act.fields.map((field, f): [Identified, Path] => [field.options ?? [], ['acts', index, 'fields', f, 'options']])]),
    ...definition.routes.flatMap((route, r): [Identified, Path][] => [
      [route.steps, ['routes', r, 'steps']],
      [route.weighing?.questions ?? [], ['routes', r, 'weighing', 'questions']],
      ...(route.weighing?.questions ?? []).map((question, q): [Identified, Path] => [question.answers, ['routes', r, 'weighing', 'questions', q, 'answers']]),
    ]),
  ];
  const inLists = lists.flatMap(([list, path]) => list.flatMap((item, index) => (list.findIndex((other) => other.id === item.id) < index ? [twice(item.id, [...path, index, 'id'])] : [])));
  const seen = new Set<string>();
  const obligations = obligationPlaces(definition).flatMap(({ obligation, path }) => {
    const again = seen.has(obligation.id);
    seen.add(obligation.id);
    return again ? [twice(obligation.id, [...path, 'id'])] : [];
  });
  return [...inLists, ...obligations];
}

function twice(id: string, path: Path): Problem {
  return problem('error', 'duplicateId', path, [`"${id}" komt twee keer voor.`, `"${id}" is there twice.`], ['Geef een van de twee een andere id. Een plicht heeft een id die in alle routes uniek is.', 'Give one of the two another id. A duty has an id that is unique over all routes.']);
}

function functionReferences(definition: Definition): Problem[] {
  const functions = definition.functions.map((item) => item.id);
  const needed: [readonly string[], Path][] = [
    [definition.finalResponsibility ? [definition.finalResponsibility.function] : [], ['finalResponsibility', 'function']],
    ...definition.functions.map((item, index): [readonly string[], Path] => [item.deputyOf === undefined ? [] : [item.deputyOf], ['functions', index, 'deputyOf']]),
    ...definition.routes.flatMap((route, r): [readonly string[], Path][] => [
      [route.weighing?.actors ?? [], ['routes', r, 'weighing', 'actors']],
      [route.handledBy ?? [], ['routes', r, 'handledBy']],
      ...route.steps.map((step, s): [readonly string[], Path] => [step.actors, ['routes', r, 'steps', s, 'actors']]),
    ]),
    ...obligationPlaces(definition).map(({ obligation, path }): [readonly string[], Path] => [obligation.actors ?? [], [...path, 'actors']]),
  ];
  return needed.flatMap(([ids, path]) => missing('functions', ids, functions, path));
}

function weighingReferences(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, r) => {
    const questions = route.weighing?.questions ?? [];
    const ids = questions.map((question) => question.id);
    return questions.flatMap((question, q) => question.answers.flatMap((answer, a) => missing('questions', answer.to === undefined ? [] : [answer.to], ids, ['routes', r, 'weighing', 'questions', q, 'answers', a, 'to'])));
  });
}

function otherReferences(definition: Definition): Problem[] {
  const consents = definition.consents.map((consent) => consent.id);
  const partners = definition.partners.flatMap((partner, index) => missing('consents', partner.consent === undefined ? [] : [partner.consent], consents, ['partners', index, 'consent']));
  const fields = definition.acts.flatMap((act, a) =>
    act.fields.flatMap((field, f) => {
      const path = ['acts', a, 'fields', f];
      const options = field.options?.length ?? 0;
      if (field.type === 'choice' && options === 0) return [problem('error', 'noOptions', path, [`Het keuzeveld "${field.id}" heeft geen keuzes.`, `The choice field "${field.id}" has no options.`], ['Voeg options toe.', 'Add options.'])];
      if (field.type !== 'choice' && options > 0) return [problem('error', 'strayOptions', [...path, 'options'], [`Alleen een veld van type choice heeft keuzes.`, 'Only a field of type choice has options.'], ['Maak er type: choice van, of haal options weg.', 'Make it type: choice, or remove options.'])];
      return [];
    }),
  );
  const ages = (['ages', 'signalLists'] as const).flatMap((key) => definition[key].flatMap((age, index) => ((age.from ?? -1) >= (age.below ?? Infinity) ? [problem('error', 'emptyAge', [key, index], ['Geen enkele leeftijd past hierin.', 'No age fits in this.'], ['from moet kleiner zijn dan below.', 'from must be less than below.'])] : [])));
  return [...partners, ...fields, ...ages];
}
