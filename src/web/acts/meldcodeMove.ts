/** A running dossier goes over to the version of the meldcode that is in force now, when nothing is lost by it. */
import { isVersion, moveProblems, type MoveProblem } from '../../protocol/change/move.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { refuse } from '../../protocol/refusal.ts';
import { handlersOf } from '../../protocol/routeAccess.ts';
import { status, type Status } from '../../protocol/status.ts';
import { routeOf } from '../../protocol/view.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldSpec, FormSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import { seenByNotes } from './accused.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { textsOf } from './formParts.ts';
import { refusalText } from './refusalText.ts';

export const moveForm: ActForm = {
  path: 'nieuwe-versie',
  command: 'moveMeldcode',
  spec: (context) => {
    const { t, view, inForce } = context;
    const { move } = t.acts.dossier;
    const { protocol, state } = view.file;
    if (!inForce || isVersion(inForce, protocol) || state.phase !== 'open') return undefined;
    const head = { key: 'move', intro: move.intro(versionName(protocol, t), versionName(inForce, t)) };
    const lost = lostOn(context, inForce);
    return lost.length > 0 ? { ...head, title: move.lostTitle, fields: lostFields(lost, t) } : { ...head, title: move.title, fields: moveFields(context, inForce), submitLabel: move.submit };
  },
  complaints: (values, { t, view, inForce }) => {
    const { protocol } = view.file;
    if (!inForce || lostOn({ view }, inForce).length > 0) return [{ field: 'reasons', message: t.acts.dossier.move.lostMeanwhile }];
    return textOf(values, shownName(inForce)) === 'yes' ? [] : [{ field: 'reasons', message: refusalText(refuse('otherMeldcodeMeanwhile', 'R182'), protocol, t).message }];
  },
  data: (values: FormValues, { view, inForce }) => ({ ...textsOf(values, 'reasons'), from: idOf(view.file.protocol), to: inForce && idOf(inForce) }),
};

/** “Meldcode Fictie”, versie 2. */
export function versionName({ title, version }: Definition, t: Texts): string {
  return t.acts.dossier.move.version(say(title, t), version);
}

/** What would be lost if this dossier went to the version in force. */
export function lostOn({ view }: Pick<ActContext, 'view'>, inForce: Definition): readonly MoveProblem[] {
  return moveProblems(view.file.state, inForce, view.status.view);
}

function idOf({ id, version }: Definition): Pick<Definition, 'id' | 'version'> {
  return { id, version };
}

/** Names the version whose differences the reader had before them; for another one the form comes back. */
function shownName({ id, version }: Definition): string {
  return `shown ${id} ${version}`;
}

function lostFields(lost: readonly MoveProblem[], t: Texts): FormSpec['fields'] {
  const { move } = t.acts.dossier;
  return [
    { kind: 'note', tone: 'caution', text: move.lostText, items: lost.map(({ what }) => ({ label: say(what, t) })) },
    { kind: 'note', text: lost.some(({ kind }) => kind === 'duty') ? `${move.lostStays} ${move.lostDuties}` : move.lostStays },
  ];
}

function moveFields(context: ActContext, inForce: Definition): FormSpec['fields'] {
  const { move } = context.t.acts.dossier;
  return [
    { kind: 'hidden', name: shownName(inForce), value: 'yes' },
    { kind: 'note', text: move.stays },
    newDuties(context, inForce),
    ...strictNotes(context, inForce),
    { kind: 'longText', name: 'reasons', label: move.reasons, hint: move.reasonsHint, required: true, requiredMessage: move.reasonsRequired },
  ];
}

/** What the dossier would be asked at once that it is not asked now, or more strongly, or sooner. */
function newDuties({ t, view }: ActContext, inForce: Definition): FieldSpec {
  const { move } = t.acts.dossier;
  const then = openDuties(status(view.file.state, { ...view.status.view, protocol: inForce }));
  const now = openDuties(view.status);
  const added = then.filter((duty) => !now.some((other) => asksAsMuch(other, duty)));
  return added.length === 0 ? { kind: 'note', text: move.nothingNew } : { kind: 'note', text: move.comesWith, items: added.map(({ obligation }) => ({ label: say(obligation.text, t) })) };
}

type Duty = Status['obligations'][number];

function openDuties({ obligations }: Status): readonly Duty[] {
  return obligations.filter((duty) => duty.state === 'open' && duty.obligation.level !== 'may');
}

function asksAsMuch(now: Duty, then: Duty): boolean {
  const strongEnough = now.obligation.level === 'must' || then.obligation.level === 'should';
  const soonEnough = then.due === undefined || (now.due !== undefined && now.due <= then.due);
  return now.id === then.id && strongEnough && soonEnough;
}

/** Where others may read the dossier than now, or fewer, it is said before the work of writing. */
function strictNotes({ t, view }: ActContext, inForce: Definition): readonly FieldSpec[] {
  const now = view.status.view.route;
  const then = routeOf(inForce, view.file.state);
  const handlers = handlersOf(then);
  const same = now.access === 'strict' && handlersOf(now).length === handlers.length && handlersOf(now).every((id) => handlers.includes(id));
  if (then.access !== 'strict' || same) return [];
  return [...seenByNotes(t, inForce, then, { recording: false }), { kind: 'note', tone: 'caution', text: t.acts.dossier.move.strict }];
}
