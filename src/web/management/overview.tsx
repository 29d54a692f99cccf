import { may } from '../../access/policy.ts';
import { everInForce } from '../../meldcode/inForce.ts';
import { meldcodeOverview, type LocationMeldcode, type Overview } from '../../meldcode/overview.ts';
import type { InForceDecision, Version } from '../../meldcode/ports.ts';
import { isReady, type DraftView } from '../../meldcode/readDraft.ts';
import type { Texts } from '../../texts/index.ts';
import { ButtonLink, Link } from '../components/Button.tsx';
import { Card, Chip, EmptyState, FactsList, Notice } from '../components/Card.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { concept, home, managementPage, namesFor, refusedPage } from './frame.tsx';
import { nextStepOf, stateOf } from './nextStep.ts';

/** `/beheer/meldcode`: what is in force where, the draft, the versions, and the one thing to do now. */
export async function showOverview(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor, now } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await meldcodeOverview(parts.meldcode, actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.title);
  const overview = read.value;
  const nameOf = await namesFor(visit, [overview.draft?.revision.authorId]);
  const decisions = await parts.meldcode.store.inForceDecisions(actor.organisationId);
  const step = nextStepOf(overview, actor, t);
  const body = (
    <>
      <Heading level={1}>{m.title}</Heading>
      <Paragraph look="lead">{m.intro}</Paragraph>
      <section className="next-step" aria-labelledby="next-step">
        <Heading level={2} id="next-step">
          {m.nextTitle}
        </Heading>
        <Paragraph>{step.text}</Paragraph>
        <ButtonLink href={step.href}>{step.label}</ButtonLink>
      </section>
      <InForceCard t={t} locations={overview.locations} isBoard={may(actor, 'meldcode.approve', null).allowed} />
      {overview.draft ? <DraftCard t={t} view={overview.draft} author={nameOf(overview.draft.revision.authorId)} /> : null}
      <VersionsCard t={t} overview={overview} decisions={decisions} today={dutchClock(now).date} />
      <Paragraph>
        <Link href={`${home}/dossiers`}>{m.dossiersLink}</Link>
      </Paragraph>
    </>
  );
  return managementPage(visit, { title: m.title, body });
}

function InForceCard({ t, locations, isBoard }: { t: Texts; locations: readonly LocationMeldcode[]; isBoard: boolean }) {
  const { meldcodeManagement: m } = t;
  return (
    <Card title={m.inForceTitle}>
      <DataTable
        caption={m.inForceTitle}
        columns={[
          { key: 'location', label: m.location, cell: ({ location }) => location.name },
          { key: 'runs', label: m.runs, cell: ({ definition, version }) => `${say(definition.title, t)} (${version === undefined ? m.shippedLabel : m.versionLabel(version)})` },
          { key: 'since', label: m.since, cell: ({ since }) => (since === undefined ? m.sinceAlways : formatDate(since, 'day', t.language)) },
          { key: 'planned', label: m.planned, cell: ({ planned }) => plannedWords(planned, t) },
        ]}
        rows={locations}
        rowKey={({ location }) => location.locationId}
      />
      {isBoard && locations.some(({ version }) => version !== undefined) ? (
        <p>
          <Link href={`${home}/terug`}>{m.inForceShipped}</Link>
        </p>
      ) : null}
    </Card>
  );
}

function plannedWords(planned: readonly InForceDecision[], t: Texts): string {
  const { meldcodeManagement: m } = t;
  if (planned.length === 0) return m.plannedNone;
  return planned.map(({ version, from }) => (version === undefined ? m.plannedShipped(formatDate(from, 'day', t.language)) : m.plannedFrom(version, formatDate(from, 'day', t.language)))).join(', ');
}

function DraftCard({ t, view, author }: { t: Texts; view: DraftView; author: string }) {
  const { meldcodeManagement: m } = t;
  const { draft, definition, revision } = view;
  return (
    <Card title={m.draftTitle} action={{ label: m.toDraft, href: concept }}>
      <FactsList
        facts={[
          { label: m.runs, value: m.draftOf(definition ? say(definition.title, t) : draft.protocolId, draft.version) },
          { label: m.stateColumn, value: <Chip tone={draft.state === 'submitted' ? 'due' : 'neutral'}>{m.draftState[draft.state]}</Chip> },
          { label: m.checked, value: <Chip tone={isReady(view) ? 'ok' : 'due'}>{m.partsDone(isReady(view))}</Chip> },
        ]}
      />
      {draft.remark === undefined ? null : (
        <Notice tone="caution" title={m.remark}>
          <p>{draft.remark}</p>
        </Notice>
      )}
      <Paragraph look="muted">{m.draftSaved(formatDate(revision.at, 'moment', t.language), author)}</Paragraph>
    </Card>
  );
}

function VersionsCard({ t, overview, decisions, today }: { t: Texts; overview: Overview; decisions: readonly InForceDecision[]; today: InForceDecision['from'] }) {
  const { meldcodeManagement: m } = t;
  const state = (version: Version) => stateOf(version, overview.locations, everInForce(decisions, version.version, today));
  return (
    <Card title={m.versionsTitle}>
      {overview.versions.length === 0 ? (
        <EmptyState title={m.versionsNone} />
      ) : (
        <DataTable
          caption={m.versionsTitle}
          columns={[
            { key: 'version', label: m.versionColumn, cell: ({ version }) => <Link href={`${home}/versies/${version}`}>{m.versionTitle(version)}</Link> },
            { key: 'established', label: m.establishedColumn, cell: (version) => m.established(formatDate(version.establishedOn, 'day', t.language), version.establishedBy) },
            { key: 'state', label: m.stateColumn, cell: (version) => <Chip tone={state(version) === 'stateInForce' ? 'ok' : state(version) === 'statePlanned' ? 'due' : 'neutral'}>{m[state(version)]}</Chip> },
          ]}
          rows={overview.versions}
          rowKey={({ version }) => version}
        />
      )}
    </Card>
  );
}
