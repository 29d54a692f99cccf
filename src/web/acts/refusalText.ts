/** A refusal in words: what is wrong, what to do, and which rule asks it (principle 4). */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Refusal } from '../../protocol/refusal.ts';
import type { Texts } from '../../texts/index.ts';
import { obligationsOf, say, textIn } from '../views/words.ts';
import { reportReason } from './reportReasons.ts';
import { actWords } from './wording.ts';

export interface Explained {
  readonly message: string;
  /** A paragraph of the meldcode, a law, or our own rule in words. */
  readonly source: string;
}

/** Every refusal has a text in both languages; ids in it become the meldcode's own words. Holds nothing that a person typed. */
export function refusalText(refusal: Refusal, protocol: Definition, t: Texts): Explained {
  return { message: t.refusals.refusalMessages[refusal.key](whatOf(refusal, protocol, t), actWords(t, protocol)), source: sourceText(refusal.source, t) };
}

/** A source as people can read it: the number of one of our own requirements becomes the rule itself. */
export function sourceText(source: string, t: Texts): string {
  return /^R\d{3}$/.test(source) ? (t.refusals.rules[source] ?? t.refusals.anyRule) : source;
}

function whatOf({ key, params }: Refusal, protocol: Definition, t: Texts): string {
  const param = (name: string): string => params[name] ?? '';
  switch (key) {
    case 'consentNeeded':
      return sentence(textIn(protocol.consents, param('consent'), t));
    case 'groundNotForThis':
    case 'groundNeedsConfirmation':
      return sentence(textIn(protocol.waiverGrounds, param('ground'), t));
    case 'groundDoesNotFit':
      return sentence(textIn(protocol.closingGrounds, param('ground'), t));
    case 'questionNotReached':
      return questionText(param('next'), protocol, t);
    case 'stepsSkipped':
      return dutiesText(param('obligations'), protocol, t);
    case 'decisionDeviates':
    case 'reportOutstanding':
      return reportReason({ kind: param('kind'), rule: param('rule') }, protocol, t);
    case 'helpIncomplete':
      return helpText(param('missing'), t);
    case 'moveLoses':
      return param(t.language);
    case 'actIncomplete':
      return fieldText(param('field'), protocol, t);
    case 'actFieldWrong':
      return `${fieldText(param('field'), protocol, t)} ${t.refusals.fieldTypes[param('type')] ?? ''}`.trimEnd();
    default:
      return '';
  }
}

/** A text of the meldcode as a whole sentence, whether or not it ends with a full stop there. */
export function sentence(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The question in the organisation's words; empty when there is none. */
export function questionText(id: string, protocol: Definition, t: Texts): string {
  const question = protocol.routes.flatMap((route) => route.weighing?.questions ?? []).find((candidate) => candidate.id === id);
  return question ? sentence(say(question.text, t)) : '';
}

function dutiesText(ids: string, protocol: Definition, t: Texts): string {
  const duties = obligationsOf(protocol);
  return ids.split(', ').map((id) => sentence(textIn(duties, id, t))).join(' ');
}

/** The form asks for each part of the help; the same question stands here. */
function helpText(missing: string, t: Texts): string {
  const { help } = t.acts.help;
  const labels: Readonly<Record<string, string>> = { goals: help.goals, term: help.term, casemanager: help.casemanager, roles: help.roles, tasks: help.tasks, safetyPlan: help.safetyPlan };
  return labels[missing] ?? '';
}

function fieldText(id: string, protocol: Definition, t: Texts): string {
  const field = protocol.acts.flatMap((act) => act.fields).find((candidate) => candidate.id === id);
  return field ? sentence(say(field.label, t)) : '';
}
