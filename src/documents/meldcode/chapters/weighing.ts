import type { Route } from '../../../protocol/definition/schema.ts';
import type { Answer, Question, Weighing } from '../../../protocol/definition/weighingSchema.ts';
import { say } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Line, type Part, type Reading, type Section } from '../description.ts';
import { conditionWords } from '../words/conditionWords.ts';
import { whoWords } from './steps.ts';

/** The weighing of a route: the figure, and each question with every answer and what follows from it (R112–R120). */
export function weighingChapter(reading: Reading, route: Route): Chapter[] {
  const { weighing } = route;
  if (!weighing) return [];
  const { t, protocol } = reading;
  const w = t.meldcode;
  const several = protocol.routes.filter((one) => one.weighing).length > 1;
  const name = say(route.name, t);
  const parts: Part[] = [
    ...(weighing.intro ? [{ kind: 'text' as const, text: say(weighing.intro, t) }] : []),
    { kind: 'facts', facts: [...(weighing.actors.length > 0 ? [{ label: w.weighingDeciders, value: whoWords(weighing.actors, reading) }] : []), { label: t.common.source, value: weighing.source }] },
    { kind: 'figure', title: w.figureTitle(name), text: w.figureText(weighing.questions.length), weighing },
  ];
  return chapter(`wegen-${route.id}`, several ? w.weighingOf(name) : w.weighingTitle, parts, weighing.questions.flatMap((question) => questionSection(reading, route, weighing, question)));
}

/** A meldcode from before 2019 may have none; a reader should not look for it in vain. */
export function noWeighingChapter({ t }: Reading): Chapter[] {
  return chapter('wegen', t.meldcode.weighingTitle, [{ kind: 'text', text: t.meldcode.noWeighing }]);
}

function questionSection(reading: Reading, route: Route, weighing: Weighing, question: Question): Section[] {
  const { t } = reading;
  const lines = question.answers.map(
    (answer): Line => ({ name: say(answer.label, t), text: say(answer.meaning, t), details: [followsFrom(answer, weighing, reading)], ...(answer.source === undefined ? {} : { source: answer.source }) }),
  );
  return section(
    `vraag-${route.id}-${question.id}`,
    t.meldcode.questionTitle(question.number, say(question.text, t)),
    question.explain && { kind: 'text', text: say(question.explain, t) },
    { kind: 'lines', lines },
    { kind: 'text', text: `${t.common.source}: ${question.source}`, look: 'quiet' },
  );
}

/** What an answer does and where it leads, in one sentence. */
export function followsFrom(answer: Answer, weighing: Weighing, { t, protocol }: Pick<Reading, 't' | 'protocol'>): string {
  const w = t.meldcode;
  const adviceBody = say(protocol.words.adviceBody, t);
  const next = weighing.questions.find((question) => question.id === answer.to);
  const onward = next && [w.nextQuestion(next.number), ...(answer.together ? [w.together(adviceBody)] : []), ...(answer.awaits ? [w.awaitsHelp] : [])].join(', ');
  const parts = [...answer.does.map((outcome) => w.outcomes[outcome](adviceBody)), ...(onward === undefined ? [] : [onward])];
  return parts.length > 0 ? w.then(parts) : `${w.noOutcome}.`;
}

/** What always asks for a report, whatever the questions say: triggers and norms (R123–R127). */
export function reportChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  return chapter(
    'altijd-melden',
    w.triggersTitle,
    protocol.triggers.length > 0
      ? [
          { kind: 'text', text: w.triggersText, look: 'lead' },
          { kind: 'lines', lines: protocol.triggers.map((one) => ({ name: say(one.name, t), text: say(one.meaning, t), source: one.source })) },
        ]
      : [],
    section('normen', w.normsTitle, {
      kind: 'lines',
      lines: protocol.norms.map((norm) => ({ text: say(norm.text, t), details: [t.conditions.namely(conditionWords(norm.when, { ...reading, route: undefined }))], source: norm.source })),
    }),
  );
}
