import { recordAboutChild } from '../../dossier/recordSignal.ts';
import { parseCommand, type Command } from '../../protocol/commands.ts';
import { isId, type ChildId } from '../../protocol/ids.ts';
import { accusedFieldNames } from '../acts/accused.ts';
import { refusalText } from '../acts/refusalText.ts';
import { officerWord } from '../acts/wording.ts';
import { CallFirst } from '../components/CallFirst.tsx';
import { Confirmation, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { SpecForm, type DraftView } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { isTicked, listOf, momentValues, textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { notFound, page, seeOther } from '../respond.tsx';
import { acting, open, type Route } from '../route.ts';
import type { ActiveVisit, Visit } from '../visit.ts';
import { EmergencyCard } from '../views/emergencyCard.tsx';
import { say } from '../views/words.ts';
import { childField } from './childField.ts';
import { momentFrom } from './moment.ts';
import { protocolHere } from './protocolHere.ts';
import { intakeComplaints, intakeData, intakeOf, routeFields, withRoute, type Intake } from './routeField.ts';
import { RouteSaved, confirmationOf, savedRoute } from './routeSaved.tsx';

const formKey = 'nood/vastleggen';

/** `/nood`: the numbers first, for everyone; no form stands between a person and the phone (R050, R051). */
async function callFirst(visit: Visit): Promise<Response> {
  const { t, visitor } = visit;
  const protocol = visitor?.session.status === 'active' ? await protocolHere({ ...visit, visitor }) : undefined;
  const body = (
    <>
      <Heading level={1}>{t.pages.emergencyHeading}</Heading>
      <CallFirst t={t} />
      <p>
        <a className="utrecht-button utrecht-button--secondary-action" href="/nood/vastleggen">
          {t.pages.emergencySubmit}
        </a>
      </p>
      {protocol ? <EmergencyCard t={t} protocol={protocol} /> : null}
    </>
  );
  return page(visit, { title: t.pages.emergencyTitle, width: 'read', body });
}

async function specFor(visit: ActiveVisit, intake: Intake): Promise<FormSpec> {
  const { t } = visit;
  const { pages } = t;
  const contacts = intake.protocol?.emergency.contacts ?? [];
  return {
    key: 'nood',
    title: pages.emergencyHeading,
    fields: [
      await childField(visit),
      ...routeFields(visit, intake),
      { kind: 'longText', name: 'text', label: pages.emergencyWhat, required: true, requiredMessage: pages.emergencyWhatRequired, rows: 4 },
      { kind: 'moment', name: 'moment', label: pages.emergencyWhen, hint: pages.whenHint, required: true, notFuture: true, timeOptional: true },
      { kind: 'checkboxes', name: 'called', label: pages.emergencyCalled, options: contacts.map((contact) => ({ value: contact.id, label: contact.phone ? `${say(contact.name, t)} (${contact.phone})` : say(contact.name, t) })) },
      {
        kind: 'checkbox',
        name: 'reported',
        label: pages.emergencyReported,
        reveal: [
          { kind: 'text', name: 'reference', label: pages.emergencyReference, width: 'medium' },
          { kind: 'text', name: 'contact', label: pages.emergencyContact, width: 'medium' },
        ],
      },
    ],
    submitLabel: pages.emergencySubmit,
  };
}

async function show(visit: ActiveVisit): Promise<Response> {
  const { parts, now, visitor } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  const draft = await parts.drafts.load({ organisationId, employeeId, formKey });
  const values = draft ? (draft.values as FormValues) : momentValues('moment', now);
  const intake = await intakeOf(visit, await protocolHere(visit));
  return draw(visit, await specFor(visit, intake), withRoute(values, intake), [], draft ? { restoredFrom: draft.updatedAt } : {});
}

async function record(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const protocol = await protocolHere(visit);
  const intake = await intakeOf(visit, protocol, form.values);
  const again = async (complaints: readonly FieldError[]): Promise<Response> => {
    const whole = await intakeOf(visit, protocol);
    return draw(visit, await specFor(visit, whole), withRoute(form.values, whole), complaints);
  };
  const { values, errors: wrong } = validateForm(await specFor(visit, intake), withRoute(form.values, intake), { t, now });
  const errors = [...wrong, ...intakeComplaints(visit, intake, values)];
  if (errors.length > 0) return again(errors);
  const [reference, contact, childId] = [textOf(values, 'reference'), textOf(values, 'contact'), textOf(values, 'child')];
  const data = { text: textOf(values, 'text'), called: listOf(values, 'called'), reported: isTicked(values, 'reported'), ...(reference ? { reference } : {}), ...(contact ? { contact } : {}), ...intakeData(intake, values) };
  const parsed = parseCommand('recordEmergency', data, momentFrom(values, 'moment', now));
  if (!parsed.ok || !isId(childId)) return again([{ field: 'text', message: t.pages.emergencyWhatRequired }]);
  const { actor } = visitor.session;
  const written = await recordAboutChild(parts.world, parts.files, { actor, childId: childId as ChildId, command: parsed.command as Command<'recordEmergency'>, route: intake.chosen });
  if (written.outcome === 'refused') {
    const { refusal, file } = written;
    const named: Readonly<Record<string, string>> = accusedFieldNames(protocol);
    return again([{ field: named[refusal.field ?? ''] ?? refusal.field ?? 'text', message: refusal.field === 'route' ? t.routes.elsewhere : refusalText(refusal, file.protocol, t).message }]);
  }
  if (written.outcome !== 'written') return notFound(visit);
  await parts.drafts.remove({ organisationId: actor.organisationId, employeeId: actor.employeeId, formKey });
  return seeOther(visit, `/nood/vastgelegd${await confirmationOf(visit, { file: written.file, route: intake.chosen, protocol })}`);
}

function draw(visit: ActiveVisit, spec: FormSpec, values: FormValues, errors: readonly FieldError[], restored: Pick<DraftView, 'restoredFrom'> = {}): Response {
  const { t, visitor, now } = visit;
  const draft: DraftView = { url: '/concept', key: formKey, discardAction: '/concept/weg', ...restored };
  const body = (
    <div className="form-page">
      <Heading level={1}>{spec.title}</Heading>
      <CallFirst t={t} />
      <Paragraph>{t.pages.emergencyIntro}</Paragraph>
      <SpecForm t={t} spec={spec} values={values} errors={errors} action="/nood/vastleggen" csrf={visitor.csrf} draft={draft} today={dutchClock(now).date} />
    </div>
  );
  return page(visit, { title: t.pages.emergencyTitle, width: 'read', hasErrors: errors.length > 0, islands: ['autosave'], status: errors.length > 0 ? 422 : 200, body });
}

async function saved(visit: ActiveVisit): Promise<Response> {
  const { t } = visit;
  const body = (
    <>
      <Confirmation title={t.pages.emergencySavedTitle} next={[{ label: t.common.toStart, href: '/vandaag' }]}>
        <p>{t.pages.emergencySavedText(officerWord(t, await protocolHere(visit)))}</p>
      </Confirmation>
      <Notice tone="danger">
        <p>{t.pages.signalSavedDanger}</p>
      </Notice>
    </>
  );
  return page(visit, { title: t.pages.emergencySavedTitle, width: 'read', body });
}

/** As `saved`, on another route than the one about home. */
async function savedOnRoute(visit: ActiveVisit): Promise<Response> {
  const found = await savedRoute(visit);
  if (!found) return notFound(visit);
  const body = <RouteSaved visit={visit} saved={found} again={{ label: visit.t.pages.signalAnother, href: '/signaal' }} />;
  return page(visit, { title: visit.t.pages.emergencySavedTitle, width: 'read', body });
}

export const emergencyRoutes: readonly Route[] = [
  open('GET', '/nood', callFirst),
  acting('GET', '/nood/vastleggen', 'emergency.record', show),
  acting('POST', '/nood/vastleggen', 'emergency.record', record),
  acting('GET', '/nood/vastgelegd', 'emergency.record', saved),
  acting('GET', '/nood/vastgelegd/:which', 'emergency.record', savedOnRoute),
];
