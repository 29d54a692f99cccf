import { entriesOf } from '../../protocol/state.ts';
import type { Status, StepStatus } from '../../protocol/status.ts';
import type { Texts } from '../../texts/index.ts';
import type { StepView } from '../components/StepBar.tsx';
import { say } from './words.ts';

/** The organisation's own steps with where the dossier is; a closed dossier is past them all. */
export function stepViews(status: Status, t: Texts): StepView[] {
  const closed = status.view.state.phase === 'closed';
  return status.steps.map((step) => ({
    title: say(step.step.name, t),
    mark: step.step.number === undefined ? '›' : String(step.step.number),
    state: closed || step.state === 'done' || step.state === 'skipped' ? 'done' : step.state,
    note: noteOf(step, status, t),
  }));
}

function noteOf(step: StepStatus, status: Status, t: Texts): string {
  if (step.state === 'skipped') return t.dossier.steps.skipped;
  if (step.state === 'now') return t.dossier.steps.now;
  const done = new Set(status.obligations.filter((item) => item.step === step.id).flatMap((item) => item.entries.map((entry) => entry.id)));
  if (step.step.covers.includes('signals')) for (const signal of entriesOf(status.view.state, 'signal')) done.add(signal.id);
  return done.size > 0 ? t.dossier.entriesCount(done.size) : '';
}
