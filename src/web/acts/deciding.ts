/** The two decisions, in this order (R140, R141), and leaving out a duty with reasons. */
import { asksForReport } from '../../protocol/status.ts';
import type { FieldSpec } from '../kit/form.ts';
import { isTicked, textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import type { ActForm } from './actForm.ts';
import { obligationOf, whyOf } from './duty.ts';
import { filled, momentNames, optionsOf, otherMoment, textsOf, yesNoOf } from './formParts.ts';
import { reportReasons } from './reportReasons.ts';
import { actWords } from './wording.ts';

export const reportDecisionForm: ActForm = {
  path: 'besluit-melding',
  command: 'decideReport',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { reportDecision } = t.acts.weigh;
    const { protocol } = view.file;
    const outstanding = view.status.view.reportNeed.outstanding.filter((reason) => reason.kind !== 'decision');
    const asked: readonly FieldSpec[] = outstanding.length > 0 ? [{ kind: 'note', tone: 'caution', text: reportDecision.outstanding(reportReasons(outstanding, protocol, t)) }] : [];
    return {
      key: 'report-decision',
      title: reportDecision.title(actWords(t, protocol)),
      intro: reportDecision.intro,
      fields: [
        ...asked,
        { kind: 'radio', name: 'report', label: reportDecision.report, required: true, requiredMessage: reportDecision.reportRequired, options: optionsOf(reportDecision.options, { yes: reportDecision.yesHint }) },
        { kind: 'longText', name: 'reasons', label: t.acts.reasons, hint: reportDecision.reasonsHint, required: true, requiredMessage: t.acts.reasonsRequired },
        otherMoment(t),
      ],
      submitLabel: reportDecision.submit,
    };
  },
  data: (values) => filled({ report: yesNoOf(values, 'report'), reasons: textOf(values, 'reasons') }),
};

export const helpDecisionForm: ActForm = {
  path: 'besluit-hulp',
  command: 'decideHelp',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { helpDecision } = t.acts.weigh;
    return {
      key: 'help-decision',
      title: helpDecision.title,
      intro: helpDecision.intro,
      fields: [
        { kind: 'radio', name: 'help', label: helpDecision.help, required: true, requiredMessage: helpDecision.helpRequired, options: optionsOf(helpDecision.options) },
        { kind: 'longText', name: 'reasons', label: t.acts.reasons, hint: helpDecision.reasonsHint, required: true, requiredMessage: t.acts.reasonsRequired },
        { kind: 'checkbox', name: 'withAdviceBody', label: helpDecision.withAdviceBody(actWords(t, view.file.protocol)) },
        otherMoment(t),
      ],
      submitLabel: helpDecision.submit,
    };
  },
  data: (values) => filled({ help: yesNoOf(values, 'help'), reasons: textOf(values, 'reasons'), withAdviceBody: isTicked(values, 'withAdviceBody') || undefined }),
};

export const deviationForm: ActForm = {
  path: 'afwijken',
  command: 'recordDeviation',
  moment: 'moment',
  fieldNames: { ...momentNames, obligations: 'reasons' },
  spec: (context) => {
    const { t } = context;
    const { deviation } = t.acts.weigh;
    const duty = obligationOf(context);
    // The duty to report is lifted by a decision about the report, never by this form.
    if (!duty || asksForReport(duty)) return undefined;
    return {
      key: 'deviation',
      title: deviation.title,
      intro: deviation.intro,
      fields: [
        { kind: 'note', ...(duty.level === 'must' ? { tone: 'caution' as const } : {}), text: [say(duty.text, t), duty.level === 'must' ? deviation.must : ''].filter(Boolean).join(' ') },
        { kind: 'longText', name: 'reasons', label: deviation.reasons, hint: t.acts.reasonsHint, required: true, requiredMessage: deviation.reasonsRequired, why: whyOf(duty, context) },
        otherMoment(t),
      ],
      submitLabel: deviation.submit,
    };
  },
  data: (values, context) => ({ obligations: [context.subject], ...textsOf(values, 'reasons') }),
};
