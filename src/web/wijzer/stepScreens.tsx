import type { Obligation, Route, Step } from '../../protocol/definition/schema.ts';
import type { WalkRoute } from '../../protocol/walk/plan.ts';
import { Chip } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { Guidance } from '../views/guidance.tsx';
import { nameIn, plainName, say } from '../views/words.ts';
import { wijzerAddress } from './address.ts';
import type { WalkDrawing } from './drawing.ts';
import { onlyWhen } from './onlyWhen.ts';
import { ChoiceButton, WalkForm } from './walkForm.tsx';

/** What a route is for, and its steps at a glance. */
export function OverviewScreen({ drawing, route, planned }: { drawing: WalkDrawing; route: Route; planned: WalkRoute }) {
  const { t, protocol } = drawing;
  return (
    <>
      <Heading level={1} focusable>
        {say(route.name, t)}
      </Heading>
      <Paragraph look="lead">{say(route.when, t)}</Paragraph>
      {route.handledBy ? <Paragraph>{t.wijzer.handledBy(route.handledBy.map((id) => plainName(nameIn(protocol.functions, id, t))).join(', '))}</Paragraph> : null}
      <Heading level={2}>{t.wijzer.stepsTitle}</Heading>
      <ol className="written-list">
        {route.steps.map((step) => (
          <li key={step.id}>
            <b>{say(step.name, t)}</b>
            {step.purpose ? <br /> : null}
            {step.purpose ? say(step.purpose, t) : null}
          </li>
        ))}
      </ol>
      <Paragraph>{t.wijzer.orderIsGuide}</Paragraph>
      <WalkForm drawing={drawing} buttons={<WaysOn drawing={drawing} planned={planned} on={t.wijzer.walkSteps} />} />
      <Paragraph look="small">
        {t.common.source}: {route.source}
      </Paragraph>
    </>
  );
}

/** One step: who does what, how it is done well, and what to read. */
export function StepScreen({ drawing, planned, step, at }: { drawing: WalkDrawing; planned: WalkRoute; step: Step; at: number }) {
  const { t } = drawing;
  return (
    <>
      <Paragraph look="muted">{t.wijzer.stepOf(at, planned.steps.length + planned.after.length)}</Paragraph>
      <Heading level={1} focusable>
        {say(step.name, t)}
      </Heading>
      <StepBody drawing={drawing} step={step} />
      <WalkForm drawing={drawing} buttons={<WaysOn drawing={drawing} planned={planned} on={t.wijzer.forward} />} />
    </>
  );
}

function WaysOn({ drawing: { t }, planned, on }: { drawing: WalkDrawing; planned: WalkRoute; on: string }) {
  return (
    <>
      <ChoiceButton value="on">{on}</ChoiceButton>
      {planned.asksTriggers || planned.questions.length > 0 ? (
        <ChoiceButton value="weigh" look="secondary">
          {t.wijzer.toQuestions}
        </ChoiceButton>
      ) : null}
    </>
  );
}

/** What a step asks, of whom, with the place where each rule stands. */
export function StepBody({ drawing, step }: { drawing: WalkDrawing; step: Step }) {
  const { t, protocol } = drawing;
  return (
    <>
      {step.purpose ? <Paragraph look="lead">{say(step.purpose, t)}</Paragraph> : null}
      <Paragraph>
        <b>{t.wijzer.who}:</b> {step.actors.map((id) => plainName(nameIn(protocol.functions, id, t))).join(', ')}
      </Paragraph>
      <ul className="duties" aria-label={t.wijzer.todo}>
        {step.obligations.map((obligation) => (
          <Duty key={obligation.id} drawing={drawing} obligation={obligation} />
        ))}
      </ul>
      <Guidance t={t} guidance={step.guidance} />
      <ReadMore drawing={drawing} step={step} />
    </>
  );
}

function Duty({ drawing: { t, protocol }, obligation }: { drawing: WalkDrawing; obligation: Obligation }) {
  const only = onlyWhen(obligation.when, protocol, protocol.routes.find((route) => route.steps.some((step) => step.obligations.includes(obligation))), t);
  return (
    <li>
      <Chip tone={obligation.level === 'must' ? 'due' : 'neutral'}>{t.common[obligation.level]}</Chip> {say(obligation.text, t)}
      {only === undefined ? null : <p className="muted nl-paragraph">{only}</p>}
      {obligation.explain ? <p className="nl-paragraph">{say(obligation.explain, t)}</p> : null}
      <p className="muted small">
        {t.common.source}: {obligation.source}
      </p>
    </li>
  );
}

/** Which reference text helps with which statutory step. */
const reading = { signals: ['/wijzer/signalen'], consultation: ['veilig-thuis', 'mag-ik-dit-delen'], conversation: ['praten-met-ouders', 'praten-met-kinderen'], weighing: ['acuut-structureel-onthulling'], decision: ['veilig-thuis', 'mag-ik-dit-delen'], followUp: [] } as const;

/** In a tab of its own: the choices are in this page and nowhere else. */
function ReadMore({ drawing: { t, texts }, step }: { drawing: WalkDrawing; step: Step }) {
  // The steps about a colleague or between children are none of those at home.
  const elsewhere = step.covers.some((covered) => !(covered in reading));
  const wanted: readonly string[] = elsewhere ? ['medewerkers-en-kinderen'] : step.covers.flatMap((covered) => reading[covered as keyof typeof reading]);
  const links = [...new Set(wanted)].flatMap((id) => {
    if (id.startsWith('/')) return [{ href: id, label: t.wijzer.signals }];
    const found = texts.find((text) => text.id === id);
    return found ? [{ href: `/wijzer/naslag/${id}`, label: say(found.title, t) }] : [];
  });
  if (links.length === 0) return null;
  return (
    <p className="nl-paragraph read-more">
      {t.wijzer.whileReading}:{' '}
      {links.map((link, at) => (
        <span key={link.href}>
          {at > 0 ? ', ' : ''}
          <a className="utrecht-link utrecht-link--html-a" href={wijzerAddress(link.href, t.language)} target="_blank">
            {link.label} {t.wijzer.newTab}
          </a>
        </span>
      ))}
    </p>
  );
}
