/** Help that is agreed (R118), a task that is done, and evaluating at the end of the term (R119, R161–R165). */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { entriesOf } from '../../protocol/state.ts';
import type { FieldSpec, RowsField } from '../kit/form.ts';
import { dateOf, rowsOf, textOf } from '../kit/formValues.ts';
import { parseDate } from '../kit/dates.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { subjectField, subjectOf, type Candidate } from './entryChoice.ts';
import { filled, momentField, momentNames, optionsOf, otherMoment, startNow, textsOf, yesNo, yesNoOf } from './formParts.ts';
import { actWords } from './wording.ts';

const taskRows = 6;

function tasksField(t: Texts, required: boolean): RowsField {
  const { help } = t.acts.help;
  return {
    kind: 'rows',
    name: 'tasks',
    label: help.tasks,
    required,
    requiredMessage: help.tasksRequired,
    rowLabel: help.task,
    count: taskRows,
    columns: [
      { kind: 'text', name: 'who', label: help.who, required: true },
      { kind: 'text', name: 'what', label: help.what, required: true, maxLength: 300 },
      { kind: 'date', name: 'due', label: help.due },
    ],
  };
}

/** What the organisation's meldcode asks of help is required here. */
function needs(protocol: Definition, field: string): boolean {
  return protocol.help?.requires.some((required) => required === field) ?? false;
}

export const helpForm: ActForm = {
  path: 'hulp',
  command: 'agreeHelp',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view, colleagues }) => {
    const { help } = t.acts.help;
    const { protocol } = view.file;
    const why = protocol.help ? { why: { text: help.why, source: protocol.help.source } } : {};
    const safetyPlan: FieldSpec = { kind: 'longText', name: 'safetyPlan', label: help.safetyPlan, hint: help.safetyPlanHint, required: needs(protocol, 'safetyPlan'), requiredMessage: help.safetyPlanRequired };
    return {
      key: 'help',
      title: help.title,
      intro: help.intro,
      fields: [
        { kind: 'longText', name: 'goals', label: help.goals, hint: help.goalsHint, required: needs(protocol, 'goals'), requiredMessage: help.goalsRequired, ...why },
        { kind: 'date', name: 'term', label: help.term, hint: help.termHint, notPast: true, required: needs(protocol, 'term'), requiredMessage: help.termRequired },
        { kind: 'text', name: 'casemanager', label: help.casemanager, hint: help.casemanagerHint, required: needs(protocol, 'casemanager'), requiredMessage: help.casemanagerRequired, suggestions: colleagues.map((colleague) => colleague.name) },
        { kind: 'longText', name: 'roles', label: help.roles, hint: help.rolesHint, required: needs(protocol, 'roles'), requiredMessage: help.rolesRequired, rows: 3 },
        tasksField(t, needs(protocol, 'tasks')),
        safetyPlan,
        otherMoment(t),
      ],
      submitLabel: help.submit,
      afterwards: help.afterwards,
    };
  },
  data: (values, { t }) => filled({ ...textsOf(values, 'goals', 'casemanager', 'roles', 'safetyPlan'), term: dateOf(values, 'term'), tasks: rowsOf(values, tasksField(t, false)).map(({ due = '', ...task }) => filled({ ...task, due: parseDate(due) })) }),
};

/** A task in an address: the entry of the help and the number of the task, from 0. */
export function taskSubject(help: string, task: number): string {
  return `${help}.${task}`;
}

function openTasks({ view }: ActContext): readonly Candidate[] {
  const done = new Set(entriesOf(view.file.state, 'taskDone').map(({ data }) => taskSubject(data.help, data.task)));
  const tasks = entriesOf(view.file.state, 'help').flatMap((help) => help.data.tasks.map((task, at) => ({ subject: taskSubject(help.id, at), label: `${task.who}: ${task.what}` })));
  return tasks.filter((task) => !done.has(task.subject));
}

export const taskForm: ActForm = {
  path: 'taak',
  command: 'completeTask',
  moment: 'moment',
  fieldNames: { ...momentNames, help: 'subject', task: 'subject' },
  spec: (context) => {
    const { t } = context;
    const { task } = t.acts.help;
    const which = subjectField(context, openTasks(context), task.which);
    if (!which) return undefined;
    return {
      key: 'task',
      title: task.title,
      fields: [which, { kind: 'longText', name: 'result', label: task.result, required: true, requiredMessage: task.resultRequired }, otherMoment(t)],
      submitLabel: task.submit,
    };
  },
  data: (values, context) => {
    const [help, task] = subjectOf(values, context).split('.');
    return { help, task: Number(task), result: textOf(values, 'result') };
  },
};

export const evaluationForm: ActForm = {
  path: 'evaluatie',
  command: 'evaluateHelp',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { evaluation } = t.acts.help;
    if (entriesOf(view.file.state, 'help').length === 0) return undefined;
    const again = evaluation.reportHint;
    return {
      key: 'evaluation',
      title: evaluation.title,
      fields: [
        { kind: 'radio', name: 'result', label: evaluation.result, required: true, requiredMessage: evaluation.resultRequired, options: optionsOf(evaluation.results, { partly: again, notReached: again, worse: again, stalled: again }) },
        { kind: 'longText', name: 'text', label: evaluation.text, hint: evaluation.textHint, required: true, requiredMessage: evaluation.textRequired },
        yesNo(t, { name: 'arrived', label: evaluation.arrived(actWords(t, view.file.protocol)) }),
        yesNo(t, { name: 'withThoseInvolved', label: evaluation.withThoseInvolved }),
        momentField(t),
      ],
      submitLabel: evaluation.submit,
    };
  },
  initial: startNow,
  data: (values) => filled({ ...textsOf(values, 'result', 'text'), arrived: yesNoOf(values, 'arrived'), withThoseInvolved: yesNoOf(values, 'withThoseInvolved') }),
};
