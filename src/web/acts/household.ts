/** The kindcheck (R030), and the answer of parents to a request for consent (R066, R067). */
import { isTicked, textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { filled, momentField, momentNames, optionsOf, startNow, textsOf, yesNoOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const kindcheckForm: ActForm = {
  path: 'kindcheck',
  command: 'recordKindcheck',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t }) => {
    const { kindcheck } = t.acts.record;
    return {
      key: 'kindcheck',
      title: kindcheck.title,
      intro: kindcheck.intro,
      fields: [
        {
          kind: 'radio',
          name: 'others',
          label: kindcheck.others,
          required: true,
          options: optionsOf(t.dossier.entry.yesNoUnknown, {}, {
            yes: [
              { kind: 'longText', name: 'children', label: kindcheck.children, hint: kindcheck.childrenHint, required: true, requiredMessage: kindcheck.childrenRequired, rows: 3 },
              { kind: 'longText', name: 'carer', label: kindcheck.carer, rows: 2 },
            ],
          }),
        },
        { kind: 'longText', name: 'text', label: kindcheck.text, rows: 3 },
        momentField(t),
      ],
      submitLabel: kindcheck.submit,
    };
  },
  initial: startNow,
  data: (values) => filled(textsOf(values, 'others', 'children', 'carer', 'text')),
};

export const consentForm: ActForm = {
  path: 'toestemming',
  command: 'recordConsent',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view } = context;
    const { consent } = t.acts.record;
    const options = consentOptions(context);
    if (options.length === 0) return undefined;
    return {
      key: 'consent',
      title: consent.title,
      fields: [
        { kind: 'radio', name: 'consent', label: consent.consent, required: true, options },
        { kind: 'text', name: 'from', label: consent.from, hint: consent.fromHint(actWords(t, view.file.protocol)), required: true, requiredMessage: consent.fromRequired },
        { kind: 'radio', name: 'given', label: consent.given, required: true, options: optionsOf(consent.givenOptions, {}, { yes: [{ kind: 'checkbox', name: 'written', label: consent.written }] }) },
        { kind: 'longText', name: 'text', label: consent.text, rows: 3 },
        momentField(t),
      ],
      submitLabel: consent.submit,
    };
  },
  initial: (context) => {
    const [first, second] = context.view.file.protocol.consents;
    return { ...startNow(context), ...(first && !second ? { consent: first.id } : {}) };
  },
  data: (values) => filled({ ...textsOf(values, 'consent', 'from', 'text'), given: yesNoOf(values, 'given'), written: textOf(values, 'given') === 'yes' && isTicked(values, 'written') }),
};

function consentOptions({ t, view }: ActContext) {
  const { consent } = t.acts.record;
  return view.file.protocol.consents.map((item) => ({
    value: item.id,
    label: say(item.text, t),
    hint: [item.written ? consent.writtenNeeded : '', item.refusalIsSignal ? consent.refusalCounts : '', t.acts.source(item.source)].filter(Boolean).join(' '),
  }));
}
