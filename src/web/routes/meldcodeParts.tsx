/** Changing the parts of a draft of the organisation's own meldcode, one part a page. */
import { labelOf } from '../../protocol/change/parts.ts';
import { readDraft, type DraftView } from '../../meldcode/readDraft.ts';
import type { Edit } from '../../meldcode/fieldPath.ts';
import type { EditConflict, SavedEdits } from '../../meldcode/saveEdits.ts';
import { saveEdits } from '../../meldcode/saveEdits.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { loadDefinition } from '../../protocol/load.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { capital, say } from '../../texts/words.ts';
import { Card, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { SpecForm } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { concept, DraftNav, managementPage, namesFor, refusedPage } from '../management/frame.tsx';
import { editsFor, freeId, newItem, readPart, takenIds } from '../meldcodeEditor/partEdits.ts';
import { fieldsOf, valuesOf } from '../meldcodeEditor/partForm.ts';
import { addHome, Below, Conflicts, hrefOf, NotSaved, nounOf, PartHeading, PartsIndex, partsHome, Placement, Remarks } from '../meldcodeEditor/partPage.tsx';
import { itemsOf, partAt, type Part } from '../meldcodeEditor/partPath.ts';
import { shapeOf, type ListShape } from '../meldcodeEditor/shapes.ts';
import { notFound, seeOther, type PageContent } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import type { Texts } from '../../texts/index.ts';

interface Opened {
  readonly view: DraftView;
  readonly definition: Definition;
}

/** The draft, or the answer for who cannot change it. */
async function opened(visit: ActiveVisit): Promise<Opened | Response> {
  const view = await readDraft(visit.parts.meldcode, visit.visitor.session.actor);
  if (!view.ok) return refusedPage(visit, view.problem, visit.t.meldcodeEditor.title);
  if (view.value.draft.state !== 'open') return refusedPage(visit, { key: 'withBoard' }, visit.t.meldcodeEditor.title);
  const { definition } = view.value;
  return definition ? { view: view.value, definition } : seeOther(visit, `${concept}/bron`);
}

function addressIn(visit: ActiveVisit): string {
  return visit.context.req.param('part') ?? '';
}

async function index(visit: ActiveVisit): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const { t } = visit;
  const root = partAt(draft.definition, '');
  const words = t.meldcodeEditor;
  const body = (
    <>
      <Heading level={1}>{words.title}</Heading>
      <DraftNav t={t} current={partsHome} />
      <Paragraph look="lead">{words.intro}</Paragraph>
      {visit.context.req.query('bewaard') === undefined ? null : <SavedNotice t={t} />}
      <PartsIndex t={t} definition={draft.definition} findings={draft.view.findings} />
      {root ? (
        <Card title={words.general}>
          <SpecForm t={t} spec={specOf(root, draft.definition, t)} values={valuesOf('meldcode', root.value, { t, definition: draft.definition })} action={partsHome} csrf={visit.visitor.csrf} expectedVersion={draft.view.revision.revision} today={dutchClock(visit.now).date} />
        </Card>
      ) : null}
    </>
  );
  return managementPage(visit, { title: words.title, body });
}

function SavedNotice({ t }: { t: Texts }) {
  return (
    <Notice tone="ok" announce>
      <p>{t.meldcodeEditor.saved}</p>
    </Notice>
  );
}

function specOf(part: Part, definition: Definition, t: Texts): FormSpec {
  return { key: 'meldcode-part', title: say(part.name, t), fields: fieldsOf(part.shape, part.value, { t, definition }), submitLabel: t.meldcodeEditor.save, secondary: { label: t.meldcodeEditor.parts, href: partsHome } };
}

interface Drawing {
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly notSaved?: readonly Finding[];
  readonly conflicts?: readonly EditConflict[];
  readonly status?: NonNullable<PageContent['status']>;
}

