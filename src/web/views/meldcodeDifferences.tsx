import { changesBetween } from '../../meldcode/readVersion.ts';
import type { ActContext } from '../acts/actForm.ts';
import { lostOn } from '../acts/meldcodeMove.ts';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { Changes, inWords } from '../management/changeList.tsx';

/** How the version in force differs from the one that this dossier runs on: the rules first, then what is only worded otherwise. */
export function MeldcodeDifferences({ context }: { context: ActContext }) {
  const { t, view, inForce } = context;
  if (!inForce || lostOn(context, inForce).length > 0) return null;
  const { move } = t.acts.dossier;
  const changes = changesBetween(view.file.protocol, inForce, inWords);
  const rules = changes.filter(({ about }) => about === 'rule');
  const wording = changes.filter(({ about }) => about === 'wording');
  return (
    <section>
      <Heading level={2}>{move.differences}</Heading>
      {changes.length === 0 ? <Paragraph>{move.same}</Paragraph> : null}
      {rules.length === 0 ? null : (
        <details className="guidance" open={rules.length <= mostOpen}>
          <summary>{move.rules(rules.length)}</summary>
          <Changes t={t} changes={rules} />
        </details>
      )}
      {wording.length === 0 ? null : (
        <details className="guidance">
          <summary>{move.wording(wording.length)}</summary>
          <Changes t={t} changes={wording} />
        </details>
      )}
    </section>
  );
}

/** More than this would push the form off the page. */
const mostOpen = 12;
