import { readable } from '../../src/documents/meldcode/readable.ts';
import { shipped as asShipped } from '../../src/documents/meldcode/published.ts';
import { Script } from '../../src/protocol/testing/script.ts';
import { shipped } from '../../src/protocol/testing/shipped.ts';
import { check } from '../../src/protocol/check.ts';
import type { PlainDate } from '../../src/protocol/time.ts';
import { textsFor } from '../../src/texts/index.ts';

/** The source variants: 000 STROOMM, 001 GPO-WN, 002 Fedra, 003 the BTK brochure, 004 Kindkracht. */
export type Variant = 'stroomm' | 'gpo-wn' | 'fedra' | 'btk' | 'kindkracht';

/** An opened dossier under a variant, of a child born on a day when that matters. */
export function dossier(variant: Variant, birthDate?: string, route = 'home'): Script {
  return new Script(shipped(variant), birthDate).open(route);
}

/** A dossier in which these questions were answered; what was skipped is left with reasons. */
export function answered(variant: Variant, answers: Readonly<Record<string, string>>, birthDate?: string): Script {
  const script = dossier(variant, birthDate);
  for (const [question, answer] of Object.entries(answers)) script.answer(question, answer);
  return script;
}

export const suspicion = { suspicion: 'yes' } as const;
export const acceptedHelp = { suspicion: 'yes', danger: 'no', helpPossible: 'yes', helpAccepted: 'yes' } as const;

/** Where a duty stands: `none` when the meldcode does not ask it of this dossier. */
export function stateOf(script: Script, duty: string): string {
  return script.duty(duty)?.state ?? 'none';
}

/** How heavily a duty counts: `none` when the meldcode does not ask it of this dossier. */
export function levelOf(script: Script, duty: string): string {
  return script.duty(duty)?.obligation.level ?? 'none';
}

/** What the newest answer means, in the words of the meldcode. */
export function meaningOf(script: Script): string | undefined {
  return script.status().view.weighing.answered.at(-1)?.answer.meaning.nl;
}

/** The question that is due, in the words of the meldcode. */
export function nextQuestion(script: Script): string | undefined {
  return script.status().view.weighing.next?.text.nl;
}

/** Everything that people read at /meldcode and in the PDF, in Dutch. */
export function readText(variant: Variant): string {
  return JSON.stringify(chapters(variant));
}

/** What stands first: what to do in danger, and whom to call. */
export function emergencyText(variant: Variant): string {
  return JSON.stringify(chapters(variant).find((chapter) => chapter.id === 'gevaar'));
}

function chapters(variant: Variant): ReturnType<typeof readable> {
  const protocol = shipped(variant);
  return readable({ t: textsFor('nl'), protocol, published: asShipped(protocol.version, undefined) });
}

/** The codes of what `check` says about a variant. */
export function findingsOn(variant: Variant): readonly string[] {
  return check(shipped(variant), '2026-12-01' as PlainDate).map((finding) => finding.code);
}
