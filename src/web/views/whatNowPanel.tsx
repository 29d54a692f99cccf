import type { Actor } from '../../access/actor.ts';
import { may } from '../../access/policy.ts';
import type { DossierView } from '../../dossier/readDossier.ts';
import { actionFor } from '../../dossier/commandActions.ts';
import type { ObligationStatus } from '../../protocol/status.ts';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { actForms } from '../acts/index.ts';
import { actsFor } from '../acts/forObligation.ts';
import { warningText } from '../acts/warningText.ts';
import type { ActionView } from '../components/Card.tsx';
import { WhatNow, type ObligationView } from '../components/WhatNow.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import { nameIn, say } from './words.ts';

export interface WhatNowPanelProps {
  readonly t: Texts;
  readonly view: DossierView;
  readonly actor: Actor;
  readonly now: Instant;
}

/** The duties of this dossier: the current step first, then what may follow; each with who, when, why and where to do it. */
export function WhatNowPanel({ t, view, actor, now }: WhatNowPanelProps) {
  const { status, file } = view;
  const href = `/dossiers/${file.dossierId}`;
  const today = dutchClock(now).date;
  const current = status.steps.find((step) => step.id === status.step);
  const shown = status.obligations.filter((item) => item.state === 'open' && (item.step === status.step || item.due !== undefined || status.step === undefined || isReached(item, view)));
  const finished = status.obligations.filter((item) => item.state !== 'open' && item.step === status.step);
  const first = shown.find((item) => item.obligation.level === 'must' && item.step === status.step) ?? shown.find((item) => item.obligation.level === 'must');
  const [primary, ...secondary] = first ? actionsOf(first, view, href, t, actor) : closing(view, href, t, actor);
  const intro = first ? say(first.obligation.explain ?? first.obligation.text, t) : current ? t.dossier.whatNowIntro(say(current.step.name, t)) : t.dossier.nothingOpen;
  return (
    <>
      <WhatNow
        t={t}
        intro={intro}
        {...(primary ? { primary } : {})}
        {...(secondary.length > 0 ? { secondary } : {})}
        warnings={status.warnings.map((warning) => {
          const { message, source } = warningText(warning, file.protocol, t);
          return { text: message, why: { text: message, source } };
        })}
        obligations={[...shown.sort(mustsFirst), ...finished].map((item) => obligationView(item, view, href, today, t, actor))}
      />
      <OtherActs t={t} view={view} href={href} actor={actor} />
    </>
  );
}

const weight = { must: 0, should: 1, may: 2 } as const;

/** What must be done stands on top; among equals the order of the meldcode stays. */
function mustsFirst(one: ObligationStatus, other: ObligationStatus): number {
  return weight[one.obligation.level] - weight[other.obligation.level];
}

/** Duties of steps that come before or together with the current one matter now; later ones would only be noise. */
function isReached(item: ObligationStatus, { status }: DossierView): boolean {
  const order = status.steps.map((step) => step.id);
  return item.obligation.level !== 'may' && order.indexOf(item.step) < order.indexOf(status.step ?? '');
}

function obligationView(item: ObligationStatus, view: DossierView, href: string, today: PlainDate, t: Texts, actor: Actor): ObligationView {
  const { obligation } = item;
  const { protocol } = view.file;
  const done = item.state !== 'open';
  const entry = item.entries.at(-1);
  const [action] = done ? (entry ? [{ label: t.dossier.view, href: `${href}#entry-${entry.id}` }] : []) : actionsOf(item, view, href, t, actor);
  const note = item.state === 'waived' ? t.dossier.waived : item.state === 'deviated' ? t.dossier.deviated : undefined;
  return {
    id: `${item.step}-${item.id}`,
    title: say(obligation.text, t),
    strength: done ? 'done' : obligation.level,
    who: item.actors.map((id) => nameIn(protocol.functions, id, t)).join(` ${t.dossier.together} `),
    why: { text: say(obligation.explain ?? obligation.text, t), source: obligation.source },
    ...(item.due === undefined || done ? {} : { due: dueView(item, item.due, today, t) }),
    ...(note === undefined ? {} : { note }),
    ...(action === undefined ? {} : { action: done ? action : { label: t.dossier.record, href: action.href } }),
  };
}

function dueView(item: ObligationStatus, due: PlainDate, today: PlainDate, t: Texts): NonNullable<ObligationView['due']> {
  if (item.overdue) return { text: t.dossier.overdueSince(formatDate(due, 'weekday', t.language)), tone: 'late' };
  return { text: due === today ? t.dossier.dueToday : t.dossier.dueOn(formatDate(due, 'weekday', t.language)), tone: 'due' };
}

function actionsOf(item: ObligationStatus, view: DossierView, href: string, t: Texts, actor: Actor): readonly ActionView[] {
  return actsFor(item.obligation, view.file.protocol, t)
    .filter((act) => mayDo(act.form.command, view, actor))
    .map((act) => ({ label: act.label, href: `${href}/${act.path}` }));
}

function closing(view: DossierView, href: string, t: Texts, actor: Actor): readonly ActionView[] {
  const closed = view.file.state.phase === 'closed';
  if (!may(actor, closed ? 'dossier.reopen' : 'dossier.close', view.standings).allowed) return [];
  return closed ? [{ label: t.dossier.reopenAction, href: `${href}/heropenen` }] : [{ label: t.dossier.closeAction, href: `${href}/sluiten` }];
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
