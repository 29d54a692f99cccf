import type { ActContext, ActForm } from '../acts/actForm.ts';
import { dutyBehind } from '../acts/duty.ts';
import { commandKinds } from '../../protocol/commands.ts';
import { Guidance } from './guidance.tsx';
import { MeldcodeDifferences } from './meldcodeDifferences.tsx';
import { say } from './words.ts';

/** Acts before which the meldcode asks whether secrecy may be broken (R152–R154). */
const aboutReporting: readonly ActForm['command'][] = ['decideReport', 'recordReport'];

/** What the meldcode says about doing this well: the guidance of the step, and the questions about secrecy where somebody is about to report. */
export function ActGuidance({ form, context }: { form: ActForm; context: ActContext }) {
  const { t, view } = context;
  const duty = dutyBehind(context, commandKinds[form.command]);
  const step = duty && view.status.view.route.steps.find((candidate) => candidate.obligations.includes(duty));
  const { secrecy } = view.file.protocol;
  return (
    <>
      {step ? <Guidance t={t} guidance={step.guidance} /> : null}
      {form.command === 'moveMeldcode' ? <MeldcodeDifferences context={context} /> : null}
      {aboutReporting.includes(form.command) && secrecy.length > 0 ? (
        <details className="guidance">
          <summary>{t.pages.secrecyTitle}</summary>
          <ul className="written-list">
            {secrecy.map((item) => (
              <li key={item.id}>
                {say(item.question, t)}{' '}
                <span className="muted small">
                  ({t.common.source}: {item.source})
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
