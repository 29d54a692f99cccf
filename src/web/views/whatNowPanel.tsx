import type { Actor } from '../../access/actor.ts';
import { may } from '../../access/policy.ts';
import type { DossierView } from '../../dossier/readDossier.ts';
import { actionFor } from '../../dossier/commandActions.ts';
import type { ObligationStatus } from '../../protocol/status.ts';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { actForms } from '../acts/index.ts';
import { actsFor } from '../acts/forObligation.ts';
import { attentionOf } from './attention.ts';
import { functionsAt, isFor, readerDuties, type ReaderDuties } from './readerDuties.ts';
import type { ActionView } from '../components/Card.tsx';
import { WhatNow, type ObligationView, type WhatNowProps } from '../components/WhatNow.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import { nameIn, say, plainName } from './words.ts';

export interface WhatNowPanelProps {
  readonly t: Texts;
  readonly view: DossierView;
  readonly actor: Actor;
  readonly now: Instant;
}

/** The duties of this dossier: the reader's own first must as the big button, the others below with who, when, why and where to do it. */
export function WhatNowPanel({ t, view, actor, now }: WhatNowPanelProps) {
  const href = `/dossiers/${view.file.dossierId}`;
  const functions = functionsAt(actor, view.file.child.locationId, view.file.protocol);
  const duties = readerDuties(view.status, functions);
  const words: DutyWords = { t, view, href, functions, today: dutchClock(now).date, actor };
  return (
    <>
      <WhatNow
        t={t}
        {...headOf(duties, words)}
        warnings={attentionOf(view, t)}
        obligations={[...duties.open, ...duties.finished].map((duty) => obligationView(duty, words))}
      />
      <OtherActs t={t} view={view} href={href} actor={actor} />
    </>
  );
}

interface DutyWords {
  readonly t: Texts;
  readonly view: DossierView;
  readonly href: string;
  readonly functions: ReadonlySet<string>;
  readonly today: PlainDate;
  readonly actor: Actor;
}

type Head = Pick<WhatNowProps, 'intro' | 'detail' | 'primary' | 'secondary'>;

/** The one thing to do next, or who is at turn, or that nothing is left. */
function headOf({ first, isReaders }: ReaderDuties, words: DutyWords): Head {
  const { t, view } = words;
  if (view.file.state.phase === 'closed') return { intro: t.dossier.closedSince, secondary: reopening(words) };
  if (!first) return { intro: t.dossier.nothingOpen, ...headActions(closing(words)) };
  const { obligation } = first;
  if (!isReaders) return { intro: t.dossier.atTurn(whoDoes(first, words), say(obligation.text, t)) };
  const detail = obligation.explain && say(obligation.explain, t);
  return { intro: say(obligation.text, t), ...(detail ? { detail } : {}), ...headActions(actionsOf(first, words)) };
}

function headActions([primary, ...secondary]: readonly ActionView[]): Pick<Head, 'primary' | 'secondary'> {
  return primary ? { primary, secondary } : {};
}

/** The people whose duty it is: “u”, or the functions of the meldcode. */
function whoDoes(duty: ObligationStatus, { t, view, functions }: DutyWords): string {
  const others = duty.actors.filter((id) => !functions.has(id)).map((id) => plainName(nameIn(view.file.protocol.functions, id, t)));
  const names = isFor(duty, functions) ? [t.dossier.you, ...others] : others;
  return new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names);
}

function obligationView(duty: ObligationStatus, words: DutyWords): ObligationView {
  const { obligation } = duty;
  const { t, href, today } = words;
  const base = { id: `${duty.step}-${duty.id}`, title: say(obligation.text, t) };
  if (duty.state !== 'open') {
    const entry = duty.entries.at(-1);
    const note = duty.state === 'waived' ? t.dossier.waived : duty.state === 'deviated' ? t.dossier.deviated : undefined;
    return { ...base, strength: 'done', ...(note === undefined ? {} : { note }), ...(entry ? { action: { label: t.dossier.view, href: `${href}#entry-${entry.id}` } } : {}) };
  }
  const [action] = actionsOf(duty, words);
  return {
    ...base,
    strength: obligation.level,
    who: whoDoes(duty, words),
    why: { text: say(obligation.explain ?? obligation.text, t), source: obligation.source },
    ...(duty.due === undefined ? {} : { due: dueView(duty, duty.due, today, t) }),
    ...(action === undefined ? {} : { action: { label: t.dossier.record, href: action.href } }),
  };
}

function dueView(item: ObligationStatus, due: PlainDate, today: PlainDate, t: Texts): NonNullable<ObligationView['due']> {
  if (item.overdue) return { text: t.dossier.overdueSince(formatDate(due, 'weekday', t.language)), tone: 'late' };
  return { text: due === today ? t.dossier.dueToday : t.dossier.dueOn(formatDate(due, 'weekday', t.language)), tone: 'due' };
}

function actionsOf(duty: ObligationStatus, { view, href, t, actor }: DutyWords): readonly ActionView[] {
  return actsFor(duty.obligation, view.file.protocol, t)
    .filter((act) => mayDo(act.form.command, view, actor))
    .map((act) => ({ label: act.label, href: `${href}/${act.path}` }));
}

function closing({ view, href, t, actor }: DutyWords): readonly ActionView[] {
  return may(actor, 'dossier.close', view.standings).allowed ? [{ label: t.dossier.closeAction, href: `${href}/sluiten` }] : [];
}

function reopening({ view, href, t, actor }: DutyWords): readonly ActionView[] {
  return may(actor, 'dossier.reopen', view.standings).allowed ? [{ label: t.dossier.reopenAction, href: `${href}/heropenen` }] : [];
}

function mayDo(command: (typeof actForms)[number]['command'], view: DossierView, actor: Actor): boolean {
  return view.status.allowed.includes(command) && may(actor, actionFor({ type: command, data: { change: 'added' } } as never, true), view.standings).allowed;
}

/** Everything else that can be written down now: the order is a guide, not a lock. */
function OtherActs({ t, view, href, actor }: { t: Texts; view: DossierView; href: string; actor: Actor }) {
  const acts = actForms.filter((form) => form.menu !== undefined && mayDo(form.command, view, actor));
  if (acts.length === 0) return null;
  return (
    <details className="card other-acts">
      <summary>{t.dossier.otherActs}</summary>
      <p className="muted">{t.dossier.otherActsHint}</p>
      <ul className="link-columns">
        {acts.map((form) => (
          <li key={form.path}>
            <a className="utrecht-link utrecht-link--html-a" href={`${href}/${form.path}`}>
              {form.menu?.(t, view.file.protocol)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