async function show(visit: ActiveVisit): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const part = partAt(draft.definition, addressIn(visit));
  if (!part) return notFound(visit);
  const { organisationId, employeeId } = visit.visitor.session.actor;
  const kept = await visit.parts.drafts.load({ organisationId, employeeId, formKey: visit.path.slice(1) });
  return draw(visit, draft, part, kept ? { values: kept.values as FormValues } : {});
}

async function draw(visit: ActiveVisit, { view, definition }: Opened, part: Part, { values, errors = [], notSaved, conflicts = [], status = 200 }: Drawing): Promise<Response> {
  const { t, visitor, context } = visit;
  const who = conflicts[0] ? (await namesFor(visit, [conflicts[0].by]))(conflicts[0].by) : '';
  const body = (
    <>
      <PartHeading t={t} part={part} />
      <DraftNav t={t} current={partsHome} />
      {context.req.query('bewaard') !== undefined && status === 200 ? <SavedNotice t={t} /> : null}
      {notSaved ? <NotSaved t={t} title={isRemoval(visit) ? t.meldcodeEditor.usedElsewhere : t.meldcodeEditor.notSaved} findings={notSaved} definition={definition} /> : null}
      {conflicts.length > 0 ? <Conflicts t={t} who={who} conflicts={conflicts.map((conflict) => ({ label: labelIn(conflict.path, t), theirs: wordsOf(conflict.theirs, t) }))} /> : null}
      <Remarks t={t} part={part} definition={definition} findings={view.findings} loosenings={view.loosenings} />
      <SpecForm
        t={t}
        spec={specOf(part, definition, t)}
        values={values ?? valuesOf(part.shape, part.value, { t, definition })}
        errors={errors}
        action={hrefOf(part.address)}
        csrf={visitor.csrf}
        expectedVersion={view.revision.revision}
        draft={{ url: '/concept', key: hrefOf(part.address).slice(1), discardAction: '/concept/weg' }}
        today={dutchClock(visit.now).date}
      />
      <Below t={t} part={part} />
      <Placement t={t} part={part} csrf={visitor.csrf} revision={view.revision.revision} />
    </>
  );
  const breadcrumbs = part.above.map((one, at) => ({ label: at === 0 ? t.meldcodeEditor.title : say(one.name, t), href: hrefOf(one.address) }));
  return managementPage(visit, { title: `${capital(say(part.name, t))} · ${t.meldcodeEditor.title}`, hasErrors: errors.length > 0 || notSaved !== undefined, islands: ['autosave'], status, breadcrumbs, body });
}

function isRemoval({ path }: ActiveVisit): boolean {
  return path.startsWith(`${concept}/weg/`);
}

/** Says which field: the name of its key, and the language of a text. */
function labelIn(path: readonly string[], t: Texts): string {
  const last = path.at(-1) ?? '';
  const language = last === 'nl' || last === 'en' ? last : undefined;
  const label = capital(say(labelOf(language ? (path.at(-2) ?? '') : last), t));
  return language ? t.meldcodeEditor.inLanguage(label, language) : label;
}

function wordsOf(value: unknown, t: Texts): string {
  if (value === undefined) return t.meldcodeEditor.conflictNothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function save(visit: ActiveVisit): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const part = partAt(draft.definition, addressIn(visit));
  if (!part) return notFound(visit);
  const { t, form, now } = visit;
  const place = { t, definition: draft.definition };
  const { values, errors } = validateForm(specOf(part, draft.definition, t), form.values, { t, now });
  const answer = readPart(part.shape, part.value, values, place);
  const all = [...errors, ...answer.errors.filter((error) => !errors.some((one) => one.field === error.field))];
  if (all.length > 0) return draw(visit, draft, part, { values: form.values, errors: all, status: 422 });
  const base = await baseOf(visit, draft, part);
  return store(visit, draft, part, editsFor(part.path, base, answer));
}

