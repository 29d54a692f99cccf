import { discardDraft, submitDraft, takeBack } from '../../meldcode/handOver.ts';
import { isReady, readDraft } from '../../meldcode/readDraft.ts';
import type { Texts } from '../../texts/index.ts';
import { ActionForm, ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import type { FormSpec } from '../kit/form.ts';
import { isTicked } from '../kit/formValues.ts';
import { seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { concept, DraftNav, home, managementPage, refusedPage } from './frame.tsx';
import { refusedForm, specPage } from './specPage.tsx';

const sending = `${concept}/versturen`;

/** `/beheer/meldcode/concept/versturen`: to the board, or back from it. */
export async function showSending(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const read = await readDraft(parts.meldcode, visitor.session.actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.sendTitle);
  const { draft, revision } = read.value;
  if (draft.state === 'open' && isReady(read.value)) {
    const spec: FormSpec = { key: 'send', title: m.sendTitle, intro: m.sendIntro, fields: [], submitLabel: m.sendButton, secondary: { label: m.toDraft, href: concept } };
    return specPage(visit, { spec, action: sending, revision: revision.revision, guidance: <DraftNav t={t} current={sending} /> });
  }
  const title = draft.state === 'submitted' ? m.sentTitle : m.sendTitle;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <DraftNav t={t} current={sending} />
      {draft.state === 'submitted' ? (
        <>
          <Paragraph>{m.sendIntro}</Paragraph>
          <ActionForm action={`${concept}/terughalen`} csrf={visitor.csrf} label={m.takeBack} />
        </>
      ) : (
        <>
          <Notice tone="caution" title={m.sendNotYet}>
            <p>{m.refusals.notReady}</p>
          </Notice>
          <div className="actions">
            <ButtonLink href={concept}>{m.nextAction.repair}</ButtonLink>
            <ButtonLink href={`${concept}/redenen`} look="secondary">
              {m.nextAction.reasons}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  );
  return managementPage(visit, { title, width: 'read', body });
}

export async function send(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, form, t } = visit;
  const sent = await submitDraft(parts.meldcode, visitor.session.actor, form.expectedVersion ?? 0);
  return sent.ok ? seeOther(visit, sending) : refusedPage(visit, sent.problem, t.meldcodeManagement.sendTitle);
}

export async function fetchBack(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, t } = visit;
  const back = await takeBack(parts.meldcode, visitor.session.actor);
  return back.ok ? seeOther(visit, concept) : refusedPage(visit, back.problem, t.meldcodeManagement.sendTitle);
}

function discardSpec({ meldcodeManagement: m }: Texts): FormSpec {
  return {
    key: 'discard',
    title: m.discardTitle,
    intro: m.discardIntro,
    fields: [{ kind: 'checkbox', name: 'sure', label: m.discardConfirm, required: true, requiredMessage: m.refusals.notConfirmed }],
    submitLabel: m.discardButton,
    danger: true,
    secondary: { label: m.toDraft, href: concept },
  };
}

const discarding = `${concept}/weggooien`;

export async function showDiscarding(visit: ActiveVisit): Promise<Response> {
  const read = await readDraft(visit.parts.meldcode, visit.visitor.session.actor);
  if (!read.ok) return refusedPage(visit, read.problem, visit.t.meldcodeManagement.discardTitle);
  if (read.value.draft.state !== 'open') return refusedPage(visit, { key: 'withBoard' }, visit.t.meldcodeManagement.discardTitle);
  return specPage(visit, { spec: discardSpec(visit.t), action: discarding });
}

export async function discard(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, form, t } = visit;
  const done = await discardDraft(parts.meldcode, visitor.session.actor, isTicked(form.values, 'sure'));
  return done.ok ? seeOther(visit, home) : refusedForm(visit, { spec: discardSpec(t), action: discarding }, done.problem, 'sure');
}
