import type { Definition } from '../../protocol/definition/schema.ts';
import type { Finding, Severity } from '../../protocol/reading/finding.ts';
import type { Texts } from '../../texts/index.ts';
import { Link } from '../components/Button.tsx';
import { Card, Chip, type Tone } from '../components/Card.tsx';
import { Paragraph } from '../components/Heading.tsx';
import { messageWords, remedyWords, sourceWords } from '../meldcodeEditor/findingWords.ts';
import { editPlaceOf } from './editPlace.ts';

const order: readonly Severity[] = ['error', 'unlawful', 'unsafe', 'incomplete', 'warning'];
const tones: Readonly<Record<Severity, Tone>> = { error: 'late', unlawful: 'late', unsafe: 'late', incomplete: 'due', warning: 'neutral' };

/** Findings by weight, the heaviest first; each with what to do, where, and the law that asks for it. */
export function Findings({ t, findings, editable, definition }: { t: Texts; findings: readonly Finding[]; editable: boolean; definition?: Definition | undefined }) {
  const { severityText } = t.meldcodeManagement;
  return (
    <>
      {order.map((weight) => {
        const these = findings.filter((finding) => finding.severity === weight);
        return these.length === 0 ? null : (
          <Card key={weight} title={<Weight t={t} weight={weight} count={these.length} />}>
            <Paragraph look="muted">{severityText[weight]}</Paragraph>
            <ul className="findings">
              {these.map((finding) => (
                <FindingItem key={`${finding.code} ${finding.path} ${finding.message.nl}`} t={t} finding={finding} editable={editable} definition={definition} />
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}

function Weight({ t, weight, count }: { t: Texts; weight: Severity; count: number }) {
  return (
    <>
      {t.meldcodeManagement.severity[weight]} <Chip tone={tones[weight]}>{count}</Chip>
    </>
  );
}

function FindingItem({ t, finding, editable, definition }: { t: Texts; finding: Finding; editable: boolean; definition: Definition | undefined }) {
  const { meldcodeManagement: m } = t;
  const place = editPlaceOf(finding, definition);
  return (
    <li>
      <p className="findings__what">
        {messageWords(finding, definition, t)}
      </p>
      <p>
        {m.whatToDo}: {remedyWords(finding, t)}
      </p>
      {finding.source === undefined ? null : (
        <p className="muted small">
          {m.law}: {sourceWords(finding.source, t)}
        </p>
      )}
      {editable ? (
        <p>
          <Link href={place.href} context={messageWords(finding, definition, t)}>
            {place.at === 'text' ? m.inSource(finding.line) : place.at === 'upgrade' ? m.links.upgrade : m.links.edit}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
