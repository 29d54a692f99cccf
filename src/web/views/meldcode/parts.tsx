import type { Duty, Line, Part, Place } from '../../../documents/meldcode/description.ts';
import { FactsList, Notice } from '../../components/Card.tsx';
import { Link } from '../../components/Button.tsx';
import { Heading, Paragraph } from '../../components/Heading.tsx';
import type { MeldcodeSite } from './site.ts';
import { WeighingFlow } from './flow.tsx';

export type Level = 2 | 3 | 4;

/** Parts of the description on a page; headings inside them are of `level`. */
export function Parts({ site, parts, level }: { site: MeldcodeSite; parts: readonly Part[]; level: Level }) {
  return parts.map((part, at) => <PartView key={`${part.kind}-${at}`} site={site} part={part} level={level} />);
}

function PartView({ site, part, level }: { site: MeldcodeSite; part: Part; level: Level }) {
  switch (part.kind) {
    case 'text':
      return (
        <div className="meldcode-text">
          <Paragraph look={part.look === 'quiet' ? 'small' : 'plain'}>{part.text}</Paragraph>
          {part.source === undefined ? null : <Source site={site} source={part.source} />}
        </div>
      );
    case 'heading':
      return <Heading level={level}>{part.text}</Heading>;
    case 'notice':
      return (
        <Notice tone={part.tone} title={part.title}>
          <p>{part.text}</p>
        </Notice>
      );
    case 'facts':
      return <FactsList facts={part.facts} />;
    case 'lines':
      return (
        <ul className="rules">
          {part.lines.map((line, at) => (
            <LineView key={at} site={site} line={line} />
          ))}
        </ul>
      );
    case 'duties':
      return (
        <ul className="asked">
          {part.duties.map((duty) => (
            <DutyView key={duty.id} site={site} duty={duty} />
          ))}
        </ul>
      );
    case 'places':
      return <Places site={site} places={part.places} withCheck={part.withCheck} />;
    case 'figure':
      return <WeighingFlow site={site} figure={part} />;
  }
}

function Source({ site, source }: { site: MeldcodeSite; source: string }) {
  return (
    <p className="rule-source">
      {site.t.common.source}: {source}
    </p>
  );
}

function LineView({ site, line }: { site: MeldcodeSite; line: Line }) {
  return (
    <li>
      {line.name === undefined ? null : <b className="rules__name">{line.name}</b>}
      {line.text === undefined ? null : <p>{line.text}</p>}
      {line.details?.map((detail) => (
        <p key={detail} className="rules__detail">
          {detail}
        </p>
      ))}
      {line.source === undefined ? null : <Source site={site} source={line.source} />}
    </li>
  );
}

/** How binding comes first, in words: a board reads down the left side. */
function DutyView({ site, duty }: { site: MeldcodeSite; duty: Duty }) {
  return (
    <li className={`asked__duty asked__duty--${duty.level}`}>
      <p className="asked__level">{duty.levelWord}</p>
      <p className="asked__text">{duty.text}</p>
      {duty.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {duty.explain === undefined ? null : <p>{duty.explain}</p>}
      <p className="rule-source">
        {duty.who === undefined ? null : `${site.t.meldcode.who}: ${duty.who} · `}
        {site.t.common.source}: {duty.source}
      </p>
    </li>
  );
}

function Places({ site, places, withCheck }: { site: MeldcodeSite; places: readonly Place[]; withCheck: boolean }) {
  const w = site.t.meldcode;
  return (
    <ul className={withCheck ? 'rules' : 'rules rules--calls'}>
      {places.map((place) => (
        <li key={place.name}>
          <b className="rules__name">{place.name}</b>
          {place.phone === undefined && place.email === undefined && place.website === undefined ? null : (
            <p className="places__reach">
              {place.phone === undefined ? null : (
                <Link href={`tel:${place.phone.replaceAll(/[^0-9+]/g, '')}`} context={place.name}>
                  {place.phone}
                </Link>
              )}
              {place.email === undefined ? null : <Mail email={place.email} />}
              {place.website === undefined ? null : <Website website={place.website} />}
            </p>
          )}
          {withCheck ? <p className="rule-source">{[...(place.category === undefined ? [] : [`${w.category}: ${place.category}`]), `${w.checkedOn}: ${place.checkedOn ?? w.notChecked}`].join(' · ')}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** A link only when it is an address and nothing more: what comes after a question mark would choose other readers too. */
function Mail({ email }: { email: string }) {
  return /^[^\s@?&#%,;:/]+@[^\s@?&#%,;:/]+$/.test(email) ? <Link href={`mailto:${email}`}>{email}</Link> : <span>{email}</span>;
}

/** A link only when it surely leads to a web site: the text comes from whoever wrote the definition. */
function Website({ website }: { website: string }) {
  const address = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(address) ? <Link href={address}>{website}</Link> : <span>{website}</span>;
}
