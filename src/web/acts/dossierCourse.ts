/** The course of the dossier itself: closing on a ground (R085, R112, R131), reopening (R151), another route. */
import { asksForReport, openMusts } from '../../protocol/status.ts';
import type { FieldSpec, FormValues } from '../kit/form.ts';
import type { Route } from '../../protocol/definition/schema.ts';
import { textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import { accusedComplaints, accusedData, accusedFields, seenByNotes } from './accused.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { patternsFor } from './duty.ts';
import { filled, momentNames, otherMoment, textsOf } from './formParts.ts';
import { reportReasons } from './reportReasons.ts';

export const closingForm: ActForm = {
  path: 'sluiten',
  command: 'closeDossier',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view } = context;
    const { closing } = t.acts.dossier;
    const options = view.file.protocol.closingGrounds.map((ground) => ({ value: ground.id, label: say(ground.text, t), hint: t.acts.source(ground.source) }));
    return {
      key: 'closing',
      title: closing.title,
      intro: closing.intro,
      fields: [
        ...stillAsked(context),
        { kind: 'radio', name: 'ground', label: closing.ground, required: true, requiredMessage: closing.groundRequired, options },
        { kind: 'longText', name: 'reasons', label: closing.reasons, hint: closing.reasonsHint, required: true, requiredMessage: closing.reasonsRequired },
        otherMoment(t),
      ],
      submitLabel: closing.submit,
    };
  },
  data: (values) => textsOf(values, 'ground', 'reasons'),
};

/** What the meldcode still asks, said before the work of writing rather than after it. */
function stillAsked({ t, view }: ActContext): readonly FieldSpec[] {
  const { closing } = t.acts.dossier;
  const { reportNeed } = view.status.view;
  if (reportNeed.outstanding.length > 0 && !reportNeed.rejected) return [{ kind: 'note', tone: 'caution', text: closing.outstanding(reportReasons(reportNeed.outstanding, view.file.protocol, t)) }];
  const duties = openMusts(view.status.obligations).filter((item) => !asksForReport(item.obligation) && patternsFor(item.obligation, 'closing').length === 0);
  if (duties.length === 0) return [];
  return [{ kind: 'note', tone: 'caution', text: closing.open(duties.map((item) => say(item.obligation.text, t)).join(' ')) }];
}

export const reopeningForm: ActForm = {
  path: 'heropenen',
  command: 'reopenDossier',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t }) => {
    const { reopening } = t.acts.dossier;
    return {
      key: 'reopening',
      title: reopening.title,
      fields: [{ kind: 'longText', name: 'reasons', label: reopening.reasons, required: true, requiredMessage: reopening.reasonsRequired }, otherMoment(t)],
      submitLabel: reopening.submit,
    };
  },
  data: (values) => textsOf(values, 'reasons'),
};

export const routeForm: ActForm = {
  path: 'andere-route',
  command: 'switchRoute',
  moment: 'moment',
  fieldNames: { ...momentNames, accused: 'to', 'accused.employee': 'to' },
  spec: (context) => {
    const { t, view } = context;
    const { route } = t.acts.dossier;
    const others = view.file.protocol.routes.filter((candidate) => candidate.id !== view.status.view.route.id);
    if (others.length === 0) return undefined;
    return {
      key: 'route',
      title: route.title,
      intro: route.intro,
      fields: [
        { kind: 'radio', name: 'to', label: route.to, required: true, requiredMessage: route.toRequired, options: others.map((candidate) => ({ value: candidate.id, label: say(candidate.name, t), hint: say(candidate.when, t), reveal: consequencesOf(candidate, context) })) },
        { kind: 'longText', name: 'reasons', label: t.acts.reasons, hint: t.acts.reasonsHint, required: true, requiredMessage: t.acts.reasonsRequired },
        otherMoment(t),
      ],
      submitLabel: route.submit,
    };
  },
  complaints: (values, context) => accusedComplaints(context.t, chosenRoute(values, context), values, context.colleagues),
  data: (values, context) => filled({ ...textsOf(values, 'to', 'reasons'), accused: accusedData(chosenRoute(values, context), values, context.colleagues) }),
};

function chosenRoute(values: FormValues, { view }: ActContext): Route | undefined {
  return view.file.protocol.routes.find((route) => route.id === textOf(values, 'to'));
}

/** What choosing this route changes: its steps, who can see the dossier from then on, and whom it is about. */
function consequencesOf(route: Route, { t, view, colleagues }: ActContext): readonly FieldSpec[] {
  const { protocol } = view.file;
  const steps = new Intl.ListFormat(t.language, { type: 'conjunction' }).format(route.steps.map((step) => say(step.name, t).toLocaleLowerCase(t.language)));
  const opens = route.access !== 'strict' && view.status.view.route.access === 'strict';
  return [
    { kind: 'note', text: t.routes.switchSteps(steps) },
    ...seenByNotes(t, protocol, route, { recording: false }),
    ...(route.access === 'strict' ? [{ kind: 'note' as const, tone: 'caution' as const, text: t.routes.switchLoses }] : []),
    ...(opens ? [{ kind: 'note' as const, tone: 'caution' as const, text: t.routes.switchOpens }] : []),
    ...accusedFields(t, route, colleagues),
  ];
}
