import type { Definition, Step } from '../../protocol/definition/schema.ts';
import { asksForReport } from '../../protocol/status.ts';
import type { PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import type { DossierSummary } from '../../storage/dossierQueries.ts';
import type { RunningProtocols } from './runningProtocols.ts';
import { Chip, type Tone } from '../components/Card.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Link } from '../components/Button.tsx';
import { formatDate } from '../kit/dates.ts';
import { obligationsOf, say, textIn } from '../views/words.ts';

/** How near a date is, in words and tone; red only for what is late. */
export function dueChip(due: PlainDate, today: PlainDate, t: Texts): { text: string; tone: Tone } {
  if (due === today) return { text: t.dossier.dueToday, tone: 'due' };
  return due < today ? { text: formatDate(due, 'weekday', t.language), tone: 'late' } : { text: formatDate(due, 'weekday', t.language), tone: 'due' };
}

/** The organisation's meldcode as a dossier started with it. */
export function protocolOf(dossier: DossierSummary, protocols: RunningProtocols): Definition {
  return protocols.of(dossier);
}

export function stepName(dossier: DossierSummary, protocol: Definition, t: Texts): string {
  if (dossier.status === 'closed') return t.dossier.closed;
  return [stepOf(dossier, protocol)?.number, stepTitle(dossier, protocol, t)].filter((part) => part !== undefined).join(' ');
}

/** The name of the step without its number, for inside a line. */
export function stepTitle(dossier: DossierSummary, protocol: Definition, t: Texts): string {
  const step = stepOf(dossier, protocol);
  return step ? say(step.name, t) : dossier.step;
}

/** Where the dossier is; undefined for a closed one. */
export function stepOf(dossier: DossierSummary, protocol: Definition): Step | undefined {
  return protocol.routes.find((route) => route.id === dossier.route)?.steps.find((candidate) => candidate.id === dossier.step);
}

export type SummaryDuty = DossierSummary['obligations'][number];

/** True for the duty to report itself; it is only there while the meldcode asks for a report. */
export function isReport(duty: SummaryDuty, protocol: Definition): boolean {
  return obligationsOf(protocol).some((obligation) => obligation.id === duty.id && asksForReport(obligation));
}

/** What comes first in a dossier: the report, the must with the nearest date, else the first must, else nothing. */
function nextDuty(dossier: DossierSummary, protocol: Definition): SummaryDuty | undefined {
  const musts = dossier.obligations.filter((obligation) => obligation.level === 'must');
  const report = musts.find((must) => isReport(must, protocol));
  return report ?? musts.filter((must) => must.dueOn !== null).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0] ?? musts[0] ?? dossier.obligations[0];
}

export interface DossierTableProps {
  readonly t: Texts;
  readonly dossiers: readonly DossierSummary[];
  readonly protocols: RunningProtocols;
  readonly today: PlainDate;
}

/** The dossiers as rows: which child, which step, what next, by when. */
export function DossierTable({ t, dossiers, protocols, today }: DossierTableProps) {
  const { dossier: d } = t;
  return (
    <DataTable
      caption={d.listCaption}
      columns={[
        { key: 'child', label: d.child, cell: (row) => <Link href={`/dossiers/${row.dossierId}`}>{row.childName ?? d.title}</Link> },
        { key: 'group', label: t.pages.groupColumn, cell: (row) => row.groupCode },
        { key: 'step', label: d.step, cell: (row) => stepName(row, protocolOf(row, protocols), t) },
        { key: 'next', label: d.next, cell: (row) => nextName(row, protocols, t) },
        { key: 'due', label: d.due, cell: (row) => <Due dossier={row} t={t} today={today} /> },
      ]}
      rows={dossiers}
      rowKey={(row) => row.dossierId}
    />
  );
}

function nextName(row: DossierSummary, protocols: RunningProtocols, t: Texts): string {
  const protocol = protocolOf(row, protocols);
  const duty = row.status === 'open' ? nextDuty(row, protocol) : undefined;
  return duty ? textIn(obligationsOf(protocol), duty.id, t) : '';
}

function Due({ dossier, t, today }: { dossier: DossierSummary; t: Texts; today: PlainDate }) {
  if (dossier.status === 'closed') return <Chip>{t.dossier.closed}</Chip>;
  const chip = dossier.nextDueOn === null ? undefined : dueChip(dossier.nextDueOn, today, t);
  return (
    <>
      {chip ? <Chip tone={chip.tone}>{chip.text}</Chip> : <span className="muted">{t.dossier.nothingDue}</span>} {dossier.unread ? <Chip>{t.dossier.unread}</Chip> : null}
    </>
  );
}
