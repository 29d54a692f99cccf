import type { Instant } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { Card } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { DateText } from '../components/DateText.tsx';

/** What was typed and not sent: nothing is lost, and nobody has to remember where it was. */
export function DraftList({ t, drafts }: { t: Texts; drafts: readonly { readonly formKey: string; readonly updatedAt: Instant }[] }) {
  if (drafts.length === 0) return null;
  return (
    <Card title={t.pages.todayDrafts}>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <li key={draft.formKey}>
            <Link href={`/${draft.formKey}`} context={t.pages.draftOf(nameOf(draft.formKey, t))}>
              {t.pages.draftContinue}
            </Link>{' '}
            <span className="muted">
              {nameOf(draft.formKey, t)}, <DateText t={t} at={draft.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function nameOf(formKey: string, t: Texts): string {
  if (formKey === 'signaal') return t.pages.draftSignal;
  if (formKey.startsWith('beheer/')) return t.pages.draftMeldcode;
  return formKey === 'nood' ? t.pages.draftEmergency : t.pages.draftAct;
}
