/** A conversation that is not held, on a ground of the meldcode with everything that the ground asks (R087–R089, R147). */
import { conversationPartners } from '../../protocol/entries.ts';
import { groundHolds } from '../../protocol/waiverGrounds.ts';
import type { FieldSpec } from '../kit/form.ts';
import { isTicked, textOf } from '../kit/formValues.ts';
import { say } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { obligationOf, patternsFor } from './duty.ts';
import { actHref, filled, momentField, momentNames, optionsOf, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

/** The box of a confirmation under a ground. */
function confirmName(ground: string, item: string): string {
  return `confirm-${ground}-${item}`;
}

export const waiverForm: ActForm = {
  path: 'gesprek-niet-gevoerd',
  command: 'waiveConversation',
  moment: 'moment',
  fieldNames: { ...momentNames, confirmed: 'ground' },
  spec: (context) => {
    const { t, view } = context;
    const { waiver, conversation } = t.acts.talk;
    const words = actWords(t, view.file.protocol);
    const grounds = groundsFor(context);
    if (grounds.length === 0) return undefined;
    const duty = obligationOf(context);
    const options = grounds.map((ground) => ({
      value: ground.id,
      label: say(ground.text, t),
      hint: t.acts.source(ground.source),
      reveal: ground.confirm.map((item): FieldSpec => ({ kind: 'checkbox', name: confirmName(ground.id, item.id), label: say(item.text, t), required: true, requiredMessage: waiver.confirmRequired(say(item.text, t)) })),
    }));
    return {
      key: 'waiver',
      title: waiver.title,
      intro: waiver.intro,
      fields: [
        { kind: 'radio', name: 'ground', label: waiver.ground, required: true, requiredMessage: waiver.groundRequired, options },
        { kind: 'longText', name: 'reasons', label: waiver.reasons, hint: waiver.reasonsHint, required: true, requiredMessage: waiver.reasonsRequired },
        { kind: 'radio', name: 'with', label: waiver.with, required: true, inline: true, options: optionsOf(waiver.withs(words)) },
        { kind: 'radio', name: 'about', label: waiver.about, required: true, options: optionsOf(conversation.abouts) },
        momentField(t, waiver.moment),
      ],
      submitLabel: waiver.submit,
      ...(duty ? { secondary: { label: waiver.held, href: actHref(context, 'gesprek', duty.id) } } : {}),
    };
  },
  initial: (context) => ({ ...startNow(context), with: 'parents', about: 'concerns' }),
  data: (values, context) => {
    const ground = context.view.file.protocol.waiverGrounds.find((candidate) => candidate.id === textOf(values, 'ground'));
    const confirmed = ground?.confirm.filter((item) => isTicked(values, confirmName(ground.id, item.id))).map((item) => item.id) ?? [];
    return filled({ ...textsOf(values, 'with', 'about', 'ground', 'reasons'), confirmed });
  },
};

/** The grounds that may be used in this dossier now; where none may, the refusal says why. */
function groundsFor(context: ActContext) {
  const accepted = groundsForDuty(context);
  const usable = accepted.filter((ground) => groundHolds(ground, context.view.status.view));
  return usable.length > 0 ? usable : accepted;
}

/** The grounds that the duty in the address accepts; all of them when the address names no duty. */
function groundsForDuty(context: ActContext) {
  const { waiverGrounds } = context.view.file.protocol;
  const duty = obligationOf(context);
  const patterns = duty ? patternsFor(duty, 'waiver') : [];
  if (patterns.length === 0) return waiverGrounds;
  return waiverGrounds.filter((ground) => patterns.every(({ where }) => accepts(where?.['ground'], [ground.id]) && accepts(where?.['about'], ground.for) && accepts(where?.['with'], ground.with ?? conversationPartners)));
}

function accepts(wanted: unknown, offered: readonly string[]): boolean {
  if (typeof wanted === 'string') return offered.includes(wanted);
  return !Array.isArray(wanted) || offered.some((id) => wanted.includes(id));
}
