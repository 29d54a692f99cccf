import { approveVersion } from '../../meldcode/approveVersion.ts';
import { giveBack } from '../../meldcode/handOver.ts';
import { isReady, readDraft, type DraftView } from '../../meldcode/readDraft.ts';
import { draftDifferences } from '../../meldcode/readVersion.ts';
import type { Texts } from '../../texts/index.ts';
import { ButtonLink } from '../components/Button.tsx';
import { Card, EmptyState, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { SpecForm } from '../components/SpecForm.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { dateOf, textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { inWords } from './changeList.tsx';
import { Findings } from './findings.tsx';
import { concept, home, managementPage, namesFor, refusalWords, refusedPage } from './frame.tsx';
import { Given } from './reasons.tsx';

const here = `${home}/vaststellen`;
const givingBack = `${here}/teruggeven`;

function approveSpec({ meldcodeManagement: m }: Texts): FormSpec {
  return {
    key: 'approve',
    title: m.approveTitle,
    fields: [
      { kind: 'text', name: 'name', label: m.approveName, hint: m.approveNameHint, required: true, requiredMessage: m.refusals.nameMissing },
      { kind: 'date', name: 'day', label: m.approveDay, required: true, notFuture: true },
    ],
    submitLabel: m.approveButton,
    afterwards: m.approveAfter,
  };
}

function giveBackSpec({ meldcodeManagement: m }: Texts): FormSpec {
  return {
    key: 'give-back',
    title: m.giveBackTitle,
    fields: [{ kind: 'longText', name: 'remark', label: m.giveBackLabel, required: true, requiredMessage: m.refusals.reasonMissing, rows: 3, maxLength: 4000 }],
    submitLabel: m.giveBackButton,
  };
}

interface Refused {
  readonly form: 'approve' | 'give-back';
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** `/beheer/meldcode/vaststellen`: everything that the board needs before it establishes, and the two forms. */
async function draw(visit: ActiveVisit, refused?: Refused): Promise<Response> {
  const { t, parts, visitor, now } = visit;
  const { meldcodeManagement: m } = t;
  const { actor } = visitor.session;
  const read = await readDraft(parts.meldcode, actor);
  if (!read.ok && read.problem.key !== 'noDraft') return refusedPage(visit, read.problem, m.approveTitle);
  if (!read.ok || read.value.draft.state !== 'submitted') return managementPage(visit, { title: m.approveTitle, width: 'read', body: <Nothing t={t} /> });
  const view = read.value;
  const { draft, definition, findings, loosenings, revision } = view;
  const nameOf = await namesFor(visit, [draft.submitted?.by, ...loosenings.map(({ reason }) => reason?.authorId)]);
  const own = (name: Refused['form']) => (refused?.form === name ? refused : undefined);
  const today = dutchClock(now).date;
  const body = (
    <>
      <Heading level={1}>{m.approveTitle}</Heading>
      <Paragraph look="lead">{m.draftOf(definition ? say(definition.title, t) : draft.protocolId, draft.version)}</Paragraph>
      {draft.submitted ? <Paragraph>{m.approveSent(nameOf(draft.submitted.by), formatDate(draft.submitted.at, 'moment', t.language))}</Paragraph> : null}
      {draft.base ? null : (
        <Notice tone="caution">
          <p>{m.approveOwnDocument}</p>
        </Notice>
      )}
      <Differences visit={visit} counts={await counts(visit, view)} />
      {loosenings.length === 0 ? null : (
        <Card title={m.approveReasons}>
          {loosenings.map((loosening) => (
            <div key={loosening.key}>
              <Heading level={3}>{say(loosening.what, t)}</Heading>
              <Given t={t} loosening={loosening} nameOf={nameOf} />
            </div>
          ))}
        </Card>
      )}
      <Findings t={t} findings={findings} editable={false} />
      {isReady(view) ? (
        <Card title={m.approveTitle}>
          <SpecForm t={t} spec={approveSpec(t)} values={own('approve')?.values ?? { day: today }} errors={own('approve')?.errors ?? []} action={here} csrf={visitor.csrf} expectedVersion={revision.revision} today={today} />
        </Card>
      ) : (
        <Notice tone="caution">
          <p>{m.refusals.notReady}</p>
        </Notice>
      )}
      <Card title={m.giveBackTitle}>
        <SpecForm t={t} spec={giveBackSpec(t)} values={own('give-back')?.values ?? {}} errors={own('give-back')?.errors ?? []} action={givingBack} csrf={visitor.csrf} />
      </Card>
    </>
  );
  return managementPage(visit, { title: m.approveTitle, width: 'read', hasErrors: refused !== undefined, status: refused ? 422 : 200, body });
}

function Nothing({ t }: { t: Texts }) {
  return (
    <>
      <Heading level={1}>{t.meldcodeManagement.approveTitle}</Heading>
      <EmptyState title={t.meldcodeManagement.approveNone} action={{ label: t.meldcodeManagement.title, href: home }} />
    </>
  );
}

interface Counted {
  readonly title: string;
  readonly rules: number;
  readonly words: number;
}

async function counts({ parts, visitor, t }: ActiveVisit, view: DraftView): Promise<readonly Counted[]> {
  const { meldcodeManagement: m } = t;
  return (await draftDifferences(parts.meldcode, visitor.session.actor, view, inWords)).map(({ kind, with: other, changes }) => ({
    title: kind === 'version' ? m.differencesWithVersion(other.version) : m.differencesWithShipped(say(other.title, t)),
    rules: changes.filter(({ about }) => about === 'rule').length,
    words: changes.filter(({ about }) => about === 'wording').length,
  }));
}

function Differences({ visit, counts: counted }: { visit: ActiveVisit; counts: readonly Counted[] }) {
  const { meldcodeManagement: m } = visit.t;
  return (
    <Card title={m.differencesTitle}>
      <ul className="written-list">
        {counted.map(({ title, rules, words }) => (
          <li key={title}>
            {title}: {m.approveChanges(rules, words)}
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink href={`${concept}/verschillen`} look="secondary">
          {m.approveDifferences}
        </ButtonLink>
        <ButtonLink href={`${concept}/lezen`} look="secondary">
          {m.approveRead}
        </ButtonLink>
      </div>
    </Card>
  );
}

export const showApproval = (visit: ActiveVisit): Promise<Response> => draw(visit);

const fieldOf: Readonly<Record<string, string>> = { nameMissing: 'name', dateInFuture: 'day' };

export async function approve(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const { values, errors } = validateForm(approveSpec(t), form.values, { t, now });
  const establishedOn = dateOf(values, 'day');
  if (errors.length > 0 || !establishedOn) return draw(visit, { form: 'approve', values: form.values, errors });
  const done = await approveVersion(parts.meldcode, visitor.session.actor, { revision: form.expectedVersion ?? 0, establishedBy: textOf(values, 'name'), establishedOn });
  if (done.ok) return seeOther(visit, `${home}/versies/${done.value.version}/invoeren`);
  const { problem } = done;
  const field = fieldOf[problem.key];
  if (problem.key === 'forbidden' || field === undefined) return refusedPage(visit, problem, t.meldcodeManagement.approveTitle);
  return draw(visit, { form: 'approve', values: form.values, errors: [{ field, message: refusalWords(t, problem) }] });
}

export async function handBack(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const { values, errors } = validateForm(giveBackSpec(t), form.values, { t, now });
  if (errors.length > 0) return draw(visit, { form: 'give-back', values: form.values, errors });
  const done = await giveBack(parts.meldcode, visitor.session.actor, textOf(values, 'remark'));
  return done.ok ? seeOther(visit, home) : refusedPage(visit, done.problem, t.meldcodeManagement.approveTitle);
}
