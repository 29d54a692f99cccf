import type { Definition, Step } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Card, DetailsWhy } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { Guidance } from './guidance.tsx';
import { MeldcodeAgreements } from './meldcodeAgreements.tsx';
import { nameIn, say } from './words.ts';

/** The organisation's own meldcode as a readable page: who, the steps, the weighing, what always asks for a report, and the agreements. */
export function MeldcodePage({ t, protocol }: { t: Texts; protocol: Definition }) {
  return (
    <>
      <Heading level={1}>{say(protocol.title, t)}</Heading>
      <Paragraph look="lead">{say(protocol.about, t)}</Paragraph>
      <Paragraph look="muted">{t.pages.meldcodeOrigin(protocol.origin.document, protocol.origin.edition)}</Paragraph>
      <Responsibility t={t} protocol={protocol} />
      {protocol.routes.map((route) => (
        <section key={route.id} aria-label={say(route.name, t)}>
          <Heading level={2}>{say(route.name, t)}</Heading>
          <Paragraph>{say(route.when, t)}</Paragraph>
          {route.steps.map((step) => (
            <StepCard key={step.id} t={t} protocol={protocol} step={step} />
          ))}
          {route.weighing ? <WeighingCard t={t} weighing={route.weighing} /> : null}
        </section>
      ))}
      <MeldcodeAgreements t={t} protocol={protocol} />
    </>
  );
}

function Responsibility({ t, protocol }: { t: Texts; protocol: Definition }) {
  return (
    <Card title={t.pages.meldcodeWho}>
      {protocol.finalResponsibility ? (
        <DetailedLine t={t} text={say(protocol.finalResponsibility.text, t)} source={protocol.finalResponsibility.source} />
      ) : null}
      {protocol.functions
        .filter((one) => one.tasks.length > 0)
        .map((one) => (
          <div key={one.id}>
            <Heading level={3}>{say(one.name, t)}</Heading>
            <ul className="written-list">
              {one.tasks.map((task) => (
                <li key={task.nl}>{say(task, t)}</li>
              ))}
            </ul>
          </div>
        ))}
    </Card>
  );
}

/** A rule with the place where it stands. */
export function DetailedLine({ t, text, source }: { t: Texts; text: string; source: string }) {
  return (
    <p className="nl-paragraph">
      {text}{' '}
      <span className="muted small">
        ({t.common.source}: {source})
      </span>
    </p>
  );
}

function StepCard({ t, protocol, step }: { t: Texts; protocol: Definition; step: Step }) {
  return (
    <Card level={3} title={[step.number, say(step.name, t)].filter((part) => part !== undefined).join('. ')}>
      {step.purpose ? <Paragraph>{say(step.purpose, t)}</Paragraph> : null}
      <p className="muted">{step.actors.map((id) => nameIn(protocol.functions, id, t)).join(', ')}</p>
      <ul className="written-list">
        {step.obligations.map((obligation) => (
          <li key={obligation.id}>
            {say(obligation.text, t)} <span className="muted">({t.common[obligation.level]})</span>
            <DetailsWhy t={t} why={{ text: say(obligation.explain ?? obligation.text, t), source: obligation.source }} />
          </li>
        ))}
      </ul>
      <Guidance t={t} guidance={step.guidance} />
    </Card>
  );
}

function WeighingCard({ t, weighing }: { t: Texts; weighing: NonNullable<Definition['routes'][number]['weighing']> }) {
  return (
    <Card level={3} title={t.pages.meldcodeWeighing}>
      {weighing.intro ? <Paragraph>{say(weighing.intro, t)}</Paragraph> : null}
      <ol className="written-list">
        {weighing.questions.map((question) => (
          <li key={question.id}>
            <b>{say(question.text, t)}</b>
            <ul>
              {question.answers.map((answer) => (
                <li key={answer.id}>
                  {say(answer.label, t)}: {say(answer.meaning, t)}
                </li>
              ))}
            </ul>
            <p className="muted small">
              {t.common.source}: {question.source}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
