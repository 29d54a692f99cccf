import type { Entry } from '../../protocol/entries.ts';
import { findEntry } from '../../protocol/state.ts';
import { reopenedByNews } from '../../protocol/decide.ts';
import type { EntryView } from '../components/Timeline.tsx';
import { formatDate } from '../kit/dates.ts';
import { accusedFact, conversationContent, signalContent } from './spokenContent.ts';
import { helpContent } from './helpContent.ts';
import { facts, sections, type EntryContent } from './contentParts.ts';
import { lookOf } from './entryLook.ts';
import type { EntryWords } from './entryView.ts';
import { leftOutIn, nameIn, nameOf, say, textIn } from './words.ts';

/** What an entry says, in the order in which people read it. Exhaustive: a new kind of entry does not compile without words. */
export function contentOf(entry: Entry, words: EntryWords): EntryContent {
  const { t, protocol, names } = words;
  const d = t.dossier.entry;
  switch (entry.kind) {
    case 'signal':
      return signalContent(entry, words);
    case 'conversation':
    case 'waiver':
    case 'consultation':
    case 'advice':
    case 'kindcheck':
    case 'consent':
    case 'objection':
    case 'signing':
      return conversationContent(entry, words);
    case 'help':
    case 'taskDone':
    case 'evaluation':
    case 'monitoringPlan':
    case 'monitoring':
    case 'feedback':
    case 'report':
      return helpContent(entry, words);
    case 'opening':
      return { title: d.opening, text: versionWords(entry.data.protocol, words) };
    case 'addendum':
      return { text: entry.data.text };
    case 'hypothesisResolution':
      return { title: `${t.common.kinds.hypothesis}: ${entry.data.outcome === 'confirmed' ? t.common.hypothesisConfirmed : t.common.hypothesisRefuted}`, text: entry.data.text, sections: quoted(entry.data.entry, words) };
    case 'informed':
      return { title: d.informed(nameIn(protocol.informs, entry.data.who, t)), facts: facts([d.how, entry.data.how]), ...optional(entry.data.text) };
    case 'trigger':
      return { title: d.trigger(nameIn(protocol.triggers, entry.data.trigger, t)), text: entry.data.reasons, facts: evidenceFacts(entry.data.evidence, words) };
    case 'weighingStart':
      return { title: d.weighingStart, text: entry.data.reasons };
    case 'answer':
      return answerContent(entry, words);
    case 'reportDecision':
      return { title: entry.data.report ? d.reportYes : d.reportNo, text: entry.data.reasons };
    case 'helpDecision':
      return { title: entry.data.help ? d.helpYes : d.helpNo, text: entry.data.reasons };
    case 'deviation':
      return { title: d.deviation, text: entry.data.reasons, facts: facts([d.leftOut, entry.data.obligations.map((id) => leftOutIn(protocol, id, t)).join(' · ')]) };
    case 'act':
      return actContent(entry, words);
    case 'emergency':
      return {
        text: entry.data.text,
        facts: facts(accusedFact(entry.data.accused, words), [d.called, entry.data.called.map((id) => nameIn(protocol.emergency.contacts, id, t)).join(', ')], [d.emergencyReported, entry.data.reported ? d.yes : d.no], [d.reference, entry.data.reference], [d.contact, entry.data.contact]),
      };
    case 'closing':
      return { title: d.closing, text: entry.data.reasons, facts: facts([d.ground, textIn(protocol.closingGrounds, entry.data.ground, t)]) };
    case 'reopening':
      return { title: d.reopening, text: entry.data.reasons === reopenedByNews ? d.reopenedByNews : entry.data.reasons };
    case 'participant': {
      const who = nameOf(names, entry.data.employee, t);
      const title = { added: d.participantAdded, removed: d.participantRemoved, lockedOut: d.participantLockedOut }[entry.data.change](who);
      return { title, ...optional(entry.data.reasons) };
    }
    case 'routeSwitch':
      return { title: d.routeSwitch(nameIn(protocol.routes, entry.data.to, t)), text: entry.data.reasons, facts: facts(accusedFact(entry.data.accused, words)) };
    case 'meldcodeMove':
      return { title: d.meldcodeMove, text: entry.data.reasons, facts: facts([d.meldcodeWas, versionWords(entry.data.from, words)], [d.meldcodeIs, versionWords(entry.data.to, words)]) };
  }
}

