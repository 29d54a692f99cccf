import type { ReactNode } from 'react';
import type { Texts } from '../../texts/index.ts';
import type { Why } from '../kit/form.ts';
import { ButtonLink, Link } from './Button.tsx';
import { Heading, Paragraph } from './Heading.tsx';
import { Icon, type IconName } from './Icon.tsx';

/** A link or button as data. */
export interface ActionView {
  readonly label: string;
  readonly href: string;
  /** What a screen reader hears after the label, where several links on a page have the same. */
  readonly context?: string;
}

export function Card({ title, level = 2, id, action, children }: { title?: ReactNode; level?: 2 | 3; id?: string; action?: ActionView; children: ReactNode }) {
  return (
    <section className="card" id={id}>
      {title === undefined ? null : (
        <div className="card__head">
          <Heading level={level}>{title}</Heading>
          {action ? (
            <Link href={action.href} context={action.context}>
              {action.label}
            </Link>
          ) : null}
        </div>
      )}
      {children}
    </section>
  );
}

export type Tone = 'neutral' | 'due' | 'late' | 'ok';

/** A short word about a state. Its words carry the meaning; the colour only helps. */
export function Chip({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip chip--${tone}`}>{children}</span>;
}

/** Pairs of a word and its value. `narrow` puts them below each other always. */
export function FactsList({ facts }: { facts: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ActionView }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {text ? <Paragraph look="muted">{text}</Paragraph> : null}
      {action ? <ButtonLink href={action.href} look="secondary">{action.label}</ButtonLink> : null}
    </div>
  );
}

export type NoticeTone = 'info' | 'ok' | 'caution' | 'danger';

const noticeIcons: Record<NoticeTone, IconName> = { info: 'info', ok: 'check', caution: 'warning', danger: 'alarm' };
const noticeClasses: Record<NoticeTone, string> = {
  info: 'utrecht-alert utrecht-alert--info',
  ok: 'utrecht-alert utrecht-alert--ok',
  caution: 'utrecht-alert utrecht-alert--warning',
  danger: 'utrecht-alert utrecht-alert--error',
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once when the page opens; only for what just happened. */
  readonly announce?: boolean;
}

export function Notice({ tone = 'info', title, children, announce }: NoticeProps) {
  return (
    <div className={noticeClasses[tone]} role={announce ? 'status' : undefined}>
      <Icon name={noticeIcons[tone]} />
      <div className="utrecht-alert__content">
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** What was just done and what comes next. The heading takes focus. */
export function Confirmation({ title, children, next }: { title: string; children?: ReactNode; next?: readonly ActionView[] }) {
  return (
    <section className="confirmation">
      <Icon name="check" />
      <div>
        <Heading level={1} focusable>
          {title}
        </Heading>
        {children}
        {next && next.length > 0 ? (
          <div className="actions">
            {next.map((action, at) => (
              <ButtonLink key={action.href} href={action.href} look={at === 0 ? 'primary' : 'secondary'}>
                {action.label}
              </ButtonLink>
            ))}
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** “Why?” with its source, folded. `label` defaults to “Waarom?”. */
export function DetailsWhy({ t, why, label }: { t: Texts; why: Why; label?: string }) {
  return (
    <details className="why">
      <summary>{label ?? t.common.why}</summary>
      <p>{why.text}</p>
      <p className="why__source">
        {t.common.source}: {why.source}
      </p>
    </details>
  );
}
