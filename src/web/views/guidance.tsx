import type { Step } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { say } from './words.ts';

/** How the organisation's meldcode says a step is done well; folded, with the place where it stands. */
export function Guidance({ t, guidance }: { t: Texts; guidance: Step['guidance'] }) {
  if (guidance.length === 0) return null;
  return (
    <details className="guidance">
      <summary>{t.pages.guidance}</summary>
      <ul className="written-list">
        {guidance.map((item) => (
          <li key={item.text.nl}>
            {say(item.text, t)}{' '}
            <span className="muted small">
              ({t.common.source}: {item.source})
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
