import { routeParts, stepParts, stepTitle, whoWords } from '../../../documents/meldcode/chapters/steps.ts';
import type { Route, Step } from '../../../protocol/definition/schema.ts';
import { ButtonLink, Link } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Heading, Paragraph } from '../../components/Heading.tsx';
import { say } from '../words.ts';
import { Parts } from './parts.tsx';
import { addresses, type MeldcodeSite } from './site.ts';

/** A route: which question leads to it, who handles it, and its steps. */
export function RoutePage({ site, route }: { site: MeldcodeSite; route: Route }) {
  const { t } = site;
  const w = t.meldcode;
  return (
    <>
      <Heading level={1}>{say(route.name, t)}</Heading>
      <Card>
        <Parts site={site} parts={routeParts(site, route)} level={2} />
      </Card>
      <Card title={w.steps}>
        <ol className="glance">
          {route.steps.map((step) => (
            <li key={step.id}>
              <Link href={addresses.step(site, route, step)}>{stepTitle(step, t)}</Link>
              {step.purpose ? <p>{say(step.purpose, t)}</p> : null}
              <p className="muted small">
                {w.who}: {whoWords(step.actors, site)}
              </p>
            </li>
          ))}
        </ol>
        {route.weighing ? <Link href={addresses.weighing(site)}>{w.toWeighing}</Link> : null}
      </Card>
    </>
  );
}

/** One step, with the way to the step before and after. */
export function StepPage({ site, route, step }: { site: MeldcodeSite; route: Route; step: Step }) {
  const { t } = site;
  const at = route.steps.indexOf(step);
  const [before, after] = [route.steps[at - 1], route.steps[at + 1]];
  return (
    <>
      <Heading level={1}>{stepTitle(step, t)}</Heading>
      <section className="card chapter">
        <Parts site={site} parts={stepParts(site, route, step)} level={2} />
        {route.weighing && step.covers.includes('weighing') ? (
          <Paragraph>
            <Link href={addresses.weighing(site)}>{t.meldcode.toWeighing}</Link>
          </Paragraph>
        ) : null}
      </section>
      <nav className="actions" aria-label={t.meldcode.steps}>
        {before ? (
          <ButtonLink look="secondary" href={addresses.step(site, route, before)}>
            {t.meldcode.previousStep}: {say(before.name, t)}
          </ButtonLink>
        ) : null}
        {after ? (
          <ButtonLink look="secondary" href={addresses.step(site, route, after)}>
            {t.meldcode.nextStep}: {say(after.name, t)}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
}
