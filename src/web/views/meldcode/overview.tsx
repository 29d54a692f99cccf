import { statusNotice } from '../../../documents/meldcode/chapters/about.ts';
import { dangerChapter } from '../../../documents/meldcode/chapters/danger.ts';
import { stepTitle } from '../../../documents/meldcode/chapters/steps.ts';
import { agreements } from '../../../documents/meldcode/readable.ts';
import type { Route } from '../../../protocol/definition/schema.ts';
import { ButtonLink, Link } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Heading, Paragraph } from '../../components/Heading.tsx';
import { capital, plainName, say } from '../words.ts';
import { Chapters } from './chapters.tsx';
import { Parts } from './parts.tsx';
import { addresses, type MeldcodeSite } from './site.ts';

/** The first page: whom to call, what is asked of me, which route, the steps at a glance, and where the rest stands. */
export function MeldcodeOverview({ site }: { site: MeldcodeSite }) {
  const { t, protocol, published } = site;
  const w = t.meldcode;
  return (
    <>
      <Heading level={1}>{say(protocol.title, t)}</Heading>
      <Paragraph look="muted">{[published.organisation, `${w.version} ${published.version}`].filter((part) => part !== undefined).join(' · ')}</Paragraph>
      <Parts site={site} parts={statusNotice(site)} level={2} />
      <div className="actions">
        <ButtonLink href={addresses.document(site)} look="secondary">
          {w.document}
        </ButtonLink>
        <Link href={addresses.all(site)}>{w.allOfIt}</Link>
      </div>
      <Chapters site={site} chapters={dangerChapter(site)} />
      <OwnRole site={site} />
      {protocol.routes.map((route) => (
        <RouteCard key={route.id} site={site} route={route} />
      ))}
      <Card title={w.weighingTitle}>
        <Paragraph>{protocol.routes.some((route) => route.weighing) ? w.weighingText : w.noWeighing}</Paragraph>
        <Link href={addresses.weighing(site)}>{protocol.routes.some((route) => route.weighing) ? w.toWeighing : w.triggersTitle}</Link>
      </Card>
      <Card title={w.agreementsTitle}>
        <ul className="link-columns">
          {agreements(site).map((chapter) => (
            <li key={chapter.id}>
              <Link href={`${addresses.agreements(site)}#${chapter.id}`}>{chapter.title}</Link>
            </li>
          ))}
          <li>
            <Link href={addresses.about(site)}>{w.aboutLink}</Link>
          </li>
        </ul>
      </Card>
    </>
  );
}

/** The reader's own function first; all others below. */
function OwnRole({ site }: { site: MeldcodeSite }) {
  const { t, protocol, own } = site;
  const w = t.meldcode;
  const mine = protocol.functions.filter((one) => own.includes(one.id));
  const others = protocol.functions.filter((one) => !own.includes(one.id));
  return (
    <Card title={w.yourRole}>
      {mine.map((one) => (
        <div key={one.id}>
          <Paragraph>{w.yourRoleText(plainName(say(one.name, t)))}</Paragraph>
          <div className="actions">
            <ButtonLink href={addresses.role(site, one.id)}>{w.roleTitle(plainName(say(one.name, t)))}</ButtonLink>
          </div>
        </div>
      ))}
      <Heading level={3}>{mine.length > 0 ? w.otherRoles : w.chooseRole}</Heading>
      <ul className="link-columns">
        {others.map((one) => (
          <li key={one.id}>
            <Link href={addresses.role(site, one.id)}>{capital(say(one.name, t))}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RouteCard({ site, route }: { site: MeldcodeSite; route: Route }) {
  const { t } = site;
  return (
    <Card title={say(route.name, t)} action={{ label: t.meldcode.toRoute, href: addresses.route(site, route), context: say(route.name, t) }}>
      <Paragraph look="muted">{say(route.when, t)}</Paragraph>
      <ol className="glance">
        {route.steps.map((step) => (
          <li key={step.id}>
            <Link href={addresses.step(site, route, step)}>{stepTitle(step, t)}</Link>
            {step.purpose ? <p className="muted small">{say(step.purpose, t)}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
