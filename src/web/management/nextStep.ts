import { may } from '../../access/policy.ts';
import type { Actor } from '../../access/actor.ts';
import type { Overview } from '../../meldcode/overview.ts';
import { blocking, isAccounted } from '../../meldcode/readDraft.ts';
import type { Version } from '../../meldcode/ports.ts';
import type { Texts } from '../../texts/index.ts';
import { concept, home } from './frame.tsx';

export interface NextStep {
  readonly text: string;
  readonly label: string;
  readonly href: string;
}

/** The one thing to do now; what waits for the board comes first for the board. */
export function nextStepOf(overview: Overview, actor: Actor, t: Texts): NextStep {
  const { next, nextAction } = t.meldcodeManagement;
  const isBoard = may(actor, 'meldcode.approve', null).allowed;
  const { draft } = overview;
  if (draft?.draft.state === 'submitted') return isBoard ? { text: next.approve, label: nextAction.approve, href: `${home}/vaststellen` } : { text: next.waitBoard, label: nextAction.waitBoard, href: concept };
  const idle = waiting(overview);
  if (idle) {
    const href = `${home}/versies/${idle.version}`;
    return isBoard ? { text: next.putInForce(idle.version), label: nextAction.putInForce, href: `${href}/invoeren` } : { text: next.waitInForce(idle.version), label: nextAction.waitInForce, href };
  }
  if (!draft) return overview.versions.length > 0 ? { text: next.nothing, label: nextAction.nothing, href: `${home}/kiezen` } : { text: next.choose, label: nextAction.choose, href: `${home}/kiezen` };
  const points = blocking(draft.findings).length;
  if (points > 0) return { text: next.repair(points), label: nextAction.repair, href: concept };
  const unexplained = draft.loosenings.filter((loosening) => !isAccounted(loosening)).length;
  if (unexplained > 0) return { text: next.reasons(unexplained), label: nextAction.reasons, href: `${concept}/redenen` };
  return { text: next.send, label: nextAction.send, href: `${concept}/versturen` };
}

/** The newest version, when nobody decided yet where and when it starts. */
function waiting({ versions, locations }: Overview): Version | undefined {
  const newest = versions.find((version) => !version.withdrawn);
  const used = locations.some((one) => one.version === newest?.version || one.planned.some((decision) => decision.version === newest?.version));
  return newest && !used && locations.every((one) => one.version === undefined || Number(one.version) < Number(newest.version)) ? newest : undefined;
}

/** Where a version stands, as a key of the texts. */
export function stateOf(version: Version, locations: Overview['locations'], everInForce: boolean): 'stateWithdrawn' | 'stateInForce' | 'statePlanned' | 'stateEarlier' | 'stateWaiting' {
  if (version.withdrawn) return 'stateWithdrawn';
  if (locations.some((one) => one.version === version.version)) return 'stateInForce';
  if (locations.some((one) => one.planned.some((decision) => decision.version === version.version))) return 'statePlanned';
  return everInForce ? 'stateEarlier' : 'stateWaiting';
}
