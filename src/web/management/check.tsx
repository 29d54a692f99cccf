import { isAccounted, isReady, readDraft } from '../../meldcode/readDraft.ts';
import { ButtonLink, Link } from '../components/Button.tsx';
import { Chip, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { formatDate } from '../kit/dates.ts';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { Findings } from './findings.tsx';
import { concept, DraftNav, managementPage, namesFor, refusedPage } from './frame.tsx';

/** `/beheer/meldcode/concept`: how far the draft is, and everything that the check says about it. */
export async function showCheck(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const read = await readDraft(parts.meldcode, visitor.session.actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.checkTitle);
  const { draft, definition, revision, findings } = read.value;
  const nameOf = await namesFor(visit, [revision.authorId]);
  const base = draft.base && (parts.meldcode.shipped.find(draft.base.id, draft.base.version) ?? parts.meldcode.shipped.find(draft.base.id))?.definition;
  const ready = isReady(read.value);
  const unexplained = read.value.loosenings.filter((loosening) => !isAccounted(loosening)).length;
  const outdated = findings.some(({ severity }) => severity === 'unlawful' || severity === 'unsafe');
  const body = (
    <>
      <Heading level={1}>{m.checkTitle}</Heading>
      <DraftNav t={t} current={concept} />
      <Paragraph look="lead">{m.checkIntro}</Paragraph>
      <p>
        <Chip tone={ready ? 'ok' : 'due'}>{m.partsDone(ready)}</Chip> {m.draftOf(definition ? say(definition.title, t) : draft.protocolId, draft.version)}.{' '}
        {base ? m.madeFrom(say(base.title, t)) : m.madeFromDocument} {m.draftSaved(formatDate(revision.at, 'moment', t.language), nameOf(revision.authorId))}
      </p>
      {draft.remark === undefined ? null : (
        <Notice tone="caution" title={m.remark}>
          <p>{draft.remark}</p>
        </Notice>
      )}
      {draft.state === 'submitted' ? (
        <Notice title={m.sentTitle}>
          <p>
            <Link href={`${concept}/versturen`}>{m.takeBack}</Link>
          </p>
        </Notice>
      ) : null}
      {outdated && draft.state === 'open' ? (
        <Notice tone="info" title={m.upgradeTitle}>
          <p>{m.upgradeText}</p>
          <ButtonLink href={`${concept}/bijwerken`}>{m.links.upgrade}</ButtonLink>
        </Notice>
      ) : null}
      {unexplained > 0 && draft.state === 'open' ? (
        <Notice tone="caution">
          <p>{m.next.reasons(unexplained)}</p>
          <ButtonLink href={`${concept}/redenen`}>{m.nextAction.reasons}</ButtonLink>
        </Notice>
      ) : null}
      {findings.length === 0 && ready ? (
        <Notice tone="ok">
          <p>{m.checkNone}</p>
        </Notice>
      ) : (
        <Findings t={t} findings={findings} editable={draft.state === 'open'} definition={definition} />
      )}
      <div className="actions">
        {ready && draft.state === 'open' ? <ButtonLink href={`${concept}/versturen`}>{m.nextAction.send}</ButtonLink> : null}
        {draft.state === 'open' ? <Link href={`${concept}/weggooien`}>{m.discardTitle}</Link> : null}
      </div>
    </>
  );
  return managementPage(visit, { title: m.checkTitle, body });
}
