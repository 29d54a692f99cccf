/** Objections of parents or child (R146), and who signed which account (R083). */
import { entriesOf } from '../../protocol/state.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { labelOf, subjectField, subjectOf, type Candidate } from './entryChoice.ts';
import { filled, momentField, momentNames, optionsOf, startNow, textsOf } from './formParts.ts';

export const objectionForm: ActForm = {
  path: 'bezwaar',
  command: 'recordObjection',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t }) => {
    const { objection } = t.acts.talk;
    return {
      key: 'objection',
      title: objection.title,
      intro: objection.intro,
      fields: [
        { kind: 'text', name: 'from', label: objection.from, hint: objection.fromHint, required: true, requiredMessage: objection.fromRequired },
        { kind: 'radio', name: 'about', label: objection.about, required: true, options: optionsOf(objection.abouts) },
        { kind: 'longText', name: 'objection', label: objection.objection, required: true, requiredMessage: objection.objectionRequired },
        { kind: 'longText', name: 'response', label: objection.response, hint: objection.responseHint, required: true, requiredMessage: objection.responseRequired },
        { kind: 'radio', name: 'result', label: objection.result, required: true, inline: true, options: optionsOf(objection.results) },
        momentField(t),
      ],
      submitLabel: objection.submit,
    };
  },
  initial: startNow,
  data: (values) => textsOf(values, 'from', 'about', 'objection', 'response', 'result'),
};

/** Accounts of conversations and objections, newest first; each can be signed by several people. */
function signable(context: ActContext): readonly Candidate[] {
  const { state } = context.view.file;
  const entries = [...entriesOf(state, 'conversation'), ...entriesOf(state, 'objection')].sort((a, b) => b.at.localeCompare(a.at));
  return entries.map((entry) => ({ subject: entry.id, label: labelOf(entry, context) }));
}

export const signingForm: ActForm = {
  path: 'ondertekening',
  command: 'recordSigning',
  moment: 'moment',
  fieldNames: { ...momentNames, entry: 'subject' },
  spec: (context) => {
    const { t } = context;
    const { signing } = t.acts.talk;
    const which = subjectField(context, signable(context), signing.which);
    if (!which) return undefined;
    return {
      key: 'signing',
      title: signing.title,
      fields: [
        which,
        { kind: 'text', name: 'who', label: signing.who, hint: t.acts.personHint, required: true, requiredMessage: signing.whoRequired },
        { kind: 'radio', name: 'status', label: signing.status, required: true, options: optionsOf(signing.statuses, { seen: signing.seenHint }) },
        { kind: 'longText', name: 'text', label: t.acts.remarks, rows: 3 },
        momentField(t),
      ],
      submitLabel: signing.submit,
    };
  },
  initial: startNow,
  data: (values, context) => filled({ entry: subjectOf(values, context), ...textsOf(values, 'who', 'status', 'text') }),
};
