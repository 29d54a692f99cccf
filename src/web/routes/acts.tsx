import { may } from '../../access/policy.ts';
import { actionFor } from '../../dossier/commandActions.ts';
import { protocolInForce } from '../../dossier/protocolInForce.ts';
import { readDossier, weighingOfFile, type DossierView } from '../../dossier/readDossier.ts';
import { writeEntry, type Written } from '../../dossier/writeEntry.ts';
import { parseCommand, type Command, type FieldProblem } from '../../protocol/commands.ts';
import type { DossierId } from '../../protocol/ids.ts';
import { handlersOf } from '../../protocol/routeAccess.ts';
import type { WeighingView } from '../../protocol/weighing.ts';
import type { ActContext, ActForm, Colleague } from '../acts/actForm.ts';
import { actForms } from '../acts/index.ts';
import { refusalText } from '../acts/refusalText.ts';
import { FormPage, type ConflictView, type DraftView } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { validateForm } from '../kit/validateForm.ts';
import { forbidden, notFound, page, seeOther, type PageContent } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { summaryOf } from '../views/entryContent.ts';
import { ActGuidance } from '../views/actGuidance.tsx';
import { nameOf } from '../views/words.ts';
import { deviationField, deviationReasons, withDeviation } from './deviation.ts';
import { dossierIn } from './dossierIds.ts';
import { isInHands } from './routeSaved.tsx';
import { momentFrom } from './moment.ts';

interface Opened {
  readonly id: DossierId;
  readonly form: ActForm;
  readonly context: ActContext;
  readonly spec: FormSpec;
}

/** The form for one act about a dossier, with what was typed before when there is a draft. */
async function show(visit: ActiveVisit, form: ActForm): Promise<Response> {
  const opened = await open(visit, form, true);
  if (opened instanceof Response) return opened;
  const { parts, visitor } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  const draft = await parts.drafts.load({ organisationId, employeeId, formKey: draftKey(visit) });
  const values = draft ? (draft.values as FormValues) : (form.initial?.(opened.context) ?? {});
  return draw(visit, opened, values, draft ? { restoredFrom: draft.updatedAt } : {});
}

/** Writes one act down, or shows the form again with what was typed and what to mend. */
async function write(visit: ActiveVisit, form: ActForm): Promise<Response> {
  const opened = await open(visit, form, false);
  if (opened instanceof Response) return opened;
  const { t, now, form: posted, parts, visitor } = visit;
  const spec = deviationReasons(posted.values) === undefined ? opened.spec : withDeviation(opened.spec, t);
  const { values, errors: wrong } = validateForm(spec, posted.values, { t, now });
  const errors = [...wrong, ...(form.complaints?.(values, opened.context) ?? [])];
  if (errors.length > 0) return draw(visit, { ...opened, spec }, posted.values, { errors });
  const at = form.moment === undefined ? undefined : momentFrom(values, form.moment, now);
  const parsed = parseCommand(form.command, form.data(values, opened.context), at, deviationReasons(values));
  if (!parsed.ok) return draw(visit, { ...opened, spec }, posted.values, { errors: problemsOf(parsed.problems, opened, t.forms) });
  const { actor } = visitor.session;
  const written = await writeEntry(parts.world, parts.files, { actor, dossierId: opened.id, command: parsed.command, expectedVersion: posted.expectedVersion ?? opened.context.view.file.state.version });
  if (written.outcome === 'written') {
    await parts.drafts.remove({ organisationId: actor.organisationId, employeeId: actor.employeeId, formKey: draftKey(visit) });
    // Another route, or another who takes part, may be the last thing that this person could see of it.
    const reads = may(actor, 'dossier.read', parts.files.standings(actor, written.file)).allowed;
    return seeOther(visit, reads ? nextPage(visit, written, opened, parsed.command) : `/dossiers?overgedragen${(await isInHands(visit, written.file)) ? '' : '=niemand'}`);
  }
  return answer(visit, { ...opened, spec }, written);
}

