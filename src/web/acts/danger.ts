/** Who was informed (R012, R062), a reason to report (R124–R127), and an emergency written down afterwards (R050–R054). */
import { isTicked, listOf, textOf } from '../kit/formValues.ts';
import { capital, say } from '../views/words.ts';
import type { ActForm } from './actForm.ts';
import { evidenceField } from './entryChoice.ts';
import { filled, momentField, momentNames, otherMoment, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const informedForm: ActForm = {
  path: 'informeren',
  command: 'recordInformed',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { informed } = t.acts.record;
    const { informs } = view.file.protocol;
    if (informs.length === 0) return undefined;
    return {
      key: 'informed',
      title: informed.title,
      fields: [
        { kind: 'radio', name: 'who', label: informed.who, hint: informed.whoHint, required: true, options: informs.map((item) => ({ value: item.id, label: capital(say(item.name, t)), hint: t.acts.source(item.source) })) },
        { kind: 'text', name: 'how', label: informed.how, suggestions: informed.hows },
        { kind: 'longText', name: 'text', label: informed.text, rows: 3 },
        momentField(t),
      ],
      submitLabel: informed.submit,
    };
  },
  initial: startNow,
  data: (values) => filled(textsOf(values, 'who', 'how', 'text')),
};

export const triggerForm: ActForm = {
  path: 'reden-om-te-melden',
  command: 'flagTrigger',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view } = context;
    const { trigger } = t.acts.record;
    const { triggers } = view.file.protocol;
    if (triggers.length === 0) return undefined;
    const options = triggers.map((item) => ({ value: item.id, label: say(item.name, t), hint: `${say(item.meaning, t)} ${t.acts.source(item.source)}` }));
    return {
      key: 'trigger',
      title: trigger.title,
      intro: trigger.intro,
      fields: [
        { kind: 'radio', name: 'trigger', label: trigger.trigger, required: true, requiredMessage: trigger.triggerRequired, options },
        { kind: 'longText', name: 'reasons', label: trigger.reasons, hint: t.acts.reasonsHint, required: true, requiredMessage: t.acts.reasonsRequired },
        evidenceField(context, t.acts.evidence, t.acts.evidenceHint),
        otherMoment(t),
      ],
      submitLabel: trigger.submit,
    };
  },
  data: (values) => filled({ ...textsOf(values, 'trigger', 'reasons'), evidence: listOf(values, 'evidence') }),
};

export const emergencyForm: ActForm = {
  path: 'noodsituatie',
  command: 'recordEmergency',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { emergency } = t.acts.record;
    const { protocol } = view.file;
    const words = actWords(t, protocol);
    return {
      key: 'emergency',
      title: emergency.title,
      intro: emergency.intro(words),
      fields: [
        { kind: 'longText', name: 'text', label: emergency.text, hint: emergency.textHint, required: true, requiredMessage: emergency.textRequired, why: { text: say(protocol.emergency.text, t), source: protocol.emergency.source } },
        momentField(t),
        { kind: 'checkboxes', name: 'called', label: emergency.called, options: protocol.emergency.contacts.map((contact) => ({ value: contact.id, label: say(contact.name, t), ...(contact.phone === undefined ? {} : { hint: contact.phone }) })) },
        {
          kind: 'checkbox',
          name: 'reported',
          label: emergency.reported(words),
          reveal: [
            { kind: 'text', name: 'contact', label: emergency.contact, hint: t.acts.personHint },
            { kind: 'text', name: 'reference', label: emergency.reference, width: 'medium' },
          ],
        },
      ],
      submitLabel: emergency.submit,
      afterwards: emergency.afterwards,
    };
  },
  initial: startNow,
  data: (values) => filled({ text: textOf(values, 'text'), called: listOf(values, 'called'), reported: isTicked(values, 'reported'), ...(isTicked(values, 'reported') ? textsOf(values, 'contact', 'reference') : {}) }),
};
