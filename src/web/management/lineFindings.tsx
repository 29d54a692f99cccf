import type { Finding } from '../../protocol/reading/finding.ts';
import type { Texts } from '../../texts/index.ts';
import { say } from '../views/words.ts';

/** More would bury the first, and the first often causes the rest. */
const mostShown = 50;

/** What is wrong with a text, line by line; heard first when the page opens. */
export function LineFindings({ t, findings }: { t: Texts; findings: readonly Finding[] }) {
  const { meldcodeManagement: m } = t;
  if (findings.length === 0) return null;
  return (
    <section className="error-summary" aria-labelledby="source-refused" tabIndex={-1} autoFocus>
      <h2 className="nl-heading nl-heading--level-2" id="source-refused">
        {m.sourceRefused}
      </h2>
      <p>{m.sourceRefusedText}</p>
      <ul>
        {findings.slice(0, mostShown).map((finding) => (
          <li key={`${String(finding.line)} ${finding.path} ${finding.message.nl}`}>
            <strong>{m.sourceLine(finding.line)}</strong>
            {finding.path === '' ? null : <code> {finding.path}</code>}: {say(finding.message, t)} {say(finding.remedy, t)}
          </li>
        ))}
      </ul>
    </section>
  );
}
