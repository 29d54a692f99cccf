/** A signal: what somebody saw, heard, was told or thinks (R020–R028). Shared by the quick signal page and the dossier. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import type { CheckboxField, FieldSpec, FormValues, GroupBlock } from '../kit/form.ts';
import { dateOf, isTicked, listOf, textOf } from '../kit/formValues.ts';
import { capital, say } from '../views/words.ts';
import type { ActForm } from './actForm.ts';
import { filled, filledOrNothing, momentField, momentNames, optionsOf, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

/** The engine's fields that have another name on the form. */
export const signalFieldNames = {
  ...momentNames,
  source: 'sourceWho',
  'source.who': 'sourceWho',
  'source.consent': 'sourceConsent',
  'injury.what': 'injuryWhat',
  'injury.where': 'injuryWhere',
  'diagnosis.by': 'diagnosisBy',
  'diagnosis.profession': 'diagnosisProfession',
  'diagnosis.on': 'diagnosisOn',
} as const;

/** The questions about a signal. Without a meldcode (no child chosen yet) the organisation's own lists are left out. */
export function signalFields(t: Texts, protocol: Definition | undefined): readonly FieldSpec[] {
  const { signal } = t.acts.record;
  const words = actWords(t, protocol);
  const told: readonly FieldSpec[] = [
    { kind: 'text', name: 'sourceWho', label: signal.who, hint: signal.whoHint, required: true, requiredMessage: signal.whoRequired },
    { kind: 'checkbox', name: 'sourceConsent', label: signal.sourceConsent },
  ];
  return [
    { kind: 'radio', name: 'kind', label: signal.kind, required: true, requiredMessage: signal.kindRequired, options: optionsOf(signal.kinds, signal.kindHints(words), { thirdParty: told }) },
    { kind: 'longText', name: 'text', label: signal.text, hint: signal.textHint, required: true, requiredMessage: signal.textRequired, nudge: true, rows: 5 },
    momentField(t),
    { kind: 'text', name: 'place', label: signal.place, hint: signal.placeHint },
    moreFields(t, protocol),
  ];
}

function moreFields(t: Texts, protocol: Definition | undefined): GroupBlock {
  const { signal } = t.acts.record;
  const injury: CheckboxField = {
    kind: 'checkbox',
    name: 'injury',
    label: signal.injury,
    reveal: [
      { kind: 'text', name: 'injuryWhat', label: signal.injuryWhat, hint: signal.injuryWhatHint, required: true, requiredMessage: signal.injuryWhatRequired, maxLength: 300 },
      { kind: 'text', name: 'injuryWhere', label: signal.injuryWhere },
    ],
  };
  return {
    kind: 'group',
    legend: t.acts.more,
    hint: signal.moreHint,
    folded: true,
    fields: [
      ...ownLists(t, protocol),
      injury,
      { kind: 'radio', name: 'about', label: signal.about, inline: true, options: optionsOf(signal.abouts(actWords(t, protocol))) },
      { kind: 'radio', name: 'bearing', label: signal.bearing, hint: signal.bearingHint, options: optionsOf(t.dossier.entry.bearing) },
      diagnosisField(t),
    ],
  };
}

/** Triggers and forms of violence as the organisation's meldcode names them. */
function ownLists(t: Texts, protocol: Definition | undefined): readonly FieldSpec[] {
  const { signal } = t.acts.record;
  const fields: FieldSpec[] = [];
  if (protocol && protocol.triggers.length > 0) {
    fields.push({ kind: 'checkboxes', name: 'triggers', label: signal.triggers, hint: signal.triggersHint, options: protocol.triggers.map((trigger) => ({ value: trigger.id, label: say(trigger.name, t), hint: say(trigger.meaning, t) })) });
  }
  if (protocol && protocol.forms.length > 0) {
    const options = protocol.forms.map((form) => ({ value: form.id, label: capital(say(form.name, t)), ...(form.meaning ? { hint: say(form.meaning, t) } : {}) }));
    fields.push({ kind: 'checkboxes', name: 'forms', label: signal.forms, hint: signal.formsHint, options });
  }
  return fields;
}

/** A diagnosis counts only with its author (R025), so these questions come together. */
function diagnosisField(t: Texts): CheckboxField {
  const { signal } = t.acts.record;
  return {
    kind: 'checkbox',
    name: 'isDiagnosis',
    label: signal.diagnosis,
    hint: signal.diagnosisHint,
    reveal: [
      { kind: 'text', name: 'diagnosisBy', label: signal.diagnosisBy, required: true, requiredMessage: signal.diagnosisByRequired },
      { kind: 'text', name: 'diagnosisProfession', label: signal.profession, hint: signal.professionHint, required: true, requiredMessage: signal.professionRequired },
      { kind: 'date', name: 'diagnosisOn', label: signal.diagnosisOn, required: true, notFuture: true },
    ],
  };
}

/** The data of `recordSignal`, from validated values of {@link signalFields}. */
export function signalData(values: FormValues): Record<string, unknown> {
  const isDiagnosis = isTicked(values, 'isDiagnosis');
  const diagnosis = { by: textOf(values, 'diagnosisBy'), profession: textOf(values, 'diagnosisProfession'), on: dateOf(values, 'diagnosisOn') };
  return filled({
    ...textsOf(values, 'text', 'place', 'about', 'bearing'),
    kind: isDiagnosis ? 'diagnosis' : textOf(values, 'kind'),
    source: filledOrNothing({ who: textOf(values, 'sourceWho'), consent: isTicked(values, 'sourceConsent') || undefined }),
    diagnosis: isDiagnosis ? filled(diagnosis) : undefined,
    injury: isTicked(values, 'injury') ? filled({ what: textOf(values, 'injuryWhat'), where: textOf(values, 'injuryWhere') }) : undefined,
    forms: listOf(values, 'forms'),
    triggers: listOf(values, 'triggers'),
  });
}

export const signalForm: ActForm = {
  path: 'signaal',
  command: 'recordSignal',
  moment: 'moment',
  fieldNames: signalFieldNames,
  spec: ({ t, view }) => {
    const { signal } = t.acts.record;
    return { key: 'signal', title: signal.title, intro: signal.intro, fields: signalFields(t, view.file.protocol), submitLabel: signal.submit };
  },
  initial: startNow,
  data: signalData,
};
