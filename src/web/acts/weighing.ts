/** The weighing: one question of the meldcode a page, in the organisation's words (R110–R119), and weighing again. */
import type { Question } from '../../protocol/definition/weighingSchema.ts';
import type { FieldSpec, Why } from '../kit/form.ts';
import { listOf, textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { evidenceField } from './entryChoice.ts';
import { filled, momentNames, otherMoment, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

/** The question that the address names. */
function questionOf({ view, subject }: ActContext): Question | undefined {
  return view.status.view.route.weighing?.questions.find((question) => question.id === subject);
}

export const weighingForm: ActForm = {
  path: 'wegen',
  command: 'answerQuestion',
  moment: 'moment',
  fieldNames: { ...momentNames, question: 'answer', together: 'withWhom' },
  spec: (context) => {
    const { t } = context;
    const { question: texts } = t.acts.weigh;
    const question = questionOf(context);
    if (!question) return undefined;
    const options = question.answers.map((answer) => ({ value: answer.id, label: say(answer.label, t), hint: say(answer.meaning, t) }));
    return {
      key: `weighing-${question.id}`,
      title: say(question.text, t),
      progress: texts.progress(question.number, context.view.status.view.route.weighing?.questions.length ?? question.number),
      ...(question.explain ? { intro: say(question.explain, t) } : {}),
      fields: [
        ...notes(context, question),
        { kind: 'radio', name: 'answer', label: texts.answer, required: true, requiredMessage: texts.answerRequired, options, why: meaningOf(context, question) },
        { kind: 'longText', name: 'reasons', label: texts.reasons, hint: texts.reasonsHint, required: true, requiredMessage: texts.reasonsRequired },
        evidenceField(context, t.acts.evidence, t.acts.evidenceHint),
        ...togetherField(context, question),
        otherMoment(t),
      ],
      submitLabel: texts.submit,
    };
  },
  data: (values, context) =>
    filled({ question: questionOf(context)?.id, ...textsOf(values, 'answer', 'reasons'), evidence: listOf(values, 'evidence'), together: textOf(values, 'together') === 'yes' ? textOf(values, 'withWhom') : '' }),
};

/** What the meldcode means with weighing, with the paragraph of this question; its own explanation already stands above it. */
function meaningOf({ t, view }: ActContext, question: Question): Why {
  const intro = view.status.view.route.weighing?.intro;
  const answers = question.answers.map((answer) => `${say(answer.label, t)}: ${say(answer.meaning, t)}`).join(' ');
  return { text: `${t.acts.weigh.question.meaning} ${intro ? say(intro, t) : answers}`, source: question.source };
}

/** What was answered before in this round, so that nobody weighs out of thin air. */
function notes({ t, view }: ActContext, question: Question): readonly FieldSpec[] {
  const { question: texts } = t.acts.weigh;
  const { answered, later } = view.status.view.weighing;
  const same = answered.find((step) => step.question.id === question.id);
  const others = answered.filter((step) => step !== same).map((step) => ({ label: texts.earlierOne(step.question.number, say(step.question.text, t), say(step.answer.label, t)), href: `/dossiers/${view.file.dossierId}/wegen/${step.question.id}` }));
  const fields: FieldSpec[] = [];
  if (others.length > 0) fields.push({ kind: 'note', text: texts.earlier, items: others });
  if (same) fields.push({ kind: 'note', text: texts.repeated(say(same.answer.label, t)) });
  if (later?.id === question.id) fields.push({ kind: 'note', tone: 'caution', text: texts.awaitsHelp });
  return fields;
}

/**
 * With whom of the advice body, where the meldcode asks to weigh together (R114).
 * “Not yet” stays possible: nothing may stand between a school and its record.
 */
function togetherField({ t, view }: ActContext, question: Question): readonly FieldSpec[] {
  const { weighing } = view.status.view;
  const same = weighing.answered.find((step) => step.question.id === question.id);
  if (!(same ? same.together : weighing.together)) return [];
  const { question: texts } = t.acts.weigh;
  const words = actWords(t, view.file.protocol);
  const withWhom: FieldSpec = { kind: 'text', name: 'withWhom', label: texts.withWhom(words), hint: t.acts.personHint, required: true, requiredMessage: texts.withWhomRequired(words) };
  return [
    {
      kind: 'radio',
      name: 'together',
      label: texts.together(words),
      hint: texts.togetherNote(words),
      required: true,
      requiredMessage: texts.togetherRequired(words),
      options: [
        { value: 'yes', label: t.acts.yes, reveal: [withWhom] },
        { value: 'no', label: texts.alone, hint: texts.aloneHint },
      ],
    },
  ];
}

export const reweighForm: ActForm = {
  path: 'opnieuw-wegen',
  command: 'startWeighing',
  moment: 'moment',
  fieldNames: momentNames,
  spec: ({ t, view }) => {
    const { restart } = t.acts.weigh;
    if (!view.status.view.route.weighing) return undefined;
    return {
      key: 'reweigh',
      title: restart.title,
      intro: restart.intro,
      fields: [{ kind: 'longText', name: 'reasons', label: restart.reasons, required: true, requiredMessage: restart.reasonsRequired }, otherMoment(t)],
      submitLabel: restart.submit,
    };
  },
  data: (values) => textsOf(values, 'reasons'),
};
