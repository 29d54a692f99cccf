import type { ReactElement, ReactNode } from 'react';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { Link } from './Button.tsx';
import { Chip, FactsList, type ActionView, type Tone } from './Card.tsx';
import { DateText } from './DateText.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type EntryKind = keyof Texts['common']['kinds'];

export interface AddendumView {
  readonly at: Instant;
  readonly author: string;
  readonly text: string;
}

export interface EntryView {
  readonly id: string;
  readonly kind: EntryKind;
  /** Replaces the kind's own name: “Overleg met het team”. */
  readonly title?: string;
  /** When it happened. */
  readonly at: Instant | PlainDate;
  /** When it was written down, where that was another day. */
  readonly recordedAt?: Instant;
  readonly author: string;
  readonly place?: string;
  /** Who told it (third-party information), with consent if so: “overblijfkracht, met toestemming”. */
  readonly source?: string;
  /** The text itself; `heard` shows it as a quotation. Line breaks are kept. */
  readonly text?: string;
  /** Parts in the order of the form: purpose, facts, reaction, interpretation. */
  readonly sections?: readonly { readonly label: string; readonly text: string }[];
  readonly facts?: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly hypothesis?: 'open' | 'confirmed' | 'refuted';
  readonly chip?: { readonly text: string; readonly tone: Tone };
  readonly addenda?: readonly AddendumView[];
  readonly actions?: readonly ActionView[];
}

const icons: Record<EntryKind, IconName> = {
  seen: 'eye',
  heard: 'quote',
  thirdParty: 'person',
  hypothesis: 'question',
  diagnosis: 'cross',
  conversation: 'talk',
  waived: 'mute',
  consultation: 'table',
  advice: 'phone',
  decision: 'scales',
  report: 'send',
  help: 'help',
  addendum: 'pen',
  emergency: 'alarm',
  system: 'gear',
};

// Made once: fifty entries would make the same drawings again.
const marks = Object.fromEntries(
  Object.entries(icons).map(([kind, icon]) => [
    kind,
    <span key="mark" className="entry__mark">
      <Icon name={icon} />
    </span>,
  ]),
) as Readonly<Record<EntryKind, ReactElement>>;

export function Timeline({ t, entries }: { t: Texts; entries: readonly EntryView[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <Entry key={entry.id} t={t} entry={entry} />
      ))}
    </ol>
  );
}

/** One entry. Its kind shows in word, icon, marker and border, so not by colour alone. */
export function Entry({ t, entry }: { t: Texts; entry: EntryView }) {
  const { kind, text, sections, facts, addenda, actions } = entry;
  const state = entry.hypothesis;
  return (
    <li className={`entry entry--${kind}${state ? ` entry--${state}` : ''}`} id={`entry-${entry.id}`}>
      {marks[kind]}
      <article className="entry__box">
        <header className="entry__head">
          <h3 className="entry__kind">{entry.title ?? t.common.kinds[kind]}</h3>
          <p className="entry__meta">
            <DateText t={t} at={entry.at} />
            {circumstances(t, entry)}
            {entry.recordedAt ? (
              <>
                {` · ${t.common.recordedAt} `}
                <DateText t={t} at={entry.recordedAt} />
              </>
            ) : null}
          </p>
          {state ? <HypothesisChip t={t} state={state} /> : null}
          {entry.chip ? <Chip tone={entry.chip.tone}>{entry.chip.text}</Chip> : null}
        </header>
        {text === undefined ? null : kind === 'heard' ? <blockquote className="written">{text}</blockquote> : <p className="written">{text}</p>}
        {sections?.map((section) => (
          <div key={section.label} className="entry__section">
            <h4>{section.label}</h4>
            <p className="written">{section.text}</p>
          </div>
        ))}
        {facts && facts.length > 0 ? <FactsList facts={facts} /> : null}
        {addenda?.map((addendum) => (
          <Addendum key={addendum.at + addendum.author} t={t} addendum={addendum} />
        ))}
        {actions && actions.length > 0 ? (
          <p className="entry__actions">
            {actions.map((action) => (
              <Link key={action.href} href={action.href} context={entry.title ?? t.common.kinds[kind]}>
                {action.label}
              </Link>
            ))}
          </p>
        ) : null}
      </article>
    </li>
  );
}

function circumstances(t: Texts, { kind, place, source, author }: EntryView): string {
  const parts = [place, source && t.common.sourceOf(source), kind === 'system' ? undefined : author];
  return parts.map((part) => (part ? ` · ${part}` : '')).join('');
}

const hypothesisTones = { open: 'due', confirmed: 'neutral', refuted: 'neutral' } as const;

function HypothesisChip({ t, state }: { t: Texts; state: 'open' | 'confirmed' | 'refuted' }) {
  const words = { open: t.common.hypothesisOpen, confirmed: t.common.hypothesisConfirmed, refuted: t.common.hypothesisRefuted };
  return <Chip tone={hypothesisTones[state]}>{words[state]}</Chip>;
}

/** A correction or addition; the original above it stays as it was written. */
function Addendum({ t, addendum }: { t: Texts; addendum: AddendumView }) {
  return (
    <div className="addendum">
      <p className="addendum__head">
        <b>{t.common.addendum}</b> <DateText t={t} at={addendum.at} /> · {addendum.author}
      </p>
      <p className="written">{addendum.text}</p>
    </div>
  );
}
