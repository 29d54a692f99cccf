import type { Definition } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Card, DetailsWhy, EmptyState } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { nameIn, say } from '../views/words.ts';
import { protocolHere } from './protocolHere.ts';

/** `/meldcode`: the organisation's own meldcode, step by step, with the weighing and its sources. */
async function meldcode(visit: ActiveVisit): Promise<Response> {
  const { t } = visit;
  const protocol = await protocolHere(visit);
  const body = protocol ? <Meldcode t={t} protocol={protocol} /> : <EmptyState title={t.pages.meldcodeNone} />;
  return page(visit, { title: t.common.meldcode, current: 'meldcode', width: 'read', body });
}

function Meldcode({ t, protocol }: { t: Texts; protocol: Definition }) {
  return (
    <>
      <Heading level={1}>{say(protocol.title, t)}</Heading>
      <Paragraph look="lead">{say(protocol.about, t)}</Paragraph>
      {protocol.routes.map((route) => (
        <section key={route.id} aria-label={say(route.name, t)}>
          <Heading level={2}>{say(route.name, t)}</Heading>
          {route.steps.map((step) => (
            <StepCard key={step.id} t={t} protocol={protocol} step={step} />
          ))}
          {route.weighing ? <WeighingCard t={t} weighing={route.weighing} /> : null}
        </section>
      ))}
      <Triggers t={t} protocol={protocol} />
    </>
  );
}

function StepCard({ t, protocol, step }: { t: Texts; protocol: Definition; step: Definition['routes'][number]['steps'][number] }) {
  return (
    <Card title={[step.number, say(step.name, t)].filter((part) => part !== undefined).join('. ')}>
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
    </Card>
  );
}

function WeighingCard({ t, weighing }: { t: Texts; weighing: NonNullable<Definition['routes'][number]['weighing']> }) {
  return (
    <Card title={t.pages.meldcodeWeighing}>
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

function Triggers({ t, protocol }: { t: Texts; protocol: Definition }) {
  return (
    <Card title={t.pages.meldcodeTriggers}>
      <ul className="written-list">
        {protocol.triggers.map((trigger) => (
          <li key={trigger.id}>
            <b>{say(trigger.name, t)}</b>: {say(trigger.meaning, t)}{' '}
            <span className="muted small">
              ({t.common.source}: {trigger.source})
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export const meldcodeRoutes: readonly Route[] = [acting('GET', '/meldcode', 'meldcode.read', meldcode)];
