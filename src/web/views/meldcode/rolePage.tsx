import { askedOf, finalParts, roleParts } from '../../../documents/meldcode/chapters/roles.ts';
import type { Definition, Route } from '../../../protocol/definition/schema.ts';
import { Link } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Heading, Paragraph } from '../../components/Heading.tsx';
import { plainName, say } from '../words.ts';
import { Sections } from './chapters.tsx';
import { Parts } from './parts.tsx';
import { addresses, type MeldcodeSite } from './site.ts';

/** “Wat doe ik?”: the tasks of one function, and what each step of each route asks of it. */
export function RolePage({ site, one }: { site: MeldcodeSite; one: Definition['functions'][number] }) {
  const { t, protocol } = site;
  return (
    <>
      <Heading level={1}>{t.meldcode.roleTitle(plainName(say(one.name, t)))}</Heading>
      <Card title={t.meldcode.taskTitle}>
        {protocol.finalResponsibility?.function === one.id ? <Parts site={site} parts={finalParts(site)} level={3} /> : null}
        <Parts site={site} parts={roleParts(site, one).filter((part) => part.kind !== 'lines' || part.lines.length > 0)} level={3} />
        {one.deputyOf === undefined ? null : <Deputised site={site} id={one.deputyOf} />}
      </Card>
      {protocol.routes.map((route) => (
        <Asked key={route.id} site={site} route={route} id={one.id} />
      ))}
    </>
  );
}

/** Who stands in for somebody finds what is asked of that person one link away. */
function Deputised({ site, id }: { site: MeldcodeSite; id: string }) {
  const other = site.protocol.functions.find((one) => one.id === id);
  return other ? <Link href={addresses.role(site, id)}>{site.t.meldcode.roleTitle(plainName(say(other.name, site.t)))}</Link> : null;
}

function Asked({ site, route, id }: { site: MeldcodeSite; route: Route; id: string }) {
  const { t } = site;
  const sections = askedOf(site, route, id);
  const decides = route.weighing?.actors.includes(id) ?? false;
  return (
    <Card title={t.meldcode.roleIn(say(route.name, t))} action={{ label: t.meldcode.toRoute, href: addresses.route(site, route), context: say(route.name, t) }}>
      {decides ? (
        <Paragraph>
          {t.meldcode.roleDecides(say(route.name, t))} <Link href={addresses.weighing(site)}>{t.meldcode.toWeighing}</Link>
        </Paragraph>
      ) : null}
      {sections.length === 0 ? <Paragraph look="muted">{t.meldcode.roleNothing}</Paragraph> : <Sections site={site} sections={sections} level={3} />}
    </Card>
  );
}
