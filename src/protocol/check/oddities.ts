import type { Definition } from '../definition/schema.ts';
import type { Problem } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf, obligationPlaces, patternsOf } from './conditionPlaces.ts';
import { problem } from './problem.ts';

const format = 'docs/protocol-format.md';

/** What can be meant, but most likely is a slip. */
export function oddities(definition: Definition): Problem[] {
  return [...kindcheckMay(definition), ...ownDeputy(definition), ...sameNumber(definition), ...sameName(definition)];
}

function kindcheckMay(definition: Definition): Problem[] {
  const asking = obligationPlaces(definition).filter(({ route, obligation }) => route.kind === 'home' && patternsOf(doneConditionsOf(obligation)).some((pattern) => kindsOf(pattern).includes('kindcheck')));
  const [first] = asking;
  if (!first || asking.some(({ obligation }) => obligation.level !== 'may')) return [];
  return [problem('warning', 'kindcheckMay', [...first.path, 'level'], ['De kindcheck is hier vrijblijvend. De wet vraagt hem.', 'The kindcheck is a choice here. The law asks for it.'], ['Zet level: must.', 'Put level: must.'], 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2 lid 1 onder e')];
}

function ownDeputy(definition: Definition): Problem[] {
  return definition.functions.flatMap((item, index) => (item.deputyOf === item.id ? [problem('warning', 'ownDeputy', ['functions', index, 'deputyOf'], [`"${item.id}" vervangt zichzelf.`, `"${item.id}" stands in for itself.`], ['Noem bij deputyOf de functie die wordt vervangen, of haal het weg.', 'Name at deputyOf the function that is stood in for, or remove it.'], 'R006')] : []));
}

function sameNumber(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, r) =>
    route.steps.flatMap((step, s) => {
      const again = step.number !== undefined && route.steps.findIndex((other) => other.number === step.number) < s;
      return again ? [problem('warning', 'sameStepNumber', ['routes', r, 'steps', s, 'number'], [`Twee stappen van deze route hebben nummer ${step.number}.`, `Two steps of this route have number ${step.number}.`], ['Geef elke stap een eigen nummer.', 'Give each step a number of its own.'], format)] : [];
    }),
  );
}

/** Why a report is asked for is named by the id of a norm, a trigger or a question; the same id twice leaves open which. */
function sameName(definition: Definition): Problem[] {
  const others = new Set([...definition.triggers.map((trigger) => trigger.id), ...definition.routes.flatMap((route) => route.weighing?.questions.map((question) => question.id) ?? [])]);
  return definition.norms.flatMap((norm, index) => (others.has(norm.id) ? [problem('warning', 'sameReason', ['norms', index, 'id'], [`"${norm.id}" is ook de id van een vraag of een trigger. Dan is niet te zien waarom er gemeld moet worden.`, `"${norm.id}" is also the id of a question or a trigger. So it cannot be seen why a report is asked for.`], ['Geef de norm een eigen id.', 'Give the norm an id of its own.'], format)] : []));
}