/** The part as the writer had it: what they did not touch must not undo what somebody else wrote meanwhile. */
async function baseOf({ parts, visitor, form }: ActiveVisit, { view, definition }: Opened, part: Part): Promise<Part['value']> {
  const revision = form.expectedVersion ?? view.revision.revision;
  if (revision === view.revision.revision) return part.value;
  const earlier = await parts.meldcode.store.revision(visitor.session.actor.organisationId, view.draft.draftId, revision);
  const then = earlier && loadDefinition(earlier.text).definition;
  return (then && partAt(then, part.address)?.value) ?? partAt(definition, part.address)?.value ?? part.value;
}

async function store(visit: ActiveVisit, draft: Opened, part: Part, edits: readonly Edit[]): Promise<Response> {
  const { parts, visitor, form } = visit;
  const { actor } = visitor.session;
  const saved = await saveEdits(parts.meldcode, actor, form.expectedVersion ?? draft.view.revision.revision, edits);
  if (!saved.ok) {
    if (saved.problem.key === 'doesNotLoad') return draw(visit, draft, part, { values: form.values, notSaved: saved.problem.findings, status: 422 });
    return refusedPage(visit, saved.problem, visit.t.meldcodeEditor.title);
  }
  if (saved.value.conflicts.length > 0) return conflicting(visit, saved.value, part);
  await parts.drafts.remove({ organisationId: actor.organisationId, employeeId: actor.employeeId, formKey: visit.path.slice(1) });
  return seeOther(visit, `${hrefOf(part.address)}?bewaard`);
}

/** What nobody else touched is saved; the rest stands in the form as it was typed, beside what it says now. */
async function conflicting(visit: ActiveVisit, { view, conflicts }: SavedEdits, part: Part): Promise<Response> {
  const { definition } = view;
  const now = definition && partAt(definition, part.address);
  if (!definition || !now) return notFound(visit);
  return draw(visit, { view, definition }, now, { values: visit.form.values, conflicts, status: 409 });
}

/** The list at an address that ends in the key of a list. */
function listAt(definition: Definition, address: string): { readonly part: Part; readonly list: ListShape } | undefined {
  const cut = address.lastIndexOf('.');
  const part = partAt(definition, cut < 0 ? '' : address.slice(0, cut));
  const list = part && shapeOf(part.shape).lists?.find((one) => one.key === address.slice(cut + 1) && one.open !== false);
  return part && list && { part, list };
}

async function showNew(visit: ActiveVisit): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const found = listAt(draft.definition, addressIn(visit));
  return found ? drawNew(visit, draft, found.list, {}) : notFound(visit);
}

function drawNew(visit: ActiveVisit, { view, definition }: Opened, list: ListShape, { values, errors = [], notSaved, status = 200 }: Drawing): Response {
  const { t, visitor } = visit;
  const words = t.meldcodeEditor;
  const title = words.addTitle(nounOf(list, t));
  const place = { t, definition };
  const spec: FormSpec = { key: 'meldcode-new', title, fields: fieldsOf(list.shape, {}, place), submitLabel: words.addButton, secondary: { label: words.parts, href: partsHome } };
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <DraftNav t={t} current={partsHome} />
      {notSaved ? <NotSaved t={t} title={words.notSaved} findings={notSaved} definition={definition} /> : null}
      <SpecForm t={t} spec={spec} values={values ?? {}} errors={errors} action={visit.path} csrf={visitor.csrf} expectedVersion={view.revision.revision} draft={{ url: '/concept', key: visit.path.slice(1), discardAction: '/concept/weg' }} today={dutchClock(visit.now).date} />
    </>
  );
  return managementPage(visit, { title, hasErrors: errors.length > 0 || notSaved !== undefined, islands: ['autosave'], status, breadcrumbs: [{ label: words.title, href: partsHome }], body });
}

