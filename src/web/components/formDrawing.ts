import type { PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldSpec, FormValues } from '../kit/form.ts';

/** What every field needs to draw itself. */
export interface FormDrawing {
  readonly t: Texts;
  readonly formKey: string;
  readonly values: FormValues;
  readonly errors: ReadonlyMap<string, string>;
  readonly today: PlainDate | undefined;
}

/** The id of an input; the error summary links to it. */
export function inputId(drawing: FormDrawing, name: string): string {
  return `${drawing.formKey}-${name}`;
}

/** True when a field, or a field inside it, has a value or a complaint; then a folded group opens. */
export function isTouched(fields: readonly FieldSpec[], drawing: FormDrawing): boolean {
  return [...drawing.errors.keys(), ...Object.keys(drawing.values).filter((name) => drawing.values[name] !== '')].some((name) => fields.some((field) => asks(field, name)));
}

function asks(field: FieldSpec, name: string): boolean {
  switch (field.kind) {
    case 'note':
    case 'hidden':
      return false;
    case 'group':
      return field.fields.some((inner) => asks(inner, name));
    case 'moment':
      return name === `${field.name}Date` || name === `${field.name}Time`;
    case 'rows':
      return name.startsWith(`${field.name}.`);
    case 'radio':
    case 'checkboxes':
      return field.name === name || field.options.some((option) => option.reveal?.some((inner) => asks(inner, name)) === true);
    case 'checkbox':
      return field.name === name || field.reveal?.some((inner) => asks(inner, name)) === true;
    default:
      return field.name === name;
  }
}
