import type { Definition } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Card } from '../components/Card.tsx';
import { say } from './words.ts';

interface Rule {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/** Everything in a meldcode that is no step: grounds, forms, ages, secrecy, whom to call, what the organisation sees to. */
export function MeldcodeAgreements({ t, protocol }: { t: Texts; protocol: Definition }) {
  const { pages } = t;
  const lists: readonly (readonly [string, readonly Rule[]])[] = [
    [pages.meldcodeTriggers, protocol.triggers.map((one) => ({ ...one, text: `${say(one.name, t)}: ${say(one.meaning, t)}` }))],
    [pages.meldcodeNorms, protocol.norms.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeForms, protocol.forms.map((one) => ({ ...one, text: one.meaning ? `${say(one.name, t)}: ${say(one.meaning, t)}` : say(one.name, t) }))],
    [pages.meldcodeWaivers, protocol.waiverGrounds.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeConsents, protocol.consents.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeAges, protocol.ages.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeSecrecy, protocol.secrecy.map((one) => ({ ...one, text: say(one.question, t) }))],
    [pages.meldcodeClosing, protocol.closingGrounds.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeDuties, protocol.organisationDuties.map((one) => ({ ...one, text: say(one.text, t) }))],
    [pages.meldcodeNotes, protocol.notes.map((one) => ({ ...one, text: say(one.text, t) }))],
  ];
  return (
    <>
      <EmergencyCard t={t} protocol={protocol} />
      {lists.map(([title, rules]) => (
        <RuleCard key={title} t={t} title={title} rules={rules} />
      ))}
      <SocialMap t={t} protocol={protocol} />
    </>
  );
}

function RuleCard({ t, title, rules }: { t: Texts; title: string; rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="written-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.text}{' '}
            <span className="muted small">
              ({t.common.source}: {rule.source})
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whom to call in an emergency, in the organisation's own words (R050–R053). */
export function EmergencyCard({ t, protocol }: { t: Texts; protocol: Definition }) {
  const { emergency } = protocol;
  return (
    <Card title={t.pages.emergencyTitle}>
      <p className="nl-paragraph">{say(emergency.text, t)}</p>
      <ul className="written-list">
        {emergency.contacts.map((contact) => (
          <li key={contact.id}>
            {say(contact.name, t)}
            {contact.phone ? (
              <>
                {': '}
                <a className="utrecht-link utrecht-link--html-a" href={`tel:${contact.phone.replaceAll(/[^0-9+]/g, '')}`}>
                  {contact.phone}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="muted small">
        {t.common.source}: {emergency.source}
      </p>
    </Card>
  );
}

function SocialMap({ t, protocol }: { t: Texts; protocol: Definition }) {
  if (protocol.socialMap.length === 0) return null;
  return (
    <Card title={t.pages.meldcodeSocialMap}>
      <ul className="written-list">
        {protocol.socialMap.map((place) => (
          <li key={place.id}>{[say(place.name, t), place.phone, place.website, place.email].filter((part) => part !== undefined).join(', ')}</li>
        ))}
      </ul>
    </Card>
  );
}