/** A version of a meldcode: by the title that it has in the version which the dossier stands on now, else by its id. */
function versionWords(version: Entry<'meldcodeMove'>['data']['to'], { t, protocol }: EntryWords): string {
  return t.dossier.entry.meldcodeVersion(protocol.id === version.id ? say(protocol.title, t) : version.id, version.version);
}

function optional(text: string | undefined): Pick<EntryView, 'text'> {
  return text === undefined ? {} : { text };
}

function answerContent(entry: Entry<'answer'>, words: EntryWords): EntryContent {
  const { t, protocol } = words;
  const d = t.dossier.entry;
  const question = protocol.routes.flatMap((route) => route.weighing?.questions ?? []).find((candidate) => candidate.id === entry.data.question);
  const answer = question?.answers.find((candidate) => candidate.id === entry.data.answer);
  return {
    title: question ? d.answer(question.number, say(question.text, t)) : entry.data.question,
    facts: facts([d.answerIs, answer ? say(answer.label, t) : entry.data.answer], [d.answeredWith, entry.data.together]),
    sections: [...sections([d.reasons, entry.data.reasons]), ...evidenceSections(entry.data.evidence, words)],
  };
}

function actContent(entry: Entry<'act'>, words: EntryWords): EntryContent {
  const { t, protocol } = words;
  const act = protocol.acts.find((candidate) => candidate.id === entry.data.act);
  const d = t.dossier.entry;
  const shown = (act?.fields ?? []).flatMap((field): [string, string | undefined][] => {
    const value = entry.data.fields[field.id];
    if (value === undefined || value === '') return [];
    if (typeof value === 'boolean') return [[say(field.label, t), value ? d.yes : d.no]];
    const option = field.options?.find((candidate) => candidate.id === value);
    return [[say(field.label, t), option ? say(option.label, t) : value]];
  });
  return { title: act ? say(act.name, t) : entry.data.act, facts: facts(...shown) };
}

function quoted(id: Entry['id'], { t, state }: EntryWords): { label: string; text: string }[] {
  const entry = findEntry(state, id);
  return entry?.kind === 'signal' ? sections([formatDate(entry.at, 'day', t.language), entry.data.text]) : [];
}

function evidenceFacts(evidence: readonly Entry['id'][], { t }: EntryWords): { label: string; value: string }[] {
  return evidence.length > 0 ? facts([t.dossier.entry.evidence, t.dossier.entry.evidenceCount(evidence.length)]) : [];
}

/** What a reasoning rests on, so that a judge can follow it: day and words of each entry. */
function evidenceSections(evidence: readonly Entry['id'][], words: EntryWords): { label: string; text: string }[] {
  const { t, state } = words;
  const lines = evidence.flatMap((id) => {
    const entry = findEntry(state, id);
    return entry ? [`${formatDate(entry.at, 'day', t.language)}: ${summaryOf(entry, words)}`] : [];
  });
  return lines.length > 0 ? sections([t.dossier.entry.evidence, lines.join('\n')]) : [];
}

const longestSummary = 120;

/** What an entry is, in a few words; never what somebody said or saw. */
export function titleOf(entry: Entry, words: EntryWords): string {
  return contentOf(entry, words).title ?? words.t.common.kinds[lookOf(entry)];
}

/** What an entry says, in one line: its text, or the last thing that was written under a heading. */
export function gistOf(entry: Entry, words: EntryWords): string {
  const { text, sections } = contentOf(entry, words);
  return shortened(text ?? sections?.at(-1)?.text ?? '');
}

/** One line about an entry, for lists of news and choices. */
export function summaryOf(entry: Entry, words: EntryWords): string {
  return shortened([titleOf(entry, words), gistOf(entry, words)].filter((part) => part !== '').join(': '));
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > longestSummary ? `${line.slice(0, longestSummary - 1)}…` : line;
}
