import type { Entry } from '../../protocol/entries.ts';
import type { EntryId } from '../../protocol/ids.ts';
import { entriesOf } from '../../protocol/state.ts';
import { capital, nameIn } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Mark, type Section } from '../drawing/blocks.ts';
import { day, happened, kindOf, moment, recordOf, writerOf } from './records.ts';
import type { ReportInput } from './reportInput.ts';

type Signal = Entry<'signal'>;

/** Facts, what others told, ideas and diagnoses, each apart (R022, R024, R142). Sections about which there is nothing to say are left out, except where Veilig Thuis expects an answer. */
export function observations(input: ReportInput): Section[] {
  const w = input.t.report;
  const signals = happened(input, 'signal');
  const own = signals.filter(({ data }) => data.kind === 'seen' || data.kind === 'heard');
  const of = (kind: Signal['data']['kind']): Signal[] => signals.filter(({ data }) => data.kind === kind);
  const injured = signals.filter(({ data }) => data.injury !== undefined);
  return [
    { title: w.factsTitle, blocks: own.length > 0 ? [...paragraph(w.factsIntro, 'quiet'), ...own.map((entry) => signal(entry, 'own', input))] : paragraph(w.noFacts) },
    ...optional(w.othersTitle, w.othersIntro, of('thirdParty').map((entry) => signal(entry, 'other', input))),
    ...optional(w.hypothesesTitle, w.hypothesesIntro, of('hypothesis').map((entry) => hypothesis(entry, input))),
    ...optional(w.diagnosesTitle, w.diagnosesIntro, of('diagnosis').map((entry) => signal(entry, 'talk', input))),
    ...optional(w.injuriesTitle, w.injuriesIntro, injured.length > 0 ? [{ kind: 'list', items: injured.map((entry) => injury(entry, input)) }] : []),
    against(input),
  ];
}

function optional(title: string, intro: string, blocks: readonly Block[]): Section[] {
  return blocks.length > 0 ? [{ title, blocks: [...paragraph(intro, 'quiet'), ...blocks] }] : [];
}

function signal(entry: Signal, mark: Mark, input: ReportInput, extra: readonly Block[] = []): Block {
  const { t, protocol } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const blocks = [
    ...paragraph(data.text, data.kind === 'heard' ? 'quote' : undefined),
    ...facts(
      ...sourceFacts(entry, input),
      [t.report.diagnosedBy, data.diagnosis && [data.diagnosis.by, data.diagnosis.profession].filter(Boolean).join(', ')],
      [t.report.diagnosedOn, data.diagnosis?.on && day(data.diagnosis.on, input)],
      [d.injury, data.injury && [data.injury.what, data.injury.where].filter(Boolean).join(', ')],
      [d.forms, data.forms.map((id) => nameIn(protocol.forms, id, t)).join(', ')],
      [d.triggers, data.triggers.map((id) => nameIn(protocol.triggers, id, t)).join(', ')],
      [d.bearingLabel, data.bearing && d.bearing[data.bearing]],
    ),
    ...extra,
  ];
  return recordOf(entry, { mark, label: t.common.kinds[data.kind], place: data.place, blocks }, input);
}

/** Who told it; a source that did not agree to be named has a number here, and its name on the page apart. */
function sourceFacts({ id, data }: Signal, input: ReportInput): [string, string | undefined][] {
  const w = input.t.report;
  const who = data.source?.who;
  if (who === undefined) return data.kind === 'thirdParty' ? [[w.source, w.sourceUnknown]] : [];
  const number = hiddenSources(input).get(id);
  return [[w.source, number === undefined ? `${who}, ${input.t.dossier.entry.withConsent}` : w.sourceWithheld(number)]];
}

/** Number of every source that did not agree to be named, by the entry that holds it; the same name has the same number. */
export function hiddenSources(input: ReportInput): ReadonlyMap<EntryId, number> {
  const numbers = new Map<string, number>();
  const found = new Map<EntryId, number>();
  for (const { id, data } of happened(input, 'signal')) {
    if (data.source?.who === undefined || data.source.consent === true) continue;
    const number = numbers.get(data.source.who) ?? numbers.size + 1;
    numbers.set(data.source.who, number);
    found.set(id, number);
  }
  return found;
}

/** An idea with what became of it (R023). */
function hypothesis(entry: Signal, input: ReportInput): Block {
  const w = input.t.report;
  const resolutions = entriesOf(input.state, 'hypothesisResolution').filter((resolution) => resolution.data.entry === entry.id);
  const status = w.hypothesisStatus[resolutions.at(-1)?.data.outcome ?? 'open'];
  const outcomes = resolutions.flatMap((resolution) => labelled([`${capital(w.hypothesisStatus[resolution.data.outcome])} · ${moment(resolution.at, input)} · ${writerOf(resolution, input)}`, resolution.data.text]));
  return signal(entry, 'hypothesis', input, [...facts([input.t.dossier.status, status]), ...outcomes]);
}

function injury(entry: Signal, input: ReportInput): string {
  const { what = '', where = '' } = entry.data.injury ?? {};
  return input.t.report.injurySeen(what, where, moment(entry.at, input), writerOf(entry, input));
}

const longestQuote = 160;

/** What does not fit the suspicion, in one place; what others told and what people think is only pointed at. */
function against(input: ReportInput): Section {
  const w = input.t.report;
  const refuting = happened(input, 'signal').filter(({ data }) => data.bearing === 'refutes');
  const refuted = entriesOf(input.state, 'hypothesisResolution').filter(({ data }) => data.outcome === 'refuted');
  const found = [
    ...refuting.map((entry) => ({ at: entry.at, text: `${w.againstEntry(day(entry.at, input), kindOf(entry, input))}: ${entry.data.kind === 'seen' || entry.data.kind === 'heard' ? shortened(entry.data.text) : w.seeThere}` })),
    ...refuted.map(({ at }) => ({ at, text: `${w.againstEntry(day(at, input), w.hypothesisStatus.refuted)}: ${w.seeThere}` })),
  ];
  const items = found.sort((one, other) => one.at.localeCompare(other.at)).map(({ text }) => text);
  return { title: w.againstTitle, blocks: items.length > 0 ? [...paragraph(w.againstIntro, 'quiet'), { kind: 'list', items }] : paragraph(w.noAgainst) };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longestQuote ? `${line.slice(0, longestQuote).trimEnd()}…` : line;
}
