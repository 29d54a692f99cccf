/** Conditions that people ask for most, to choose from; anything else is written in the whole text. */
import type { Condition } from '../../protocol/definition/condition.ts';
import type { Definition } from '../../protocol/definition/schema.ts';

export interface Preset {
  /** Stands in the form. */
  readonly value: string;
  readonly condition: Condition | undefined;
}

/** For when a duty or a norm applies, and what closing on a ground needs. */
export function circumstances(definition: Definition): readonly Preset[] {
  const special = definition.forms.filter((form) => form.special).map((form) => form.id);
  const suspicion = definition.routes.flatMap((route) => route.weighing?.questions ?? []).find((question) => question.asks === 'suspicion');
  const notNo = suspicion?.answers.filter((answer) => answer.id !== 'no').map((answer) => answer.id) ?? [];
  return named([
    { age: { below: 12 } },
    { age: { from: 12 } },
    { age: { below: 16 } },
    { age: { from: 16 } },
    { age: { from: 18 } },
    { trigger: 'any' },
    ...(special.length > 0 ? [{ form: special }] : []),
    { record: 'signal', where: { injury: { present: true } } },
    { record: 'signal', where: { about: 'parent' } },
    { record: 'emergency' },
    ...(suspicion && notNo.length > 0 ? [{ answer: { question: suspicion.id, is: notNo } }] : []),
    { report: 'needed' },
    { report: 'sent' },
    { record: 'help' },
    { record: 'waiver' },
    { openHypothesis: true },
    { record: 'evaluation', where: { result: ['notReached', 'worse', 'stalled'] } },
  ]);
}

/** For what shows in the record that a duty was done. */
export function proofs(definition: Definition): readonly Preset[] {
  return named([
    { record: 'signal' },
    { record: 'consultation' },
    ...definition.partners.map((partner): Condition => ({ record: 'consultation', where: { partners: { includes: partner.id } } })),
    { record: 'advice' },
    { record: 'conversation', where: { with: { includes: 'parents' } } },
    { record: 'conversation', where: { with: { includes: 'child' } } },
    { record: 'kindcheck' },
    ...definition.consents.map((consent): Condition => ({ record: 'consent', where: { consent: consent.id } })),
    ...definition.informs.map((inform): Condition => ({ record: 'informed', where: { who: inform.id } })),
    ...definition.acts.map((act): Condition => ({ record: 'act', where: { act: act.id } })),
    { weighing: 'concluded' },
    { record: 'reportDecision' },
    { record: 'helpDecision' },
    { report: 'sent' },
    { record: 'feedback' },
    { record: 'help' },
    { record: 'evaluation' },
    { record: 'monitoringPlan' },
    { record: 'monitoring' },
    { record: 'objection' },
    { record: 'signing' },
  ]);
}

/** A condition is its own name: nothing to keep in step. */
function named(conditions: readonly Condition[]): readonly Preset[] {
  return conditions.map((condition) => ({ value: JSON.stringify(condition), condition }));
}
