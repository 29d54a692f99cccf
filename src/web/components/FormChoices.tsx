import type { ReactNode } from 'react';
import type { CheckboxesField, CheckboxField, EntriesField, EvidenceOption, FieldSpec, Option, RadioField } from '../kit/form.ts';
import { listOf } from '../kit/formValues.ts';
import { DetailsWhy } from './Card.tsx';
import { ErrorMessage, GroupFrame, describedBy } from './FormFrame.tsx';
import { inputId, type FormDrawing } from './formDrawing.ts';

type DrawFields = (fields: readonly FieldSpec[]) => ReactNode;

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly invalid?: boolean;
  /** Ids described by besides the option's own hint. */
  readonly described?: string | undefined;
}

const classes = {
  radio: { input: 'utrecht-radio-button utrecht-radio-button--html-input', label: 'utrecht-form-label utrecht-form-label--radio' },
  checkbox: { input: 'utrecht-checkbox utrecht-checkbox--html-input', label: 'utrecht-form-label utrecht-form-label--checkbox' },
} as const;

/** One option as a card; the whole card answers to a tap. */
function Choice({ type, name, id, option, checked, invalid, described }: ChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-option-hint`;
  return (
    <div className="choice">
      <input
        type={type}
        className={classes[type].input}
        name={name}
        id={id}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={[hintId, described].filter(Boolean).join(' ') || undefined}
        aria-invalid={type === 'checkbox' && invalid ? true : undefined}
      />
      <div>
        <label className={classes[type].label} htmlFor={id}>
          {option.label}
        </label>
        {option.hint === undefined ? null : (
          <p className="choice__hint" id={hintId}>
            {option.hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** The summary links to the first option, so that one carries the plain id. */
function optionId(drawing: FormDrawing, name: string, at: number): string {
  return at === 0 ? inputId(drawing, name) : `${inputId(drawing, name)}-${at}`;
}

export function ChoiceList({ field, drawing, drawFields }: { field: RadioField | CheckboxesField; drawing: FormDrawing; drawFields: DrawFields }) {
  const chosen = listOf(drawing.values, field.name);
  const type = field.kind === 'radio' ? 'radio' : 'checkbox';
  const inline = field.kind === 'radio' && field.inline === true;
  return (
    <GroupFrame field={field} names={[field.name]} drawing={drawing} {...(type === 'radio' ? { role: 'radiogroup' as const } : {})}>
      <div className={inline ? 'choices choices--inline' : 'choices'}>
        {field.options.map((option, at) => (
          <div key={option.value} className="choices__option">
            <Choice type={type} name={field.name} id={optionId(drawing, field.name, at)} option={option} checked={chosen.includes(option.value)} invalid={drawing.errors.has(field.name)} />
            {option.reveal && option.reveal.length > 0 ? <div className="reveal">{drawFields(option.reveal)}</div> : null}
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}

export function SingleBox({ field, drawing, drawFields }: { field: CheckboxField; drawing: FormDrawing; drawFields: DrawFields }) {
  const id = inputId(drawing, field.name);
  const invalid = drawing.errors.has(field.name);
  return (
    <div className={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}`}>
      <ErrorMessage drawing={drawing} name={field.name} />
      <div className="choices__option">
        <Choice
          type="checkbox"
          name={field.name}
          id={id}
          option={{ value: 'yes', label: field.label, ...(field.hint === undefined ? {} : { hint: field.hint }) }}
          checked={listOf(drawing.values, field.name).length > 0}
          invalid={invalid}
          described={describedBy(drawing, field.name, false)}
        />
        {field.reveal && field.reveal.length > 0 ? <div className="reveal">{drawFields(field.reveal)}</div> : null}
      </div>
      {field.why ? <DetailsWhy t={drawing.t} why={field.why} label={drawing.t.forms.why} /> : null}
    </div>
  );
}

/** A long dossier folds its older entries; one that is chosen is never out of sight. */
const shownAtOnce = 6;

export function EvidenceList({ field, drawing }: { field: EntriesField; drawing: FormDrawing }) {
  const chosen = listOf(drawing.values, field.name);
  const first = field.entries.slice(0, shownAtOnce);
  const rest = field.entries.slice(shownAtOnce);
  const draw = (entry: EvidenceOption, at: number) => (
    <Choice
      key={entry.id}
      type="checkbox"
      name={field.name}
      id={optionId(drawing, field.name, at)}
      option={{ value: entry.id, label: `${entry.kindLabel}, ${entry.when}`, ...(entry.summary === '' ? {} : { hint: entry.summary }) }}
      checked={chosen.includes(entry.id)}
      invalid={drawing.errors.has(field.name)}
    />
  );
  return (
    <GroupFrame field={field} names={[field.name]} drawing={drawing}>
      {field.entries.length === 0 ? <p className="muted">{drawing.t.forms.evidenceNone}</p> : <div className="choices choices--evidence">{first.map(draw)}</div>}
      {rest.length > 0 ? (
        <details className="group group--folded" open={rest.some((entry) => chosen.includes(entry.id))}>
          <summary>{drawing.t.forms.evidenceMore(rest.length)}</summary>
          <div className="choices choices--evidence">{rest.map((entry, at) => draw(entry, at + shownAtOnce))}</div>
        </details>
      ) : null}
    </GroupFrame>
  );
}
