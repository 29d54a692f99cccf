/** What is added to an entry afterwards: an addendum (append only), and the outcome of a hypothesis (R023). */
import { openHypotheses } from '../../protocol/state.ts';
import { textOf } from '../kit/formValues.ts';
import type { ActForm } from './actForm.ts';
import { labelOf, subjectField, subjectOf } from './entryChoice.ts';
import { momentNames, optionsOf, otherMoment } from './formParts.ts';

export const addendumForm: ActForm = {
  path: 'aanvulling',
  command: 'addAddendum',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view, subject } = context;
    const { addendum } = t.acts.record;
    const entry = view.file.state.entries.find((candidate) => candidate.id === subject);
    if (!entry || entry.kind === 'addendum') return undefined;
    return {
      key: 'addendum',
      title: addendum.title,
      intro: addendum.intro,
      fields: [{ kind: 'note', text: labelOf(entry, context) }, { kind: 'longText', name: 'text', label: addendum.text, required: true, requiredMessage: addendum.textRequired, nudge: true }, otherMoment(t)],
      submitLabel: addendum.submit,
    };
  },
  data: (values, context) => ({ entry: context.subject, text: textOf(values, 'text') }),
};

export const hypothesisForm: ActForm = {
  path: 'vermoeden',
  command: 'resolveHypothesis',
  moment: 'moment',
  fieldNames: { ...momentNames, entry: 'subject' },
  spec: (context) => {
    const { t, view } = context;
    const { hypothesis } = t.acts.record;
    const candidates = openHypotheses(view.file.state).map((entry) => ({ subject: entry.id, label: labelOf(entry, context) }));
    const which = subjectField(context, candidates, hypothesis.which);
    if (!which) return undefined;
    return {
      key: 'hypothesis',
      title: hypothesis.title,
      fields: [
        which,
        { kind: 'radio', name: 'outcome', label: hypothesis.outcome, required: true, options: optionsOf(hypothesis.outcomes) },
        { kind: 'longText', name: 'text', label: hypothesis.text, hint: hypothesis.textHint, required: true, requiredMessage: hypothesis.textRequired },
        otherMoment(t),
      ],
      submitLabel: hypothesis.submit,
    };
  },
  data: (values, context) => ({ entry: subjectOf(values, context), outcome: textOf(values, 'outcome'), text: textOf(values, 'text') }),
};