/** A weighing goes on with its next question; every other act returns to the dossier. */
function nextPage({ parts }: ActiveVisit, written: Extract<Written, { outcome: 'written' }>, { id }: Opened, command: Command): string {
  const next = command.type === 'answerQuestion' ? questionAfter(weighingOfFile(parts.world, written.file), command.data.question) : undefined;
  return next === undefined ? `/dossiers/${id}?vastgelegd` : `/dossiers/${id}/wegen/${next}`;
}

/** The next question, unless the meldcode wants something else first: a report, or the help to have an end. */
function questionAfter({ answered: steps, next }: WeighingView, answered: string): string | undefined {
  const asksReport = steps.find((step) => step.question.id === answered)?.answer.does.includes('report');
  return asksReport || next?.id === answered ? undefined : next?.id;
}

async function answer(visit: ActiveVisit, opened: Opened, written: Exclude<Written, { outcome: 'written' }>): Promise<Response> {
  const { t, form: posted } = visit;
  switch (written.outcome) {
    case 'notFound':
      return notFound(visit);
    case 'forbidden':
      return forbidden(visit, written.permission);
    case 'conflict':
      return draw(visit, { ...opened, context: { ...opened.context, view: { ...opened.context.view, file: written.file } } }, posted.values, { conflict: await newsOf(visit, written) });
    case 'refused': {
      const { refusal, file } = written;
      const { message, source } = refusalText(refusal, file.protocol, t);
      const spec = refusal.askReasons ? withDeviation(opened.spec, t, { message, source }) : opened.spec;
      const field = refusal.askReasons ? deviationField : (opened.form.fieldNames?.[refusal.field ?? ''] ?? refusal.field ?? firstField(spec));
      return draw(visit, { ...opened, spec }, posted.values, { errors: [{ field, message: refusal.askReasons ? t.pages.deviationRequired : `${message} (${t.common.source}: ${source})` }] });
    }
  }
}

function firstField(spec: FormSpec): string {
  const first = spec.fields.find((field) => 'name' in field && field.kind !== 'hidden');
  return first && 'name' in first ? first.name : '';
}

async function newsOf({ parts, visitor, t }: ActiveVisit, { file, news }: Extract<Written, { outcome: 'conflict' }>): Promise<ConflictView> {
  const names = await parts.people.names(visitor.session.actor.organisationId, new Set(news.map((entry) => entry.by.employeeId)));
  const words = { t, protocol: file.protocol, names, state: file.state };
  return { changes: news.map((entry) => ({ at: entry.recordedAt, author: nameOf(names, entry.by.employeeId, t), what: t.pages.conflictEntry(summaryOf(entry, words)), href: `/dossiers/${file.dossierId}#entry-${entry.id}` })) };
}

/** The dossier and the form, or the answer for somebody who may not. */
async function open(visit: ActiveVisit, form: ActForm, marks: boolean): Promise<Opened | Response> {
  const { parts, visitor } = visit;
  const { actor } = visitor.session;
  const id = dossierIn(visit);
  const view = id && (await readDossier(parts.world, parts.files, actor, id, marks ? { what: 'act' } : undefined));
  if (!id || !view) return notFound(visit);
  const permission = may(actor, actionFor({ type: form.command, data: { change: 'added' } } as Command, isOwn(visit, view)), view.standings);
  if (!permission.allowed) return forbidden(visit, permission);
  const context = await contextOf(visit, view, form);
  const spec = form.spec(context);
  if (!spec && form.command === 'answerQuestion' && context.subject === undefined) return toQuestion(visit, view, id);
  return spec ? { id, form, context, spec } : notFound(visit);
}

/** False for an entry of somebody else: adding to it asks for more, so the form is not even shown. */
function isOwn({ visitor, context }: ActiveVisit, { file }: DossierView): boolean {
  const entry = file.state.entries.find((candidate) => candidate.id === context.req.param('subject'));
  return !entry || entry.by.employeeId === visitor.session.actor.employeeId;
}

