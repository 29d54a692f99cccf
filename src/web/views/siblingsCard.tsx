import type { DossierId } from '../../protocol/ids.ts';
import { ageOn, type Instant } from '../../protocol/time.ts';
import type { Child } from '../../storage/people/children.ts';
import type { Texts } from '../../texts/index.ts';
import { Card } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { dutchClock } from '../kit/dates.ts';

/** A brother or sister, and their dossier where this reader may know of it. */
export interface Sibling {
  readonly child: Child;
  readonly dossierId: DossierId | undefined;
}

/** Who else grows up with these parents (R030, R033). What stands in one dossier is never copied to another. */
export function SiblingsCard({ t, siblings, now }: { t: Texts; siblings: readonly Sibling[]; now: Instant }) {
  if (siblings.length === 0) return null;
  return (
    <Card title={t.pages.siblingsTitle} level={2}>
      <ul className="plain-list">
        {siblings.map(({ child, dossierId }) => (
          <li key={child.childId}>
            {`${child.firstName}, ${t.dossier.years(ageOn(child.birthDate, dutchClock(now).date))}, ${t.dossier.group(child.groupCode)}`}{' '}
            {dossierId ? (
              <Link href={`/dossiers/${dossierId}`} context={child.firstName}>
                {t.pages.siblingDossier}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
