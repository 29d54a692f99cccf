import type { ReferenceText } from '../../reference/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Link } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { say } from '../views/words.ts';
import type { WebParts } from '../webParts.ts';
import { wijzerAddress } from './address.ts';
import { publicHtml } from './frame.tsx';

type ReferenceParts = Pick<WebParts, 'assets' | 'reference'>;

/** `/wijzer/naslag`: what there is to read. */
export function referenceListHtml(parts: ReferenceParts, t: Texts): string {
  const body = (
    <>
      <Heading level={1}>{t.wijzer.referenceTitle}</Heading>
      <Paragraph look="lead">{t.wijzer.referenceLead}</Paragraph>
      <ul className="plain-list reading-list">
        {parts.reference.texts.map((text) => (
          <li key={text.id}>
            <Link href={wijzerAddress(`/wijzer/naslag/${text.id}`, t.language)}>{say(text.title, t)}</Link>
            <br />
            {say(text.lead, t)}
          </li>
        ))}
        <li>
          <Link href={wijzerAddress('/wijzer/signalen', t.language)}>{t.wijzer.signals}</Link>
          <br />
          {t.wijzer.signalsLead}
        </li>
      </ul>
    </>
  );
  return publicHtml(parts, t, { title: t.wijzer.referenceTitle, path: '/wijzer/naslag', current: 'reference', body });
}

/** `/wijzer/naslag/:tekst`. */
export function referenceTextHtml(parts: ReferenceParts, t: Texts, text: ReferenceText): string {
  const body = (
    <>
      <Heading level={1}>{say(text.title, t)}</Heading>
      <Paragraph look="lead">{say(text.lead, t)}</Paragraph>
      {text.sections.map((section) => (
        <section className="walk" key={section.title.nl}>
          <Heading level={2}>{say(section.title, t)}</Heading>
          {section.parts.map((part, at) => (
            // The parts of a section stand in a fixed order.
            <Part key={at} t={t} part={part} />
          ))}
          <Paragraph look="small">
            {t.common.source}: {section.source}
            {section.unverified ? `. ${t.wijzer.unverified}` : null}
          </Paragraph>
        </section>
      ))}
      {text.lawRead ? (
        <Paragraph look="muted">
          {t.wijzer.lawRead(say(text.lawRead, t))} {t.wijzer.notLegalAdvice}
        </Paragraph>
      ) : null}
    </>
  );
  const breadcrumbs = [{ label: t.wijzer.reference, href: wijzerAddress('/wijzer/naslag', t.language) }];
  return publicHtml(parts, t, { title: say(text.title, t), path: `/wijzer/naslag/${text.id}`, current: 'reference', breadcrumbs, body });
}

function Part({ t, part }: { t: Texts; part: ReferenceText['sections'][number]['parts'][number] }) {
  if ('text' in part) return <Paragraph>{say(part.text, t)}</Paragraph>;
  if ('list' in part) {
    return (
      <ul className="written-list">
        {part.list.map((item) => (
          <li key={item.nl}>{say(item, t)}</li>
        ))}
      </ul>
    );
  }
  return (
    <Card>
      <p className="nl-paragraph">
        <b>{t.wijzer.example}.</b> {say(part.example, t)}
      </p>
    </Card>
  );
}
