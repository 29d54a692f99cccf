/** An act that only this organisation's meldcode knows, with the fields that it defines. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { FieldSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { momentField, startNow, yesNo } from './formParts.ts';

type Act = Definition['acts'][number];
type ActField = Act['fields'][number];

/** The engine knows a field of an act as `fields.id`; so does the form. */
function nameOf(field: ActField): string {
  return `fields.${field.id}`;
}

function actOf({ view, subject }: ActContext): Act | undefined {
  return view.file.protocol.acts.find((act) => act.id === subject);
}

export const ownActForm: ActForm = {
  path: 'handeling',
  command: 'recordAct',
  moment: 'moment',
  fieldNames: { at: 'momentDate' },
  spec: (context) => {
    const { t } = context;
    const act = actOf(context);
    if (!act) return undefined;
    return {
      key: `act-${act.id}`,
      title: say(act.name, t),
      intro: t.acts.source(act.source),
      fields: [...act.fields.map((field) => fieldOf(field, context)), momentField(t)],
      submitLabel: t.acts.save,
    };
  },
  initial: startNow,
  data: (values, context) => {
    const act = actOf(context);
    return { act: context.subject, fields: Object.fromEntries((act?.fields ?? []).flatMap((field) => valueOf(field, values))) };
  },
};

function fieldOf(field: ActField, { t }: ActContext): FieldSpec {
  const base = { name: nameOf(field), label: say(field.label, t), required: field.required };
  switch (field.type) {
    case 'line':
      return { kind: 'text', maxLength: 300, ...base };
    case 'text':
      return { kind: 'longText', ...base };
    case 'date':
      return { kind: 'date', ...base };
    case 'yesNo':
      return yesNo(t, base);
    case 'choice':
      return { kind: 'radio', options: (field.options ?? []).map((option) => ({ value: option.id, label: say(option.label, t) })), ...base };
  }
}

function valueOf(field: ActField, values: FormValues): [string, string | boolean][] {
  const value = textOf(values, nameOf(field));
  if (value === '') return [];
  return [[field.id, field.type === 'yesNo' ? value === 'yes' : value]];
}
