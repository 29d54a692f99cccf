import type { Actor } from '../../access/actor.ts';
import { may } from '../../access/policy.ts';
import type { DossierView } from '../../dossier/readDossier.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Child } from '../../storage/people/children.ts';
import type { Guardian } from '../../storage/people/guardians.ts';
import { ageOn, type Instant } from '../../protocol/time.ts';
import type { ReadMark } from '../../storage/readLog.ts';
import type { Texts } from '../../texts/index.ts';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { StepBar } from '../components/StepBar.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { EmptyState } from '../components/Card.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import { DossierAside } from './dossierAside.tsx';
import { titleOf } from './entryContent.ts';
import { entryViews, shownBy, timelineFilters, type EntryWords, type TimelineFilter } from './entryView.ts';
import type { Sibling } from './siblingsCard.tsx';
import { stepViews } from './stepViews.ts';
import { WhatNowPanel } from './whatNowPanel.tsx';
import { handlerNames } from '../acts/accused.ts';
import { say, type Names } from './words.ts';

export interface DossierPageProps {
  readonly t: Texts;
  readonly view: DossierView;
  readonly child: Child | undefined;
  readonly guardians: readonly Guardian[];
  readonly siblings: readonly Sibling[];
  readonly marks: readonly ReadMark[];
  readonly names: Names;
  readonly locationName: string;
  readonly filter: TimelineFilter;
  /** What new dossiers of this location start on, for a reader who may move this one there. */
  readonly inForce?: Definition | undefined;
  readonly now: Instant;
  readonly actor: Actor;
  /** Something was just written. */
  readonly saved: boolean;
}

/** The dossier: what to do now comes before what happened. */
export function DossierPage(props: DossierPageProps) {
  const { t, view, names, filter, actor, saved } = props;
  const { state, dossierId, protocol } = view.file;
  const href = `/dossiers/${dossierId}`;
  const allows = (action: Parameters<typeof may>[1]): boolean => may(actor, action, view.standings).allowed;
  const rights = { addendum: 'entry.addendum', addendumAny: 'entry.addendumAny', resolve: 'hypothesis.resolve', sign: 'signing.record', task: 'help.completeTask' } as const;
  const words: EntryWords = { t, protocol, names, state, href, reader: actor.employeeId, may: (action) => allows(rights[action]) };
  const entries = entryViews(state.entries.filter((entry) => shownBy(filter, entry)), words);
  return (
    <>
      <DossierHead {...props} />
      {saved ? (
        <Notice tone="ok" announce>
          <p>{savedText(props)}</p>
        </Notice>
      ) : null}
      <StepBar t={t} steps={stepViews(view.status, t)} />
      <div className="columns">
        <div>
          <WhatNowPanel t={t} view={view} actor={actor} now={props.now} />
          <Heading level={2} id="tijdlijn">
            {t.dossier.timelineTitle}
          </Heading>
          <TimelineFilters t={t} href={href} filter={filter} />
          {entries.length === 0 ? <EmptyState title={t.dossier.timelineEmpty} /> : <Timeline t={t} entries={entries} />}
        </div>
        <DossierAside {...props} />
      </div>
    </>
  );
}

/** What the reader wrote down last, in one line. */
function savedText({ t, view: { file }, names, actor }: DossierPageProps): string {
  const entry = file.state.entries.findLast((candidate) => candidate.by.employeeId === actor.employeeId);
  return entry ? t.pages.entrySavedAs(titleOf(entry, { t, protocol: file.protocol, names, state: file.state })) : t.pages.entrySaved;
}

function DossierHead({ t, view, child, locationName, now }: DossierPageProps) {
  const { file, status } = view;
  const age = child && ageOn(child.birthDate, dutchClock(now).date);
  const opened = file.state.entries[0];
  const parts = [
    locationName,
    child ? t.dossier.group(child.groupCode) : '',
    say(file.protocol.title, t),
    opened ? t.dossier.openSince(formatDate(opened.recordedAt, 'day', t.language)) : '',
    file.protocol.routes.length > 1 ? say(status.view.route.name, t) : '',
  ];
  return (
    <>
      <Heading level={1}>{child ? `${child.firstName} ${child.lastName}${age === undefined ? '' : `, ${t.dossier.years(age)}`}` : t.dossier.title}</Heading>
      <Paragraph look="muted">{parts.filter(Boolean).join(' · ')}</Paragraph>
      {status.view.route.access === 'strict' ? (
        <Notice title={t.routes.strict}>
          <p>{t.routes.strictText(handlerNames(t, file.protocol, status.view.route))}</p>
        </Notice>
      ) : null}
    </>
  );
}

function TimelineFilters({ t, href, filter }: { t: Texts; href: string; filter: TimelineFilter }) {
  return (
    <nav className="filters" aria-label={t.dossier.filterLabel}>
      {timelineFilters.map((option) => (
        <a key={option} href={option === 'all' ? `${href}#tijdlijn` : `${href}?toon=${option}#tijdlijn`} aria-current={option === filter ? 'true' : undefined}>
          {t.dossier.filters[option]}
        </a>
      ))}
    </nav>
  );
}
