import { putInForce, withdrawApproval } from '../../meldcode/putInForce.ts';
import { readVersion } from '../../meldcode/readVersion.ts';
import { handlersOf } from '../../protocol/routeAccess.ts';
import type { LocationId } from '../../protocol/ids.ts';
import type { Location } from '../../storage/people/locations.ts';
import type { Texts } from '../../texts/index.ts';
import { handlerNames } from '../acts/accused.ts';
import { dutchClock } from '../kit/dates.ts';
import type { FormSpec } from '../kit/form.ts';
import { dateOf, listOf, textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { notFound, seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { home, refusedPage } from './frame.tsx';
import { refusedForm, specPage } from './specPage.tsx';
import { versionIn } from './versions.tsx';

function inForceSpec({ meldcodeManagement: m }: Texts, version: string | undefined, locations: readonly Location[], warnings: readonly string[]): FormSpec {
  return {
    key: 'in-force',
    title: version === undefined ? m.inForceShipped : m.inForceHeading(version),
    intro: version === undefined ? m.inForceShippedText : m.inForceIntro,
    fields: [
      ...warnings.map((text) => ({ kind: 'note' as const, tone: 'caution' as const, text })),
      { kind: 'date', name: 'day', label: m.inForceDay, hint: m.inForceDayHint, required: true, notPast: true },
      { kind: 'checkboxes', name: 'locations', label: m.inForceWhere, required: true, requiredMessage: m.refusals.unknownLocation, options: locations.map(({ locationId, name }) => ({ value: locationId, label: name })) },
    ],
    submitLabel: m.inForceButton,
    secondary: { label: m.title, href: home },
  };
}

/** Strict routes that nobody would handle: their dossiers are seen by nobody until somebody is given the function. */
async function unhandled({ t, parts, visitor }: ActiveVisit, version: string | undefined, locations: readonly Location[]): Promise<readonly string[]> {
  const { actor } = visitor.session;
  const read = version === undefined ? undefined : await readVersion(parts.meldcode, actor, version);
  if (!read?.ok) return [];
  const { definition } = read.value;
  const strict = definition.routes.filter((route) => route.access === 'strict');
  const places = locations.flatMap((location) => strict.map((route) => ({ location, route })));
  const found = await Promise.all(places.map(async ({ location, route }) => ((await parts.people.holdersOf(actor.organisationId, handlersOf(route), location.locationId)).length > 0 ? [] : [t.meldcodeManagement.inForceUnhandled(location.name, say(route.name, t), handlerNames(t, definition, route))])));
  return found.flat();
}

/** The version that the address names, or undefined for the shipped definitions; null when there is no such version. */
async function subject(visit: ActiveVisit): Promise<string | undefined | null> {
  const number = versionIn(visit);
  if (number === '') return undefined;
  const read = await readVersion(visit.parts.meldcode, visit.visitor.session.actor, number);
  return read.ok && !read.value.version.withdrawn ? number : null;
}

/** `/beheer/meldcode/versies/:version/invoeren` and `/beheer/meldcode/terug`: from which day, and where. */
export async function showInForce(visit: ActiveVisit): Promise<Response> {
  const version = await subject(visit);
  if (version === null) return notFound(visit);
  const locations = await visit.parts.meldcode.locations(visit.visitor.session.actor.organisationId);
  const values = { day: dutchClock(visit.now).date, locations: locations.map(({ locationId }) => locationId) };
  return specPage(visit, { spec: inForceSpec(visit.t, version, locations, await unhandled(visit, version, locations)), action: visit.path, values });
}

export async function decideInForce(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const { actor } = visitor.session;
  const version = await subject(visit);
  if (version === null) return notFound(visit);
  const locations = await parts.meldcode.locations(actor.organisationId);
  const page = { spec: inForceSpec(t, version, locations, await unhandled(visit, version, locations)), action: visit.path };
  const { values, errors } = validateForm(page.spec, form.values, { t, now });
  const from = dateOf(values, 'day');
  if (errors.length > 0 || !from) return specPage(visit, { ...page, values: form.values, errors });
  const done = await putInForce(parts.meldcode, actor, { version, from, locationIds: listOf(values, 'locations') as LocationId[] });
  return done.ok ? seeOther(visit, home) : refusedForm(visit, page, done.problem, done.problem.key === 'unknownLocation' ? 'locations' : 'day');
}

function withdrawSpec({ meldcodeManagement: m }: Texts): FormSpec {
  return {
    key: 'withdraw',
    title: m.withdrawTitle,
    intro: m.withdrawIntro,
    fields: [{ kind: 'longText', name: 'reason', label: m.withdrawReason, required: true, requiredMessage: m.refusals.reasonMissing, rows: 3, maxLength: 4000 }],
    submitLabel: m.withdrawButton,
    danger: true,
    secondary: { label: m.title, href: home },
  };
}

export async function showWithdrawal(visit: ActiveVisit): Promise<Response> {
  const read = await readVersion(visit.parts.meldcode, visit.visitor.session.actor, versionIn(visit));
  if (!read.ok) return notFound(visit);
  const { version, inForceFrom } = read.value;
  if (version.withdrawn || inForceFrom !== undefined) return refusedPage(visit, { key: version.withdrawn ? 'withdrawn' : 'alreadyInForce' }, visit.t.meldcodeManagement.withdrawTitle);
  return specPage(visit, { spec: withdrawSpec(visit.t), action: visit.path });
}

export async function withdraw(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const page = { spec: withdrawSpec(t), action: visit.path };
  const { values, errors } = validateForm(page.spec, form.values, { t, now });
  if (errors.length > 0) return specPage(visit, { ...page, values: form.values, errors });
  const done = await withdrawApproval(parts.meldcode, visitor.session.actor, versionIn(visit), textOf(values, 'reason'));
  return done.ok ? seeOther(visit, home) : refusedForm(visit, page, done.problem, 'reason');
}
