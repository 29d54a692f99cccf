/** A conversation that was held: purpose, facts, reaction, and only then interpretation (R080–R084, R101). */
import { listOf, textOf } from '../kit/formValues.ts';
import { capital, say } from '../views/words.ts';
import type { FieldSpec } from '../kit/form.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { obligationOf, patternsFor } from './duty.ts';
import { actHref, filled, momentField, momentNames, optionsOf, startNow, textsOf } from './formParts.ts';
import { actWords } from './wording.ts';

export const conversationForm: ActForm = {
  path: 'gesprek',
  command: 'recordConversation',
  moment: 'moment',
  fieldNames: momentNames,
  spec: (context) => {
    const { t, view } = context;
    const { conversation } = t.acts.talk;
    const words = actWords(t, view.file.protocol);
    return {
      key: 'conversation',
      title: conversation.title,
      fields: [
        { kind: 'checkboxes', name: 'with', label: conversation.with, required: true, requiredMessage: conversation.withRequired, options: optionsOf(conversation.withs(words), { child: conversation.childHint }) },
        { kind: 'radio', name: 'about', label: conversation.about, required: true, options: optionsOf(conversation.abouts) },
        momentField(t),
        {
          kind: 'radio',
          name: 'informal',
          label: conversation.informal,
          required: true,
          options: optionsOf(conversation.informals, { yes: conversation.informalHint }, { no: [{ kind: 'longText', name: 'purpose', label: conversation.purpose, required: true, requiredMessage: conversation.purposeRequired, rows: 2 }] }),
        },
        { kind: 'note', text: conversation.order },
        { kind: 'longText', name: 'facts', label: conversation.facts, hint: conversation.factsHint, required: true, requiredMessage: conversation.factsRequired, nudge: true },
        { kind: 'longText', name: 'reaction', label: conversation.reaction, hint: conversation.reactionHint },
        { kind: 'longText', name: 'interpretation', label: conversation.interpretation, hint: conversation.interpretationHint, rows: 3 },
        { kind: 'longText', name: 'agreements', label: conversation.agreements, rows: 3 },
        { kind: 'radio', name: 'concerns', label: conversation.concerns, options: optionsOf(conversation.concernsAre) },
        moreFields(context),
      ],
      submitLabel: conversation.submit,
      secondary: { label: conversation.notSafe, href: actHref(context, 'gesprek-niet-gevoerd', waivable(context)) },
      afterwards: conversation.afterwards(words),
    };
  },
  initial: (context) => ({ ...startNow(context), with: ['parents'], about: 'concerns' }),
  data: (values) => filled({ with: listOf(values, 'with'), attendees: listOf(values, 'attendees'), informal: textOf(values, 'informal') === 'yes', ...textsOf(values, 'about', 'others', 'purpose', 'facts', 'reaction', 'interpretation', 'alternative', 'agreements', 'concerns', 'position') }),
};

function moreFields({ t, view }: ActContext): FieldSpec {
  const { conversation } = t.acts.talk;
  const { protocol } = view.file;
  return {
    kind: 'group',
    legend: t.acts.more,
    folded: true,
    fields: [
      { kind: 'checkboxes', name: 'attendees', label: conversation.attendees, options: protocol.functions.filter((item) => atTheTable.has(item.role)).map((item) => ({ value: item.id, label: capital(say(item.name, t)) })) },
      { kind: 'text', name: 'others', label: conversation.others, hint: conversation.othersHint, maxLength: 300 },
      { kind: 'radio', name: 'position', label: conversation.position(actWords(t, protocol)), options: optionsOf(conversation.positions) },
      { kind: 'longText', name: 'alternative', label: conversation.alternative, hint: conversation.alternativeHint, rows: 3 },
    ],
  };
}

/** An administrator or a privacy officer has no place in a conversation about a child. */
const atTheTable = new Set(['professional', 'officer', 'deputyOfficer', 'director', 'board']);

/** The duty goes along when the meldcode lets it be waived. */
function waivable(context: ActContext): string | undefined {
  const duty = obligationOf(context);
  return duty && patternsFor(duty, 'waiver').length > 0 ? duty.id : undefined;
}
