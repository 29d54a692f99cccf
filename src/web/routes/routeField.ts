import type { Definition, Route } from '../../protocol/definition/schema.ts';
import { handlersOf, homeRoute } from '../../protocol/routeAccess.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Colleague } from '../acts/actForm.ts';
import { accusedComplaints, accusedData, accusedFields, seenByNotes } from '../acts/accused.ts';
import type { FieldError, FieldSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';

/** The choice of a route at intake: in which meldcode, and the employees whom a signal can be about. */
export interface Intake {
  readonly protocol: Definition | undefined;
  readonly people: readonly Colleague[];
  /** The route that a form which came in chose; the one about home when it says nothing. */
  readonly chosen: Route | undefined;
}

/** @param posted the values that came in; for a new form all employees are looked up, for a posted one only where it is about one of them. */
export async function intakeOf(visit: ActiveVisit, protocol: Definition | undefined, posted?: FormValues): Promise<Intake> {
  const chosen = protocol && (posted ? (protocol.routes.find((route) => route.id === textOf(posted, 'route')) ?? homeRoute(protocol)) : undefined);
  const wanted = posted ? chosen?.kind === 'staff' : protocol?.routes.some((route) => route.kind === 'staff');
  return { protocol, people: wanted && protocol ? await employeesFor(visit, protocol, posted !== undefined) : [], chosen };
}

/** One question more where the meldcode has several routes: which of them it is, with who will see it. */
export function routeFields({ t }: ActiveVisit, { protocol, people }: Intake): readonly FieldSpec[] {
  if (!protocol || protocol.routes.length < 2) return [];
  return [
    {
      kind: 'radio',
      name: 'route',
      label: t.routes.question,
      required: true,
      requiredMessage: t.routes.questionRequired,
      options: protocol.routes.map((route) => ({ value: route.id, label: say(route.name, t), hint: say(route.when, t), reveal: [...seenByNotes(t, protocol, route, { recording: true }), ...accusedFields(t, route, people)] })),
    },
  ];
}

/** The values with a route: a form that says nothing is about home, where what it holds is never out of sight. */
export function withRoute(values: FormValues, { protocol }: Intake): FormValues {
  const home = protocol && homeRoute(protocol);
  return textOf(values, 'route') === '' && home ? { ...values, route: home.id } : values;
}

/** What is still missing about the accused. */
export function intakeComplaints({ t }: ActiveVisit, { chosen, people }: Intake, values: FormValues): readonly FieldError[] {
  return accusedComplaints(t, chosen, values, people);
}

/** The `accused` of a signal or an emergency. */
export function intakeData({ chosen, people }: Intake, values: FormValues): { accused?: Record<string, unknown> } {
  const accused = accusedData(chosen, values, people);
  return accused ? { accused } : {};
}

/** Everybody at the reader's locations, and whoever handles such a route: they too can be whom it is about. */
async function employeesFor({ parts, visitor }: ActiveVisit, protocol: Definition, withSelf: boolean): Promise<readonly Colleague[]> {
  const { actor } = visitor.session;
  const handlers = protocol.routes.filter((route) => route.kind === 'staff').flatMap(handlersOf);
  const locations = [...new Set(actor.assignments.flatMap(({ locationId }) => locationId ?? []))];
  const lists = await Promise.all(locations.flatMap((location) => [parts.people.employeesOf(actor.organisationId, location), parts.people.holdersOf(actor.organisationId, handlers, location)]));
  const found = new Map<EmployeeId, Colleague>();
  for (const { employeeId, name, assignments } of lists.flat()) found.set(employeeId, { employeeId, name, functionId: assignments[0]?.functionId ?? '' });
  // On the form itself nobody chooses themself; should it come in all the same, the engine says why not.
  if (!withSelf) found.delete(actor.employeeId);
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
