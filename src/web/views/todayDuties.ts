/** What waits for one person over all their dossiers. */
import type { Actor } from '../../access/actor.ts';
import type { RunningProtocols } from '../routes/runningProtocols.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { PlainDate } from '../../protocol/time.ts';
import type { DossierSummary } from '../../storage/dossierQueries.ts';
import type { Texts } from '../../texts/index.ts';
import type { ObligationView } from '../components/WhatNow.tsx';
import { dueChip, isReport, protocolOf, stepOf, stepTitle, type SummaryDuty as Duty } from '../routes/dossierList.tsx';
import { obligationsOf, textIn } from './words.ts';

export interface TodayWords {
  readonly t: Texts;
  readonly protocols: RunningProtocols;
  readonly today: PlainDate;
}

export interface Waiting {
  /** A report that is asked for, what is late or due today, and what is new. */
  readonly now: readonly ObligationView[];
  /** One line a dossier: the first must without a date in the step where the dossier is. */
  readonly atTurn: readonly ObligationView[];
}

/** Only duties that this person's functions have; news is for the officers, in a strict route for who handles it. In the order of the dossiers, reports first. */
export function waitingFor(actor: Actor, dossiers: readonly DossierSummary[], words: TodayWords): Waiting {
  const lines = dossiers.map((dossier) => linesOf(dossier, actor, words));
  return { now: [...lines.flatMap((line) => line.reports), ...lines.flatMap((line) => line.due), ...lines.flatMap((line) => line.news)], atTurn: lines.flatMap((line) => line.atTurn) };
}

interface Lines {
  readonly reports: readonly ObligationView[];
  readonly due: readonly ObligationView[];
  readonly news: readonly ObligationView[];
  readonly atTurn: readonly ObligationView[];
}

function linesOf(dossier: DossierSummary, actor: Actor, words: TodayWords): Lines {
  const { today, t } = words;
  const protocol = protocolOf(dossier, words.protocols);
  const held = actor.assignments.filter(({ locationId }) => locationId === dossier.locationId || locationId === null);
  const mine = dossier.obligations.filter((duty) => held.some(({ functionId }) => duty.functions.includes(functionId)));
  const reports = mine.filter((duty) => isReport(duty, protocol));
  const due = mine.filter((duty) => !reports.includes(duty) && duty.dueOn !== null && duty.dueOn <= today);
  const isNews = dossier.unread && held.some(({ role, functionId }) => dossier.handledBy?.includes(functionId) ?? (role === 'officer' || role === 'deputyOfficer'));
  const inStep = stepDuties(dossier, protocol);
  const next = mine.find((duty) => duty.level === 'must' && duty.dueOn === null && inStep.has(duty.id));
  const hasLine = reports.length > 0 || due.length > 0 || isNews;
  const lineOf = (duty: Duty): ObligationView => dutyLine(duty, dossier, protocol, words);
  return {
    reports: reports.map((duty) => ({ ...lineOf(duty), due: { text: t.pages.todayReport, tone: 'late' } })),
    due: due.map(lineOf),
    news: isNews ? [newsLine(dossier, protocol, words)] : [],
    atTurn: next && !hasLine ? [lineOf(next)] : [],
  };
}

/** Ids of the duties of the step where the dossier is; later steps can wait. */
function stepDuties(dossier: DossierSummary, protocol: Definition): ReadonlySet<string> {
  return new Set(stepOf(dossier, protocol)?.obligations.map((obligation) => obligation.id));
}

function dutyLine(duty: Duty, dossier: DossierSummary, protocol: Definition, { t, today }: TodayWords): ObligationView {
  return {
    id: `${dossier.dossierId}-${duty.id}`,
    title: textIn(obligationsOf(protocol), duty.id, t),
    strength: duty.level,
    who: aboutOf(dossier, protocol, t),
    action: { label: t.dossier.view, href: `/dossiers/${dossier.dossierId}` },
    ...(duty.dueOn === null ? {} : { due: dueChip(duty.dueOn, today, t) }),
  };
}

function newsLine(dossier: DossierSummary, protocol: Definition, { t }: TodayWords): ObligationView {
  return { id: `${dossier.dossierId}-unread`, title: t.pages.todayNew, strength: 'news', who: aboutOf(dossier, protocol, t), action: { label: t.pages.todayRead, href: `/dossiers/${dossier.dossierId}` } };
}

function aboutOf(dossier: DossierSummary, protocol: Definition, t: Texts): string {
  return [dossier.childName ?? t.dossier.title, t.dossier.group(dossier.groupCode), stepTitle(dossier, protocol, t)].join(' · ');
}
