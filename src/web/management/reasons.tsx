import { giveReason } from '../../meldcode/giveReason.ts';
import { readDraft, type LooseningWithReason } from '../../meldcode/readDraft.ts';
import type { Texts } from '../../texts/index.ts';
import { Card, Chip, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { SpecForm } from '../components/SpecForm.tsx';
import { formatDate } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { concept, DraftNav, managementPage, namesFor, refusalWords, refusedPage } from './frame.tsx';

const here = `${concept}/redenen`;

function specOf(t: Texts, key: string, index: number): FormSpec {
  const { meldcodeManagement: m } = t;
  return {
    key: `reason-${String(index)}`,
    title: m.reasonsTitle,
    fields: [
      { kind: 'hidden', name: 'key', value: key },
      { kind: 'longText', name: 'reason', label: m.reasonLabel, required: true, requiredMessage: m.refusals.reasonMissing, rows: 3, maxLength: 4000 },
    ],
    submitLabel: m.reasonSave,
  };
}

interface Refused {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

async function draw(visit: ActiveVisit, refused?: Refused): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const read = await readDraft(parts.meldcode, visitor.session.actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.reasonsTitle);
  const { loosenings, draft } = read.value;
  const nameOf = await namesFor(visit, loosenings.map(({ reason }) => reason?.authorId));
  const lost = refused && !loosenings.some(({ key }) => key === textOf(refused.values, 'key'));
  const body = (
    <>
      <Heading level={1}>{m.reasonsTitle}</Heading>
      <DraftNav t={t} current={here} />
      <Paragraph look="lead">{loosenings.length === 0 ? m.reasonsNone : m.reasonsIntro}</Paragraph>
      {lost ? (
        <Notice tone="caution" announce>
          {refused.errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          <p>{textOf(refused.values, 'reason')}</p>
        </Notice>
      ) : null}
      {loosenings.map((loosening, index) => (
        <Card key={loosening.key} title={say(loosening.what, t)}>
          <Given t={t} loosening={loosening} nameOf={nameOf} />
          {loosening.statutory || draft.state !== 'open' ? null : (
            <SpecForm
              t={t}
              spec={specOf(t, loosening.key, index)}
              values={refused && textOf(refused.values, 'key') === loosening.key ? refused.values : {}}
              errors={refused && textOf(refused.values, 'key') === loosening.key ? refused.errors : []}
              action={here}
              csrf={visitor.csrf}
            />
          )}
        </Card>
      ))}
    </>
  );
  return managementPage(visit, { title: m.reasonsTitle, width: 'read', hasErrors: refused !== undefined, status: refused ? 422 : 200, body });
}

/** What was said about it, or that nothing was. */
export function Given({ t, loosening, nameOf }: { t: Texts; loosening: LooseningWithReason; nameOf: (id: NonNullable<LooseningWithReason['reason']>['authorId']) => string }) {
  const { meldcodeManagement: m } = t;
  const { reason, statutory, source } = loosening;
  return (
    <>
      <p className="muted small">
        {t.common.source}: {source}
      </p>
      {statutory ? (
        <Notice tone="caution">
          <p>{m.reasonStatutory}</p>
        </Notice>
      ) : reason ? (
        <blockquote className="given-reason">
          <p>{reason.reason}</p>
          <p className="muted small">{m.reasonGiven(nameOf(reason.authorId), formatDate(reason.at, 'day', t.language))}</p>
        </blockquote>
      ) : (
        <p>
          <Chip tone="due">{m.reasonMissing}</Chip>
        </p>
      )}
    </>
  );
}

export const showReasons = (visit: ActiveVisit): Promise<Response> => draw(visit);

export async function saveReason(visit: ActiveVisit): Promise<Response> {
  const { t, now, form, parts, visitor } = visit;
  const { values, errors } = validateForm(specOf(t, textOf(form.values, 'key'), 0), form.values, { t, now });
  if (errors.length > 0) return draw(visit, { values: form.values, errors });
  const given = await giveReason(parts.meldcode, visitor.session.actor, textOf(form.values, 'key'), textOf(values, 'reason'));
  if (given.ok) return seeOther(visit, here);
  const { problem } = given;
  if (problem.key === 'forbidden' || problem.key === 'noDraft') return refusedPage(visit, problem, t.meldcodeManagement.reasonsTitle);
  return draw(visit, { values: form.values, errors: [{ field: 'reason', message: refusalWords(t, problem) }] });
}
