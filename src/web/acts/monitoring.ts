/** Agreeing who keeps watching, and writing down how things are (R120, R164). */
import { dateOf } from '../kit/formValues.ts';
import type { ActForm } from './actForm.ts';
import { filled, momentField, momentNames, optionsOf, otherMoment, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const monitoringPlanForm: ActForm = {
  path: 'monitoring-afspreken',
  command: 'agreeMonitoring',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, colleagues }) => {
    const { monitoringPlan } = t.acts.help;
    return {
      key: 'monitoring-plan',
      title: monitoringPlan.title,
      fields: [
        { kind: 'longText', name: 'what', label: monitoringPlan.what, required: true, requiredMessage: monitoringPlan.whatRequired, rows: 3 },
        { kind: 'text', name: 'who', label: monitoringPlan.who, hint: t.acts.personHint, required: true, requiredMessage: monitoringPlan.whoRequired, suggestions: colleagues.map((colleague) => colleague.name) },
        { kind: 'date', name: 'next', label: monitoringPlan.next, required: true, requiredMessage: monitoringPlan.nextRequired, notPast: true },
        { kind: 'date', name: 'until', label: monitoringPlan.until, notPast: true },
        otherMoment(t),
      ],
      submitLabel: monitoringPlan.submit,
    };
  },
  data: (values) => filled({ ...textsOf(values, 'what', 'who'), next: dateOf(values, 'next'), until: dateOf(values, 'until') }),
};

export const monitoringForm: ActForm = {
  path: 'monitoring',
  command: 'recordMonitoring',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { monitoring } = t.acts.help;
    const words = actWords(t, view.file.protocol);
    return {
      key: 'monitoring',
      title: monitoring.title,
      fields: [
        { kind: 'radio', name: 'safe', label: monitoring.safe(words), required: true, requiredMessage: monitoring.safeRequired, options: optionsOf(monitoring.safes, { no: monitoring.notSafeHint, doubt: monitoring.doubtHint(words) }) },
        { kind: 'longText', name: 'text', label: monitoring.text, required: true, requiredMessage: monitoring.textRequired, nudge: true },
        { kind: 'date', name: 'next', label: monitoring.next, hint: monitoring.nextHint, notPast: true },
        momentField(t),
      ],
      submitLabel: monitoring.submit,
    };
  },
  initial: startNow,
  data: (values) => filled({ ...textsOf(values, 'safe', 'text'), next: dateOf(values, 'next') }),
};
