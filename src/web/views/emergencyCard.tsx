import type { Definition } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Card } from '../components/Card.tsx';
import { say } from './words.ts';

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
