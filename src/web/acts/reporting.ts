/** The report to the advice body (R142–R150) and what it lets know (R116, R155). */
import type { ActForm } from './actForm.ts';
import { filled, momentField, momentNames, optionsOf, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const reportForm: ActForm = {
  path: 'melding',
  command: 'recordReport',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { report } = t.acts.report;
    const words = actWords(t, view.file.protocol);
    return {
      key: 'report',
      title: report.title(words),
      intro: report.intro,
      fields: [
        { kind: 'radio', name: 'channel', label: report.channel, required: true, requiredMessage: report.channelRequired, options: optionsOf(t.dossier.entry.channels) },
        momentField(t, report.moment),
        { kind: 'text', name: 'contact', label: report.contact, hint: t.acts.personHint },
        { kind: 'text', name: 'reference', label: report.reference, hint: report.referenceHint, width: 'medium' },
        { kind: 'radio', name: 'parentsInformed', label: report.parentsInformed(words), options: optionsOf(report.parents, { later: report.laterHint, no: report.noHint }) },
        { kind: 'longText', name: 'agreements', label: report.agreements, hint: report.agreementsHint },
        { kind: 'longText', name: 'text', label: report.text, hint: report.textHint, nudge: true },
      ],
      submitLabel: report.submit,
    };
  },
  initial: startNow,
  data: (values) => filled(textsOf(values, 'channel', 'contact', 'reference', 'parentsInformed', 'agreements', 'text')),
};

export const feedbackForm: ActForm = {
  path: 'terugkoppeling',
  command: 'recordFeedback',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { feedback } = t.acts.report;
    const words = actWords(t, view.file.protocol);
    return {
      key: 'feedback',
      title: feedback.title(words),
      intro: feedback.intro(words),
      fields: [
        { kind: 'radio', name: 'outcome', label: feedback.outcome, required: true, requiredMessage: feedback.outcomeRequired, options: optionsOf(t.dossier.entry.feedbackIs) },
        { kind: 'longText', name: 'text', label: feedback.text },
        { kind: 'text', name: 'contact', label: feedback.contact, hint: t.acts.personHint },
        momentField(t),
      ],
      submitLabel: feedback.submit,
    };
  },
  initial: startNow,
  data: (values) => filled(textsOf(values, 'outcome', 'contact', 'text')),
};
