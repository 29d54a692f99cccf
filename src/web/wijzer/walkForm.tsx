import type { ReactNode } from 'react';
import type { RadioField, CheckboxesField } from '../kit/form.ts';
import { Button, Link } from '../components/Button.tsx';
import { Notice } from '../components/Card.tsx';
import { ChoiceList } from '../components/FormChoices.tsx';
import { trailSeparator, type WalkDrawing } from './drawing.ts';

/** The id of the first choice, for the complaint to lead to. */
const firstChoice = 'wijzer-choice';

/**
 * The form of one screen. Posts its choice together with the earlier ones, so that
 * the server remembers nothing; the island stops it from being sent at all.
 * `autoComplete="off"` keeps a browser from restoring what was chosen.
 */
export function WalkForm({ drawing, first, buttons, children }: { drawing: WalkDrawing; first?: boolean; buttons?: ReactNode; children?: ReactNode }) {
  const { t, trail, action, has } = drawing;
  return (
    <form className="form" method="post" action={action} autoComplete="off" noValidate>
      <input type="hidden" name="trail" value={trail.join(trailSeparator)} />
      {has('missing') ? (
        <div data-piece="missing">
          <Notice tone="danger">
            <a className="utrecht-link utrecht-link--html-a" href={`#${firstChoice}`}>
              {t.wijzer.missing}
            </a>
          </Notice>
        </div>
      ) : null}
      {children}
      <div className="actions">
        {buttons ?? <Button>{t.wijzer.forward}</Button>}
        {first ? null : (
          <Button look="secondary" name="back" value="1">
            {t.wijzer.back}
          </Button>
        )}
        {first ? null : (
          <span data-again="">
            <Link href={action}>{t.wijzer.again}</Link>
          </span>
        )}
      </div>
    </form>
  );
}

/** One question with its answers, as a group of radio buttons or boxes. */
export function WalkChoices({ drawing, field }: { drawing: WalkDrawing; field: Omit<RadioField, 'name'> | Omit<CheckboxesField, 'name'> }) {
  const named = { ...field, name: field.kind === 'radio' ? 'choice' : 'trigger' } as RadioField | CheckboxesField;
  return <ChoiceList field={named} drawing={{ t: drawing.t, formKey: 'wijzer', values: {}, errors: new Map(), today: undefined }} drawFields={() => null} />;
}

/** A button that makes a choice by itself. */
export function ChoiceButton({ value, look, children }: { value: string; look?: 'primary' | 'secondary'; children: ReactNode }) {
  return (
    <Button name="choice" value={value} {...(look ? { look } : {})}>
      {children}
    </Button>
  );
}
