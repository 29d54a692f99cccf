import { recordAboutChild } from '../../dossier/recordSignal.ts';
import { parseCommand, type Command } from '../../protocol/commands.ts';
import { isId, type ChildId } from '../../protocol/ids.ts';
import { refusalText } from '../acts/refusalText.ts';
import { signalData, signalFields, signalFieldNames } from '../acts/signal.ts';
import { Confirmation } from '../components/Card.tsx';
import { Heading } from '../components/Heading.tsx';
import { FormPage, type DraftView } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { momentValues, textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { notFound, page, seeOther } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { childField } from './childField.ts';
import { momentFrom } from './moment.ts';
import { protocolHere } from './protocolHere.ts';

const formKey = 'signaal';
const fieldNames: Readonly<Record<string, string>> = signalFieldNames;

/** The quick signal: child, what, when, where, what kind. Everything else is optional (under a minute on a phone). */
async function specFor(visit: ActiveVisit): Promise<FormSpec> {
  const { t } = visit;
  const { pages } = t;
  return {
    key: formKey,
    title: pages.signalHeading,
    intro: pages.signalIntro,
    fields: [await childField(visit), ...signalFields(t, await protocolHere(visit))],
    submitLabel: pages.signalSubmit,
    afterwards: pages.signalAfterwards,
  };
}

async function show(visit: ActiveVisit): Promise<Response> {
  const { parts, now, visitor } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  const draft = await parts.drafts.load({ organisationId, employeeId, formKey });
  const values = draft ? (draft.values as FormValues) : { ...momentValues('moment', now), kind: 'seen' };
  return draw(visit, await specFor(visit), values, [], draft ? { restoredFrom: draft.updatedAt } : {});
}

async function record(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const spec = await specFor(visit);
  const { values, errors } = validateForm(spec, form.values, { t, now });
  if (errors.length > 0) return draw(visit, spec, form.values, errors);
  const childId = textOf(values, 'child');
  const parsed = parseCommand('recordSignal', signalData(values), momentFrom(values, 'moment', now));
  if (!parsed.ok || !isId(childId)) return draw(visit, spec, form.values, parsed.ok ? [{ field: 'child', message: t.pages.signalChildRequired }] : parsed.problems.map((problem) => ({ field: fieldNames[problem.field] ?? problem.field, message: t.forms.required(problem.field) })));
  const { actor } = visitor.session;
  const written = await recordAboutChild(parts.world, parts.files, { actor, childId: childId as ChildId, command: parsed.command as Command<'recordSignal'> });
  if (written.outcome === 'refused') {
    const { message } = refusalText(written.refusal, written.file.protocol, t);
    return draw(visit, spec, form.values, [{ field: fieldNames[written.refusal.field ?? ''] ?? written.refusal.field ?? 'text', message }]);
  }
  if (written.outcome !== 'written') return notFound(visit);
  if (form.draftKey !== null) await parts.drafts.remove({ organisationId: actor.organisationId, employeeId: actor.employeeId, formKey });
  return seeOther(visit, '/signaal/vastgelegd');
}

function draw(visit: ActiveVisit, spec: FormSpec, values: FormValues, errors: readonly FieldError[], restored: Pick<DraftView, 'restoredFrom'> = {}): Response {
  const { t, visitor, now } = visit;
  const draft: DraftView = { url: '/concept', key: formKey, discardAction: '/concept/weg', ...restored };
  const body = <FormPage t={t} spec={spec} values={values} errors={errors} action="/signaal" csrf={visitor.csrf} draft={draft} today={dutchClock(now).date} />;
  return page(visit, { title: t.pages.signalTitle, current: 'signal', width: 'read', hasErrors: errors.length > 0, islands: ['autosave', 'nudge'], status: errors.length > 0 ? 422 : 200, body });
}

function saved(visit: ActiveVisit): Response {
  const { pages } = visit.t;
  const body = (
    <>
      <Confirmation title={pages.signalSavedTitle} next={[{ label: visit.t.common.toStart, href: '/vandaag' }, { label: pages.signalAnother, href: '/signaal' }]}>
        <p>{pages.signalSavedText}</p>
        <p>{pages.signalSavedDanger}</p>
      </Confirmation>
      <Heading level={2}>{pages.signalNext}</Heading>
      <ol className="written-list">
        {pages.signalNextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
  return page(visit, { title: pages.signalSavedTitle, current: 'signal', width: 'read', body });
}

export const signalRoutes: readonly Route[] = [
  acting('GET', '/signaal', 'signal.record', show),
  acting('POST', '/signaal', 'signal.record', record),
  acting('GET', '/signaal/vastgelegd', 'signal.record', saved),
];
