/** Consulting colleagues and experts, and advice of Veilig Thuis (R060–R070). */
import { isTicked, listOf, textOf } from '../kit/formValues.ts';
import { capital, say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { filled, momentField, momentNames, optionsOf, startNow, textsOf, yesNo, yesNoOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const consultationForm: ActForm = {
  path: 'overleg',
  command: 'recordConsultation',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view } = context;
    const { consultation } = t.acts.record;
    if (view.file.protocol.partners.length === 0) return undefined;
    return {
      key: 'consultation',
      title: consultation.title,
      fields: [
        { kind: 'checkboxes', name: 'partners', label: consultation.partners, ...(view.file.protocol.partners.some((partner) => partner.consent !== undefined) ? { hint: consultation.partnersHint } : {}), required: true, requiredMessage: consultation.partnersRequired, options: partnerOptions(context) },
        { kind: 'text', name: 'who', label: consultation.who, hint: t.acts.personHint, maxLength: 300 },
        { kind: 'checkbox', name: 'anonymous', label: consultation.anonymous(actWords(t, view.file.protocol)) },
        momentField(t),
        { kind: 'longText', name: 'outcome', label: consultation.outcome, hint: consultation.outcomeHint, required: true, requiredMessage: consultation.outcomeRequired },
        { kind: 'longText', name: 'missing', label: consultation.missing, hint: consultation.missingHint, rows: 3 },
      ],
      submitLabel: consultation.submit,
    };
  },
  initial: startNow,
  data: (values) => filled({ partners: listOf(values, 'partners'), anonymous: isTicked(values, 'anonymous'), ...textsOf(values, 'who', 'outcome', 'missing') }),
};

/** Which partners need consent for speaking by name stands with the partner itself (R066). */
function partnerOptions({ t, view }: ActContext) {
  const { consultation } = t.acts.record;
  return view.file.protocol.partners.map((partner) => {
    const hint = partner.consent === undefined ? (partner.external ? consultation.external : undefined) : consultation.needsConsent;
    return { value: partner.id, label: capital(say(partner.name, t)), ...(hint === undefined ? {} : { hint }) };
  });
}

export const adviceForm: ActForm = {
  path: 'advies',
  command: 'recordAdvice',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { advice } = t.acts.record;
    const words = actWords(t, view.file.protocol);
    return {
      key: 'advice',
      title: advice.title(words),
      intro: advice.intro(words),
      fields: [
        { kind: 'longText', name: 'outcome', label: advice.outcome, required: true, requiredMessage: advice.outcomeRequired },
        { kind: 'radio', name: 'anonymous', label: advice.anonymous(words), required: true, options: optionsOf(advice.anonymousOptions) },
        momentField(t),
        { kind: 'checkboxes', name: 'about', label: advice.about, options: optionsOf(advice.abouts) },
        { kind: 'text', name: 'contact', label: advice.contact, hint: t.acts.personHint },
        { kind: 'longText', name: 'question', label: advice.question, rows: 3 },
        yesNo(t, { name: 'followed', label: advice.followed, hint: advice.followedHint }),
      ],
      submitLabel: advice.submit,
    };
  },
  initial: startNow,
  data: (values) => filled({ anonymous: textOf(values, 'anonymous') === 'yes', about: listOf(values, 'about'), followed: yesNoOf(values, 'followed'), ...textsOf(values, 'contact', 'question', 'outcome') }),
};
