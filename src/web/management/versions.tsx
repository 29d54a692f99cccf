import { may } from '../../access/policy.ts';
import { claimAddress } from '../../meldcode/publicAddress.ts';
import { exportVersion, readVersion, versionDifferences, type VersionView } from '../../meldcode/readVersion.ts';
import { runningDossiers } from '../../meldcode/overview.ts';
import type { Texts } from '../../texts/index.ts';
import { ButtonLink, Link } from '../components/Button.tsx';
import { Card, EmptyState, FactsList, Notice } from '../components/Card.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { formatDate } from '../kit/dates.ts';
import type { FormSpec } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { notFound, seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { ComparisonCards, inWords } from './changeList.tsx';
import { home, managementPage, refusedPage } from './frame.tsx';
import { refusedForm, specPage } from './specPage.tsx';
import { yamlFile } from './source.tsx';

export function versionIn(visit: ActiveVisit): string {
  return visit.context.req.param('version') ?? '';
}

/** `/beheer/meldcode/versies/:version`: an established version, to read. */
export async function showVersion(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await readVersion(parts.meldcode, actor, versionIn(visit));
  if (!read.ok) return notFound(visit);
  const { version, definition, inForceFrom } = read.value;
  const here = `${home}/versies/${version.version}`;
  const body = (
    <>
      <Heading level={1}>{m.versionTitle(version.version)}: {say(definition.title, t)}</Heading>
      <Paragraph look="lead">{m.versionEstablished(formatDate(version.establishedOn, 'day', t.language), version.establishedBy)}</Paragraph>
      {version.withdrawn ? (
        <Notice tone="caution">
          <p>{m.versionWithdrawn(version.withdrawn.reason)}</p>
        </Notice>
      ) : null}
      <Card>
        <FactsList
          facts={[
            { label: m.since, value: inForceFrom === undefined ? m.stateWaiting : formatDate(inForceFrom, 'day', t.language) },
            { label: m.edition, value: [definition.origin.document, definition.origin.edition].join(', ') },
          ]}
        />
        <ul className="plain-list">
          <li>
            <Link href={`${here}/lezen`}>{m.links.read}</Link>
          </li>
          <li>
            <Link href={`${here}/lezen/document.pdf`}>{m.versionDocument}</Link>
          </li>
          {may(actor, 'meldcode.manage', null).allowed ? (
            <li>
              <Link href={`${here}/verschillen`}>{m.differencesTitle}</Link>
            </li>
          ) : null}
          <li>
            <Link href={`${here}/bron.yaml`}>{m.versionDownload}</Link>
          </li>
        </ul>
      </Card>
      <div className="actions">
        {may(actor, 'meldcode.approve', null).allowed ? <BoardLinks t={t} view={read.value} here={here} /> : null}
      </div>
    </>
  );
  return managementPage(visit, { title: m.versionTitle(version.version), width: 'read', body });
}

function BoardLinks({ t, view, here }: { t: Texts; view: VersionView; here: string }) {
  const { meldcodeManagement: m } = t;
  if (view.version.withdrawn) return null;
  return (
    <>
      <ButtonLink href={`${here}/invoeren`}>{m.inForceButton}</ButtonLink>
      <Link href={`${here}/adres`}>{m.addressTitle}</Link>
      {view.inForceFrom !== undefined ? null : <Link href={`${here}/intrekken`}>{m.withdrawTitle}</Link>}
    </>
  );
}

export async function showVersionDifferences(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await readVersion(parts.meldcode, actor, versionIn(visit));
  if (!read.ok) return notFound(visit);
  const comparisons = await versionDifferences(parts.meldcode, actor, read.value, inWords);
  const { version } = read.value.version;
  const body = (
    <>
      <Heading level={1}>{m.differencesTitle}</Heading>
      <ComparisonCards t={t} comparisons={comparisons} />
    </>
  );
  return managementPage(visit, { title: m.differencesTitle, breadcrumbs: [{ label: m.versionTitle(version), href: `${home}/versies/${version}` }], body });
}

export async function downloadVersion(visit: ActiveVisit): Promise<Response> {
  const file = await exportVersion(visit.parts.meldcode, visit.visitor.session.actor, versionIn(visit));
  return file.ok ? yamlFile(file.value.name, file.value.text) : notFound(visit);
}

function addressSpec({ meldcodeManagement: m }: Texts): FormSpec {
  return {
    key: 'address',
    title: m.addressTitle,
    intro: m.addressText,
    fields: [{ kind: 'text', name: 'code', label: m.addressLabel, hint: m.addressHint, required: true, maxLength: 40, requiredMessage: m.refusals.badCode }],
    submitLabel: m.addressButton,
  };
}

export async function showAddress(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await readVersion(parts.meldcode, actor, versionIn(visit));
  if (!read.ok) return notFound(visit);
  const { version } = read.value;
  const known = (await parts.meldcode.store.addresses(actor.organisationId)).find(({ protocolId }) => protocolId === version.protocolId);
  if (!known) return specPage(visit, { spec: addressSpec(t), action: visit.path });
  const href = `/wijzer/${known.code}`;
  const body = (
    <>
      <Heading level={1}>{m.addressTitle}</Heading>
      <Paragraph look="lead">{m.addressText}</Paragraph>
      <Paragraph>
        {m.addressIs} <Link href={href}>{`${visit.origin}${href}`}</Link>
      </Paragraph>
    </>
  );
  return managementPage(visit, { title: m.addressTitle, width: 'read', body });
}

export async function chooseAddress(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor, form } = visit;
  const claimed = await claimAddress(parts.meldcode, visitor.session.actor, versionIn(visit), textOf(form.values, 'code').toLowerCase());
  return claimed.ok ? seeOther(visit, visit.path) : refusedForm(visit, { spec: addressSpec(t), action: visit.path }, claimed.problem, 'code');
}

/** `/beheer/meldcode/dossiers`: how many dossiers run on what; numbers only. */
export async function showRunning(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await runningDossiers(parts.meldcode, actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.dossiersTitle);
  const locations = new Map((await parts.meldcode.locations(actor.organisationId)).map(({ locationId, name }) => [locationId, name]));
  const rows = await Promise.all(read.value.map(async (row) => ({ ...row, place: locations.get(row.locationId) ?? '', title: say((await parts.protocols.exactly(actor.organisationId, row.protocolId, row.version)).title, t) })));
  const body = (
    <>
      <Heading level={1}>{m.dossiersTitle}</Heading>
      <Paragraph look="lead">{m.dossiersText}</Paragraph>
      <Paragraph>{m.dossiersMove}</Paragraph>
      <Card>
        {rows.length === 0 ? (
          <EmptyState title={m.dossiersNone} />
        ) : (
          <DataTable
            caption={m.dossiersTitle}
            columns={[
              { key: 'location', label: m.location, cell: ({ place }) => place },
              { key: 'runs', label: m.runs, cell: ({ title }) => title },
              { key: 'version', label: m.versionColumn, cell: ({ version }) => version },
              { key: 'count', label: m.dossiersCount, align: 'end', cell: ({ open }) => open },
            ]}
            rows={rows}
            rowKey={({ locationId, protocolId, version }) => `${locationId} ${protocolId} ${version}`}
          />
        )}
      </Card>
    </>
  );
  return managementPage(visit, { title: m.dossiersTitle, body });
}
