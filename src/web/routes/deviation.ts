import type { Texts } from '../../texts/index.ts';
import type { FormSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';

/** Name of the field in which people say why they leave the meldcode here. */
export const deviationField = 'deviationReasons';

export function deviationReasons(values: FormValues): string | undefined {
  return deviationField in values ? textOf(values, deviationField) : undefined;
}

/** The same form with room for reasons, after the meldcode asked for them. Order is a guide, not a lock (design 2.1). */
export function withDeviation(spec: FormSpec, t: Texts, asked?: { readonly message: string; readonly source: string }): FormSpec {
  const why = asked ? { why: { text: asked.message, source: asked.source } } : {};
  return {
    ...spec,
    fields: [
      ...(asked ? [{ kind: 'note' as const, tone: 'caution' as const, text: asked.message }] : []),
      { kind: 'longText', name: deviationField, label: t.pages.deviationLabel, required: true, requiredMessage: t.pages.deviationRequired, ...why },
      ...spec.fields,
    ],
  };
}
