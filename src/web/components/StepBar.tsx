import type { Texts } from '../../texts/index.ts';
import { Hidden } from './Heading.tsx';

export interface StepView {
  readonly title: string;
  readonly state: 'done' | 'now' | 'todo';
  /** The step's own number; empty for what comes after the numbered steps. Counted when left out. */
  readonly mark?: string;
  /** “4 signalen”; not shown on a phone. */
  readonly note?: string;
  readonly href?: string;
}

/** Where the dossier stands in the organisation's own steps. Order is a guide, not a lock: a later step may be done first. */
export function StepBar({ t, steps }: { t: Texts; steps: readonly StepView[] }) {
  const words = { done: t.common.stepDone, now: t.common.stepNow, todo: t.common.stepTodo };
  return (
    <ol className={steps.some((step) => step.state === 'now') ? 'steps' : 'steps steps--unmarked'} aria-label={t.common.stepBar}>
      {steps.map((step, at) => (
        <li key={step.title} className={`steps__step steps__step--${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="steps__mark" aria-hidden="true">
            {step.mark ?? at + 1}
          </span>
          <span className="steps__title">
            {step.href ? <a href={step.href}>{step.title}</a> : step.title}
            <Hidden> ({words[step.state]})</Hidden>
          </span>
          {step.note ? <span className="steps__note">{step.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}

