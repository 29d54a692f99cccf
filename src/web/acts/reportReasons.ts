/** Why the meldcode asks for a report, in the meldcode's own words; names its rules, never a verdict about people. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { PromisedReport, ReportReason } from '../../protocol/reportNeed.ts';
import type { Texts } from '../../texts/index.ts';
import { nameIn, say, textIn } from '../views/words.ts';

/** One rule: the name of a trigger, the question with its answer, or the norm; nothing where people decided so themselves, for no rule stands behind that. */
export function reportReason(reason: { readonly kind: string; readonly rule: string; readonly answer?: string }, protocol: Definition, t: Texts): string {
  if (reason.kind === 'decision') return '';
  if (reason.kind === 'trigger') return nameIn(protocol.triggers, reason.rule, t);
  if (reason.kind === 'norm') return textIn(protocol.norms, reason.rule, t).replace(/\.$/, '');
  const question = protocol.routes.flatMap((route) => route.weighing?.questions ?? []).find((candidate) => candidate.id === reason.rule);
  const answer = question?.answers.find((candidate) => candidate.id === reason.answer);
  if (!question) return reason.rule;
  return answer ? `${say(question.text, t)} ${say(answer.label, t)}` : say(question.text, t);
}

/** All of them, for inside a sentence. */
export function reportReasons(reasons: readonly (ReportReason | PromisedReport)[], protocol: Definition, t: Texts): string {
  return reasons.map((reason) => reportReason(reason, protocol, t)).join('; ');
}
