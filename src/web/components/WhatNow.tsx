import type { Texts } from '../../texts/index.ts';
import type { Why } from '../kit/form.ts';
import { Actions, ButtonLink, Link } from './Button.tsx';
import { Chip, DetailsWhy, Notice, type ActionView, type Tone } from './Card.tsx';
import { Heading, Paragraph } from './Heading.tsx';

export interface ObligationView {
  readonly id: string;
  readonly title: string;
  readonly strength: 'must' | 'should' | 'may' | 'news' | 'done';
  /** Whose turn it is: “J. Bakker of M. de Wit”. */
  readonly who?: string;
  /** By when, already in words: “voor do 19 maart”. */
  readonly due?: { readonly text: string; readonly tone: Tone };
  readonly note?: string;
  readonly why?: Why;
  readonly action?: ActionView;
}

/** What the meldcode warns about: a skipped step, a trigger that means “report”. Never blocks. */
export interface AttentionView {
  readonly text: string;
  readonly source: string;
}

export interface WhatNowProps {
  readonly t: Texts;
  /** One sentence: the thing to do now. */
  readonly intro: string;
  /** What the meldcode says about it. */
  readonly detail?: string;
  readonly primary?: ActionView;
  readonly secondary?: readonly ActionView[];
  readonly warnings?: readonly AttentionView[];
  readonly obligations: readonly ObligationView[];
}

/** What is due, by whom, by when and why; the first thing on a dossier. */
export function WhatNow({ t, intro, detail, primary, secondary, warnings, obligations }: WhatNowProps) {
  return (
    <section className="what-now" aria-labelledby="what-now">
      <div className="what-now__head">
        <Heading level={2} id="what-now">
          {t.common.whatNow}
        </Heading>
        <p className="what-now__intro">{intro}</p>
        {detail ? <Paragraph>{detail}</Paragraph> : null}
        {primary || (secondary && secondary.length > 0) ? (
          <Actions>
            {primary ? <ButtonLink href={primary.href}>{primary.label}</ButtonLink> : null}
            {secondary?.map((action) => (
              <Link key={action.href} href={action.href}>
                {action.label}
              </Link>
            ))}
          </Actions>
        ) : null}
      </div>
      {warnings?.map((warning) => (
        <Notice key={warning.text} tone="caution">
          <p>{warning.text}</p>
          <p className="todo__meta">
            {t.common.source}: {warning.source}
          </p>
        </Notice>
      ))}
      {obligations.length > 0 ? <ObligationList t={t} obligations={obligations} /> : <p className="what-now__empty">{t.common.whatNowEmpty}</p>}
    </section>
  );
}

/** The list alone, for the overview of the day as well. */
export function ObligationList({ t, obligations }: { t: Texts; obligations: readonly ObligationView[] }) {
  return (
    <ul className="todo">
      {obligations.map((obligation) => (
        <Obligation key={obligation.id} t={t} obligation={obligation} />
      ))}
    </ul>
  );
}

function Obligation({ t, obligation }: { t: Texts; obligation: ObligationView }) {
  const { strength, who, due, note, why, action } = obligation;
  return (
    <li className={`todo__item todo__item--${strength}`}>
      <span className="todo__mark" aria-hidden="true" />
      <div className="todo__body">
        <p className="todo__title">
          <span>{obligation.title}</span> {due ? <Chip tone={due.tone}>{due.text}</Chip> : null}
        </p>
        <p className={strength === 'done' ? 'visually-hidden' : 'todo__meta'}>
          <span className="todo__strength">{t.common[strength]}</span>
          {who ? ` · ${who}` : null}
        </p>
        {note ? <p className="todo__meta">{note}</p> : null}
        {why ? <DetailsWhy t={t} why={why} /> : null}
      </div>
      {action ? (
        <Link href={action.href} context={obligation.title}>
          {action.label}
        </Link>
      ) : null}
    </li>
  );
}
