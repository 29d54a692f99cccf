import type { ReactNode } from 'react';
import type { FieldBase } from '../kit/form.ts';
import { DetailsWhy } from './Card.tsx';
import { inputId, type FormDrawing } from './formDrawing.ts';

/** The ids of hint and complaint that belong to an input, for aria-describedby. */
export function describedBy(drawing: FormDrawing, name: string, hasHint: boolean): string | undefined {
  const id = inputId(drawing, name);
  const ids = [hasHint ? `${id}-hint` : '', drawing.errors.has(name) ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function ErrorMessage({ drawing, name }: { drawing: FormDrawing; name: string }) {
  const message = drawing.errors.get(name);
  if (message === undefined) return null;
  return (
    <p className="utrecht-form-field-error-message" id={`${inputId(drawing, name)}-error`}>
      <span className="visually-hidden">{drawing.t.forms.errorLabel}: </span>
      {message}
    </p>
  );
}

export function Hint({ id, text }: { id: string; text: string | undefined }) {
  return text === undefined ? null : (
    <p className="utrecht-form-field-description" id={id}>
      {text}
    </p>
  );
}

interface FrameProps {
  readonly field: FieldBase;
  readonly drawing: FormDrawing;
  readonly children: ReactNode;
}

/** Label, hint, complaint and “why” round one input. `quiet` leaves out “(niet verplicht)”. */
export function FieldFrame({ field, name, drawing, quiet, children }: FrameProps & { name: string; quiet?: boolean }) {
  const id = inputId(drawing, name);
  return (
    <div className={`utrecht-form-field utrecht-form-field--text${drawing.errors.has(name) ? ' utrecht-form-field--invalid' : ''}`}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {field.label}
          {field.required || quiet ? null : <Optional drawing={drawing} />}
        </label>
      </div>
      <Hint id={`${id}-hint`} text={field.hint} />
      <ErrorMessage drawing={drawing} name={name} />
      <div className="utrecht-form-field__input">{children}</div>
      {field.why ? <DetailsWhy t={drawing.t} why={field.why} label={drawing.t.forms.why} /> : null}
    </div>
  );
}

export function Optional({ drawing }: { drawing: FormDrawing }) {
  return <span className="optional"> ({drawing.t.forms.optional})</span>;
}

/** Legend, hint, complaints and “why” round several inputs that answer one question. */
export function GroupFrame({ field, names, drawing, role, children }: FrameProps & { names: readonly string[]; role?: 'radiogroup' }) {
  const id = inputId(drawing, field.name);
  const invalid = names.some((name) => drawing.errors.has(name));
  const described = [field.hint === undefined ? '' : `${id}-hint`, ...names.filter((name) => drawing.errors.has(name)).map((name) => `${inputId(drawing, name)}-error`)].filter(Boolean);
  return (
    <div className={`utrecht-form-fieldset${invalid ? ' utrecht-form-fieldset--invalid' : ''}`}>
      <fieldset
        className="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset"
        role={role}
        aria-required={role ? field.required === true : undefined}
        aria-invalid={role && invalid ? true : undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {field.label}
          {field.required ? null : <Optional drawing={drawing} />}
        </legend>
        <Hint id={`${id}-hint`} text={field.hint} />
        {names.map((name) => (
          <ErrorMessage key={name} drawing={drawing} name={name} />
        ))}
        {children}
        {field.why ? <DetailsWhy t={drawing.t} why={field.why} label={drawing.t.forms.why} /> : null}
      </fieldset>
    </div>
  );
}
