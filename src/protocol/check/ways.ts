import type { Definition, Route } from '../definition/schema.ts';
import { nextOf, pathsOf } from '../paths.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';

/** No dead ends, nothing out of reach, no circles (design 5). */
export function ways(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, index) => waysOf(route, ['routes', index, 'weighing']));
}

function waysOf(route: Route, path: Path): Problem[] {
  const weighing = route.weighing;
  if (!weighing) return [];
  const found = pathsOf(route);
  if (!found.ok) return [endless(found.problem.kind === 'cycle' ? found.problem.questions : [], route, path)];
  const reached = new Set<string>();
  const queue = weighing.questions.slice(0, 1);
  for (let question = queue.pop(); question; question = queue.pop()) {
    if (reached.has(question.id)) continue;
    reached.add(question.id);
    for (const answer of question.answers) {
      const next = nextOf(weighing, answer);
      if (next) queue.push(next);
    }
  }
  const unreachable = weighing.questions.flatMap((question, index) =>
    reached.has(question.id) ? [] : [problem('unsafe', 'unreachable', [...path, 'questions', index], [`Geen enkel antwoord leidt naar vraag "${question.id}".`, `No answer leads to question "${question.id}".`], [`Zet "to: ${question.id}" bij een antwoord, of haal de vraag weg.`, `Put "to: ${question.id}" with an answer, or remove the question.`], 'R110')],
  );
  const deadEnds = weighing.questions.flatMap((question, q) =>
    question.answers.flatMap((answer, a) =>
      answer.to !== undefined || answer.does.length > 0 ? [] : [problem('unsafe', 'deadEnd', [...path, 'questions', q, 'answers', a], [`Na dit antwoord gebeurt er niets.`, 'Nothing happens after this answer.'], ['Zet erbij wat volgt: "to" (een volgende vraag) of "does" (report, help, monitor of close).', 'Add what follows: "to" (a next question) or "does" (report, help, monitor or close).'], 'R110')],
    ),
  );
  return [...unreachable, ...deadEnds];
}

function endless(questions: readonly string[], route: Route, path: Path): Problem {
  if (questions.length === 0) return problem('unsafe', 'tooManyWays', path, ['Er zijn zo veel wegen door de weging dat niemand ze kan nalopen.', 'There are so many ways through the weighing that nobody can look at them.'], ['Gebruik minder vragen of minder antwoorden.', 'Use fewer questions or fewer answers.'], 'R110');
  const [from, to] = questions.slice(-2);
  const q = route.weighing?.questions.findIndex((question) => question.id === from) ?? 0;
  const a = route.weighing?.questions[q]?.answers.findIndex((answer) => answer.to === to) ?? 0;
  return problem('unsafe', 'cycle', [...path, 'questions', q, 'answers', a, 'to'], [`Dit antwoord wijst terug, zodat de vragen in een kring lopen: ${questions.join(' → ')}.`, `This answer points back, so that the questions go round in a circle: ${questions.join(' → ')}.`], ['Laat "to" naar een latere vraag wijzen, of haal het weg. Opnieuw wegen is een eigen handeling en hoort hier niet.', 'Let "to" point to a later question, or remove it. Weighing again is an act of its own and does not belong here.'], 'R110');
}
