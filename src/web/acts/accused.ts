/** About which employee it is, and who gets to see that: asked with every choice of a route about employees (R040). */
import type { Definition, Route } from '../../protocol/definition/schema.ts';
import { handlersOf } from '../../protocol/routeAccess.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldError, FieldSpec, FormValues, NoteBlock } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { capital, nameIn, plainName } from '../views/words.ts';
import type { Colleague } from './actForm.ts';
import { filled } from './formParts.ts';

/** A definition may have several routes about employees, so the names of the fields carry the route. */
const names = (route: Pick<Route, 'id'>) => ({ who: `accused-${route.id}`, name: `accusedName-${route.id}` });

/** Where a complaint of the engine about the accused belongs on the form. */
export function accusedFieldNames(protocol: Definition | undefined): Readonly<Record<string, string>> {
  const route = protocol?.routes.find((candidate) => candidate.kind === 'staff');
  return route ? { accused: names(route).who, 'accused.employee': names(route).who } : {};
}

/** The choice for somebody who is not among the employees. */
const other = 'other';

/** A choice among the employees, or a name in words; nothing in routes that are not about employees. */
export function accusedFields(t: Texts, route: Route, people: readonly Colleague[]): readonly FieldSpec[] {
  if (route.kind !== 'staff') return [];
  const { who, name } = names(route);
  return [
    { kind: 'select', name: who, label: t.routes.accused, hint: t.routes.accusedHint, required: true, requiredMessage: t.routes.accusedRequired, options: [...people.map((person) => ({ value: person.employeeId, label: person.name })), { value: other, label: t.routes.accusedOther }] },
    { kind: 'text', name, label: t.routes.accusedName, hint: t.routes.accusedNameHint, maxLength: 300 },
  ];
}

/** Without an answer somebody might read what is about them; so who is not in the list has a name, and a name in the list is chosen there. */
export function accusedComplaints(t: Texts, route: Route | undefined, values: FormValues, people: readonly Colleague[]): readonly FieldError[] {
  if (route?.kind !== 'staff') return [];
  const { who, name } = names(route);
  if (textOf(values, who) !== other) return [];
  const typed = textOf(values, name).trim();
  if (typed === '') return [{ field: name, message: t.routes.accusedNameRequired }];
  const known = people.find((person) => plainly(person.name) === plainly(typed));
  return known ? [{ field: who, message: t.routes.accusedInList(known.name) }] : [];
}

/** One name in all its spellings: capitals, accents and spaces make no other person. */
function plainly(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[\s.,'’-]+/g, ' ').trim().toLocaleLowerCase('nl');
}

/** The engine's `accused`; undefined in routes that are not about employees. */
export function accusedData(route: Route | undefined, values: FormValues, people: readonly Colleague[]): Record<string, unknown> | undefined {
  if (route?.kind !== 'staff') return undefined;
  const { who, name } = names(route);
  const employee = textOf(values, who);
  if (employee === other) return { name: textOf(values, name) };
  return filled({ employee, function: people.find((person) => person.employeeId === employee)?.functionId });
}

/** The functions that handle a route, as a list in a sentence. */
export function handlerNames(t: Texts, protocol: Definition, route: Route): string {
  // A name may hold “or” itself, so no “and” between them.
  return handlersOf(route).map((id) => plainName(nameIn(protocol.functions, id, t))).join(', ');
}

/** Who will see it, and who will not; nothing where the ordinary rules count. `recording`: the reader writes it down and may not handle it. */
export function seenByNotes(t: Texts, protocol: Definition, route: Route, { recording }: { readonly recording: boolean }): readonly NoteBlock[] {
  if (route.access !== 'strict') return [];
  const handlers = handlersOf(route);
  const others = protocol.functions.filter(({ id, role }) => !handlers.includes(id) && (role === 'officer' || role === 'deputyOfficer' || role === 'director')).map((item) => plainName(nameIn(protocol.functions, item.id, t)));
  const text = [t.routes.whoSees(handlerNames(t, protocol, route)), t.routes.whoSeesNot(capitalIn(t, listed([...others, t.routes.colleagues], t))), recording ? t.routes.notSeenAgain : ''].filter(Boolean).join(' ');
  return route.kind === 'staff' ? [{ kind: 'note', text }, { kind: 'note', text: t.routes.inspector(inspectorPhone(t, protocol)) }] : [{ kind: 'note', text }];
}

/** The confidential inspector as the meldcode lists it, else the national number. */
export function inspectorPhone(t: Texts, protocol: Definition): string {
  const listedThere = [...protocol.emergency.contacts, ...protocol.socialMap].find((contact) => /vertrouwensinspect|confidential inspector/i.test(`${contact.name.nl} ${contact.name.en}`) && contact.phone);
  return listedThere?.phone ?? t.routes.inspectorPhone;
}

function capitalIn(t: Texts, text: string): string {
  return t.language === 'nl' ? capital(text) : text;
}

function listed(names: readonly string[], t: Texts): string {
  return new Intl.ListFormat(t.language, { type: 'conjunction' }).format(names);
}