async function add(visit: ActiveVisit): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const found = listAt(draft.definition, addressIn(visit));
  if (!found) return notFound(visit);
  const { t, form, now, parts, visitor } = visit;
  const { part, list } = found;
  const place = { t, definition: draft.definition };
  const { values, errors } = validateForm({ key: 'meldcode-new', title: '', fields: fieldsOf(list.shape, {}, place), submitLabel: '' }, form.values, { t, now });
  const answer = readPart(list.shape, {}, values, place);
  const all = [...errors, ...answer.errors.filter((error) => !errors.some((one) => one.field === error.field))];
  if (all.length > 0) return drawNew(visit, draft, list, { values: form.values, errors: all, status: 422 });
  const called = ['name-nl', 'label-nl', 'text-nl', 'question-nl', 'was'].map((name) => textOf(values, name)).find((text) => text !== '') ?? '';
  const id = freeId(called, takenIds(draft.definition, list.key, itemsOf(part.value, list.key).map((item) => String(item['id']))));
  const path = [...part.path, list.key, id];
  const saved = await saveEdits(parts.meldcode, visitor.session.actor, draft.view.revision.revision, [{ path, value: newItem(id, answer, list.shape) }]);
  if (!saved.ok) {
    if (saved.problem.key === 'doesNotLoad') return drawNew(visit, draft, list, { values: form.values, notSaved: saved.problem.findings, status: 422 });
    return refusedPage(visit, saved.problem, t.meldcodeEditor.title);
  }
  return seeOther(visit, `${hrefOf(path.join('.'))}?bewaard`);
}

async function remove(visit: ActiveVisit): Promise<Response> {
  return placed(visit, (part) => (part.inList?.list.open === false ? undefined : [{ path: part.path, value: undefined }]), (part) => part.above.at(-1)?.address ?? '');
}

async function move(visit: ActiveVisit): Promise<Response> {
  const step = textOf(visit.form.values, 'naar') === 'op' ? -1 : 1;
  return placed(
    visit,
    (part, { definition }) => {
      const above = partAt(definition, part.above.at(-1)?.address ?? '');
      const key = part.inList?.list.key ?? '';
      const items = [...itemsOf(above?.value ?? {}, key)];
      const at = items.findIndex((item) => item['id'] === part.path.at(-1));
      const [here, there] = [items[at], items[at + step]];
      if (!here || !there) return [];
      items[at] = there;
      items[at + step] = here;
      return [{ path: part.path.slice(0, -1), value: items }];
    },
    (part) => part.address,
  );
}

/** Something is done with an item as a whole, and the next page is shown; what would break the meldcode is refused with its reasons. */
async function placed(visit: ActiveVisit, editsOf: (part: Part, draft: Opened) => readonly Edit[] | undefined, next: (part: Part) => string): Promise<Response> {
  const draft = await opened(visit);
  if (draft instanceof Response) return draft;
  const part = partAt(draft.definition, addressIn(visit));
  const edits = part?.inList && editsOf(part, draft);
  if (!part || !edits) return notFound(visit);
  const saved = await saveEdits(visit.parts.meldcode, visit.visitor.session.actor, visit.form.expectedVersion ?? draft.view.revision.revision, edits);
  if (!saved.ok) {
    if (saved.problem.key === 'doesNotLoad') return draw(visit, draft, part, { notSaved: saved.problem.findings, status: 422 });
    return refusedPage(visit, saved.problem, visit.t.meldcodeEditor.title);
  }
  if (saved.value.conflicts.length > 0) return conflicting(visit, saved.value, part);
  return seeOther(visit, `${hrefOf(next(part))}?bewaard`);
}

export const meldcodePartRoutes: readonly Route[] = [
  acting('GET', partsHome, 'meldcode.manage', index),
  acting('POST', partsHome, 'meldcode.manage', save),
  acting('GET', `${partsHome}/:part`, 'meldcode.manage', show),
  acting('POST', `${partsHome}/:part`, 'meldcode.manage', save),
  acting('GET', `${addHome}/:part`, 'meldcode.manage', showNew),
  acting('POST', `${addHome}/:part`, 'meldcode.manage', add),
  acting('POST', `${concept}/weg/:part`, 'meldcode.manage', remove),
  acting('POST', `${concept}/schuif/:part`, 'meldcode.manage', move),
];
