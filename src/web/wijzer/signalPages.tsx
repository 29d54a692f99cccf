import type { SignalList } from '../../reference/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { Link } from '../components/Button.tsx';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { say } from '../views/words.ts';
import type { WebParts } from '../webParts.ts';
import { wijzerAddress } from './address.ts';
import { publicHtml } from './frame.tsx';

type SignalParts = Pick<WebParts, 'assets' | 'reference'>;

/** `/wijzer/signalen`: by which age to look. */
export function signalAgesHtml(parts: SignalParts, t: Texts): string {
  const { signals, signalsAtAllAges } = parts.reference;
  const body = (
    <>
      <Heading level={1}>{t.wijzer.signalsTitle}</Heading>
      <Paragraph look="lead">{t.wijzer.signalsLead}</Paragraph>
      <ul className="plain-list reading-list">
        {[...signals, signalsAtAllAges].map((list) => (
          <li key={list.id}>
            <Link href={wijzerAddress(`/wijzer/signalen/${list.id}`, t.language)}>{say(list.title, t)}</Link>
          </li>
        ))}
      </ul>
      <Warning t={t} />
    </>
  );
  return publicHtml(parts, t, { title: t.wijzer.signalsTitle, path: '/wijzer/signalen', current: 'signals', body });
}

/** `/wijzer/signalen/:leeftijd`: to read, not to tick: no boxes, no numbers, no score. */
export function signalListHtml(parts: SignalParts, t: Texts, list: SignalList): string {
  const { signalsAtAllAges } = parts.reference;
  const body = (
    <>
      <Heading level={1}>{t.wijzer.signalsOf(say(list.title, t))}</Heading>
      <Warning t={t} />
      <Groups t={t} list={list} />
      {list === signalsAtAllAges ? null : <Groups t={t} list={signalsAtAllAges} />}
      <Paragraph look="small">
        {t.common.source}: {list.source}. {t.wijzer.signalsSource}
      </Paragraph>
    </>
  );
  const breadcrumbs = [{ label: t.wijzer.signals, href: wijzerAddress('/wijzer/signalen', t.language) }];
  return publicHtml(parts, t, { title: t.wijzer.signalsOf(say(list.title, t)), path: `/wijzer/signalen/${list.id}`, current: 'signals', breadcrumbs, body });
}

function Groups({ t, list }: { t: Texts; list: SignalList }) {
  return list.groups.map((group) => (
    <section className="walk" key={group.title.nl}>
      <Heading level={2}>{say(group.title, t)}</Heading>
      <ul className="written-list">
        {group.signals.map((signal) => (
          <li key={signal.nl}>{say(signal, t)}</li>
        ))}
      </ul>
    </section>
  ));
}

function Warning({ t }: { t: Texts }) {
  return (
    <Notice tone="caution" title={t.wijzer.signalsWarningTitle}>
      {t.wijzer.signalsWarning.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{t.wijzer.signalsSuicide}</p>
    </Notice>
  );
}
