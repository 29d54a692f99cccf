import { recordAboutChild } from '../../dossier/recordSignal.ts';
import { parseCommand, type Command } from '../../protocol/commands.ts';
import { isId, type ChildId } from '../../protocol/ids.ts';
import { refusalText } from '../acts/refusalText.ts';
import { signalData, signalFields, signalFieldNames } from '../acts/signal.ts';
import { officerWord } from '../acts/wording.ts';
import { Confirmation } from '../components/Card.tsx';
import { Heading } from '../components/Heading.tsx';
import { FormPage, type DraftView } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues, SelectField } from '../kit/form.ts';
import { momentValues, textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { notFound, page, seeOther } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { wijzerAddress } from '../wijzer/address.ts';
import { childField, chosenChild } from './childField.ts';
import { accusedFieldNames } from '../acts/accused.ts';
import { momentFrom } from './moment.ts';
import { protocolHere } from './protocolHere.ts';
import { intakeComplaints, intakeData, intakeOf, routeFields, withRoute, type Intake } from './routeField.ts';
import { RouteSaved, confirmationOf, savedRoute } from './routeSaved.tsx';

const formKey = 'signaal';

/** The quick signal: child, which route, what, when, where, what kind. Everything else is optional (under a minute on a phone). */
function specFor(visit: ActiveVisit, child: SelectField, intake: Intake): FormSpec {
  const { t } = visit;
  const { pages } = t;
  const { protocol } = intake;
  const routes = routeFields(visit, intake);
  return {
    key: formKey,
    title: pages.signalHeading,
    intro: pages.signalIntro,
    fields: [child, ...routes, { kind: 'note', text: t.wijzer.signalHelp, opens: wijzerAddress('/wijzer/signalen', t.language) }, ...signalFields(t, protocol)],
    submitLabel: pages.signalSubmit,
    afterwards: routes.length > 0 ? t.routes.afterwards(officerWord(t, protocol)) : pages.signalAfterwards(officerWord(t, protocol)),
  };
}

async function show(visit: ActiveVisit): Promise<Response> {
  const { parts, now, visitor } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  const draft = await parts.drafts.load({ organisationId, employeeId, formKey });
  const values = draft ? (draft.values as FormValues) : { ...momentValues('moment', now), kind: 'seen' };
  const intake = await intakeOf(visit, await protocolHere(visit));
  return draw(visit, specFor(visit, await childField(visit), intake), withRoute(values, intake), [], draft ? { restoredFrom: draft.updatedAt } : {});
}

async function record(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const protocol = await protocolHere(visit);
  const intake = await intakeOf(visit, protocol, form.values);
  const fieldNames: Readonly<Record<string, string>> = { ...signalFieldNames, ...accusedFieldNames(protocol) };
  const again = async (complaints: readonly FieldError[]): Promise<Response> => {
    const whole = await intakeOf(visit, protocol);
    return draw(visit, specFor(visit, await childField(visit), whole), withRoute(form.values, whole), complaints);
  };
  const { values, errors: wrong } = validateForm(specFor(visit, chosenChild(visit), intake), withRoute(form.values, intake), { t, now });
  const errors = [...wrong, ...intakeComplaints(visit, intake, values)];
  if (errors.length > 0) return again(errors);
  const childId = textOf(values, 'child');
  const parsed = parseCommand('recordSignal', { ...signalData(values), ...intakeData(intake, values) }, momentFrom(values, 'moment', now));
  if (!parsed.ok || !isId(childId)) return again(parsed.ok ? [{ field: 'child', message: t.pages.signalChildRequired }] : parsed.problems.map((problem) => ({ field: fieldNames[problem.field] ?? problem.field, message: t.forms.required(problem.field) })));
  const { actor } = visitor.session;
  const reopenDraft = parts.drafts.close({ organisationId: actor.organisationId, employeeId: actor.employeeId, formKey });
  const written = await recordAboutChild(parts.world, parts.files, { actor, childId: childId as ChildId, command: parsed.command as Command<'recordSignal'>, route: intake.chosen, draft: formKey });
  if (written.outcome !== 'written') reopenDraft();
  if (written.outcome === 'refused') {
    const message = written.refusal.field === 'route' ? t.routes.elsewhere : refusalText(written.refusal, written.file.protocol, t).message;
    return again([{ field: fieldNames[written.refusal.field ?? ''] ?? written.refusal.field ?? 'text', message }]);
  }
  // A child elsewhere, or none: as if it had not been in the list.
  if (written.outcome !== 'written') return again([{ field: 'child', message: t.pages.signalChildRequired }]);
  return seeOther(visit, `/signaal/vastgelegd${await confirmationOf(visit, { file: written.file, route: intake.chosen, protocol })}`);
}

function draw(visit: ActiveVisit, spec: FormSpec, values: FormValues, errors: readonly FieldError[], restored: Pick<DraftView, 'restoredFrom'> = {}): Response {
  const { t, visitor, now } = visit;
  const draft: DraftView = { url: '/concept', key: formKey, discardAction: '/concept/weg', ...restored };
  const body = <FormPage t={t} spec={spec} values={values} errors={errors} action="/signaal" csrf={visitor.csrf} draft={draft} today={dutchClock(now).date} />;
  return page(visit, { title: t.pages.signalTitle, current: 'signal', width: 'read', hasErrors: errors.length > 0, islands: ['autosave', 'nudge'], status: errors.length > 0 ? 422 : 200, body });
}

async function saved(visit: ActiveVisit): Promise<Response> {
  const { pages } = visit.t;
  const officer = officerWord(visit.t, await protocolHere(visit));
  const body = (
    <>
      <Confirmation title={pages.signalSavedTitle} next={[{ label: visit.t.common.toStart, href: '/vandaag' }, { label: pages.signalAnother, href: '/signaal' }]}>
        <p>{pages.signalSavedText(officer)}</p>
        <p>{pages.signalSavedDanger}</p>
      </Confirmation>
      <Heading level={2}>{pages.signalNext}</Heading>
      <ol className="written-list">
        {pages.signalNextSteps(officer).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
  return page(visit, { title: pages.signalSavedTitle, current: 'signal', width: 'read', body });
}

/** As `saved`, on another route than the one about home. */
async function savedOnRoute(visit: ActiveVisit): Promise<Response> {
  const found = await savedRoute(visit);
  if (!found) return notFound(visit);
  const body = <RouteSaved visit={visit} saved={found} again={{ label: visit.t.pages.signalAnother, href: '/signaal' }} />;
  return page(visit, { title: visit.t.routes.savedTitle, current: 'signal', width: 'read', body });
}

export const signalRoutes: readonly Route[] = [
  acting('GET', '/signaal', 'signal.record', show),
  acting('POST', '/signaal', 'signal.record', record),
  acting('GET', '/signaal/vastgelegd', 'signal.record', saved),
  acting('GET', '/signaal/vastgelegd/:which', 'signal.record', savedOnRoute),
];
