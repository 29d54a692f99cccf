import { startDraft, type DraftOrigin } from '../../meldcode/startDraft.ts';
import type { ShippedMeldcode, Version } from '../../meldcode/ports.ts';
import { blocking } from '../../meldcode/readDraft.ts';
import { inspectDefinition } from '../../protocol/load.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import type { PlainDate } from '../../protocol/time.ts';
import { ActionForm } from '../components/Button.tsx';
import { Card, FactsList, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { dutchClock } from '../kit/dates.ts';
import { textOf } from '../kit/formValues.ts';
import { notText } from '../kit/readDocumentForm.ts';
import { seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { concept, home, managementPage, refusalWords, refusedPage } from './frame.tsx';
import { FileForm } from './sourceForm.tsx';
import { LineFindings } from './lineFindings.tsx';

const here = `${home}/kiezen`;

/** Findings of what comes with Pluis: the same until a new version of Pluis or a new day. */
const inspected = new Map<string, readonly Finding[]>();
function findingsOf({ definition, text }: ShippedMeldcode, today: PlainDate): readonly Finding[] {
  const key = `${definition.id} ${definition.version} ${today}`;
  const found = inspected.get(key) ?? inspectDefinition(text, today).findings;
  if (inspected.size > 200) inspected.clear();
  inspected.set(key, found);
  return found;
}

/** `/beheer/meldcode/kiezen`: what a draft can begin with. */
export async function showChoice(visit: ActiveVisit): Promise<Response> {
  const draft = await visit.parts.meldcode.store.currentDraft(visit.visitor.session.actor.organisationId);
  return draw(visit, draft ? visit.t.meldcodeManagement.draftThere : undefined, [], 200);
}

async function draw(visit: ActiveVisit, problem: string | undefined, findings: readonly Finding[], status: 200 | 409 | 422): Promise<Response> {
  const { t, parts, visitor, now } = visit;
  const { meldcodeManagement: m } = t;
  const { actor } = visitor.session;
  const versions = (await parts.meldcode.store.versions(actor.organisationId)).filter((version) => !version.withdrawn);
  const today = dutchClock(now).date;
  const body = (
    <>
      <Heading level={1}>{m.chooseTitle}</Heading>
      <Paragraph look="lead">{m.chooseIntro}</Paragraph>
      {problem === undefined ? null : (
        <Notice tone="caution" announce>
          <p>{problem}</p>
          <p>
            <a className="utrecht-link utrecht-link--html-a" href={concept}>
              {m.toDraft}
            </a>
          </p>
        </Notice>
      )}
      <OwnVersions visit={visit} versions={versions} />
      <Heading level={2}>{m.chooseShipped}</Heading>
      <div className="choice-cards">
        {parts.meldcode.shipped.all().map((shipped) => (
          <ShippedCard key={shipped.definition.id} visit={visit} shipped={shipped} findings={findingsOf(shipped, today)} />
        ))}
      </div>
      <Card title={m.chooseDocument}>
        <Paragraph>{m.chooseDocumentText}</Paragraph>
        <LineFindings t={t} findings={findings} />
        <FileForm t={t} csrf={visitor.csrf} action={`${here}/bestand`} />
      </Card>
    </>
  );
  return managementPage(visit, { title: m.chooseTitle, hasErrors: status !== 200, status, body });
}

function OwnVersions({ visit, versions }: { visit: ActiveVisit; versions: readonly Version[] }) {
  const { t, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const [newest] = versions;
  if (!newest) return null;
  return (
    <Card title={m.chooseOwn}>
      <Paragraph>{m.chooseOwnText}</Paragraph>
      <div className="actions">
        {versions.slice(0, 5).map((version) => (
          <ActionForm key={version.version} action={here} csrf={visitor.csrf} look={version === newest ? 'primary' : 'secondary'} label={m.chooseVersion(version.version)} fields={{ version: version.version }} />
        ))}
      </div>
    </Card>
  );
}

function ShippedCard({ visit, shipped, findings }: { visit: ActiveVisit; shipped: ShippedMeldcode; findings: readonly Finding[] }) {
  const { t, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const { definition } = shipped;
  const { title, about, sectors, origin } = definition;
  const heavy = blocking(findings).length;
  const outdated = findings.some(({ severity }) => severity === 'unlawful' || severity === 'unsafe');
  return (
    <Card title={say(title, t)} level={3}>
      {outdated ? (
        <Notice tone="caution" title={m.outdatedTitle}>
          <p>{m.outdatedText}</p>
        </Notice>
      ) : null}
      <Paragraph>{say(about, t)}</Paragraph>
      <FactsList
        facts={[
          { label: m.sectors, value: sectors.map((sector) => m.sector[sector]).join(', ') },
          { label: m.edition, value: [origin.document, origin.edition].join(', ') },
          { label: m.checked, value: findings.length === 0 ? m.checkedClean : m.checkedCount(heavy, findings.length - heavy) },
        ]}
      />
      <ActionForm action={here} csrf={visitor.csrf} look="secondary" label={m.chooseThis} context={say(title, t)} fields={{ shipped: definition.id }} />
    </Card>
  );
}

/** Begins a draft with what was chosen. */
export async function choose(visit: ActiveVisit): Promise<Response> {
  const { form } = visit;
  const version = textOf(form.values, 'version');
  return begin(visit, version === '' ? { shipped: textOf(form.values, 'shipped') } : { version });
}

/** Begins a draft with a document of the organisation's own. */
export async function chooseDocument(visit: ActiveVisit): Promise<Response> {
  const text = textOf(visit.form.values, 'file');
  return text === notText ? draw(visit, visit.t.meldcodeManagement.sourceNotText, [], 422) : begin(visit, { text });
}

async function begin(visit: ActiveVisit, origin: DraftOrigin): Promise<Response> {
  const { parts, visitor, t } = visit;
  const started = await startDraft(parts.meldcode, visitor.session.actor, origin);
  if (started.ok) return seeOther(visit, concept);
  const { problem } = started;
  if (problem.key === 'forbidden') return refusedPage(visit, problem, t.meldcodeManagement.chooseTitle);
  return draw(visit, refusalWords(t, problem), problem.key === 'doesNotLoad' ? problem.findings : [], problem.key === 'draftExists' ? 409 : 422);
}