function toQuestion(visit: ActiveVisit, view: DossierView, id: DossierId): Response {
  const { weighing, route } = view.status.view;
  const question = weighing.next ?? weighing.later ?? route.weighing?.questions[0];
  return question ? seeOther(visit, `/dossiers/${id}/wegen/${question.id}`) : notFound(visit);
}

async function contextOf({ parts, visitor, t, now, context }: ActiveVisit, view: DossierView, { command }: ActForm): Promise<ActContext> {
  const { organisationId } = visitor.session.actor;
  const { locationId } = view.file.child;
  // Who handles a strict route for the whole organisation can be added to it, locked out of it, or be whom it is about.
  const handlers = command === 'switchRoute' || command === 'changeParticipant' ? view.file.protocol.routes.filter((route) => route.access === 'strict').flatMap(handlersOf) : [];
  const [employees, elsewhere] = await Promise.all([parts.people.employeesOf(organisationId, locationId), handlers.length > 0 ? parts.people.holdersOf(organisationId, handlers, locationId) : []]);
  const everybody = new Map([...elsewhere, ...employees].map((employee) => [employee.employeeId, employee]));
  const colleagues = [...everybody.values()].flatMap(({ employeeId, name, assignments }): Colleague[] => {
    const here = assignments.find((assignment) => assignment.locationId === locationId) ?? assignments.find((assignment) => assignment.locationId === null);
    return here ? [{ employeeId, name, functionId: here.functionId }] : [];
  });
  const inForce = command === 'moveMeldcode' ? await protocolInForce(parts.world, organisationId, locationId) : undefined;
  return { t, view, now, colleagues, inForce, subject: context.req.param('subject') };
}

interface Drawing {
  readonly errors?: readonly FieldError[];
  readonly conflict?: ConflictView;
  readonly restoredFrom?: NonNullable<DraftView['restoredFrom']>;
}

function draw(visit: ActiveVisit, { id, form, spec, context }: Opened, values: FormValues, { errors = [], conflict, restoredFrom }: Drawing): Response {
  const { t, visitor, now } = visit;
  const status: NonNullable<PageContent['status']> = conflict ? 409 : errors.length > 0 ? 422 : 200;
  const draft: DraftView = { url: '/concept', key: draftKey(visit), discardAction: '/concept/weg', ...(restoredFrom ? { restoredFrom } : {}) };
  const secondary = spec.secondary ?? { label: t.pages.backToDossier, href: `/dossiers/${id}` };
  const body = (
    <FormPage t={t} spec={{ ...spec, secondary }} guidance={<ActGuidance form={form} context={context} />} values={values} errors={errors} action={visit.path} csrf={visitor.csrf} expectedVersion={context.view.file.state.version} draft={draft} today={dutchClock(now).date} {...(conflict ? { conflict } : {})} />
  );
  return page(visit, { title: spec.title, current: 'dossiers', hasErrors: errors.length > 0, width: 'read', islands: ['autosave', 'nudge'], status, breadcrumbs: [{ label: t.dossier.title, href: `/dossiers/${id}` }], body });
}

function problemsOf(problems: readonly FieldProblem[], { form, spec }: Opened, words: { readonly required: (label: string) => string }): FieldError[] {
  return problems.map((problem) => {
    const field = form.fieldNames?.[problem.field] ?? problem.field;
    const known = spec.fields.find((candidate) => 'name' in candidate && candidate.name === field);
    return { field, message: words.required(known && 'label' in known ? known.label : field) };
  });
}

/** The address of the form without its first slash names its draft. */
function draftKey(visit: ActiveVisit): string {
  return visit.path.slice(1);
}

/** Two routes for every act: the form, and writing it down. */
export const actRoutes: readonly Route[] = actForms.flatMap((form): Route[] => {
  const action = actionFor({ type: form.command, data: { change: 'added' } } as Command, true);
  return [`/dossiers/:dossier/${form.path}`, `/dossiers/:dossier/${form.path}/:subject`].flatMap((path) => [acting('GET', path, action, (visit) => show(visit, form)), acting('POST', path, action, (visit) => write(visit, form))]);
});
