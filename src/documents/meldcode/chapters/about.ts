import { formatDate } from '../../../texts/dates.ts';
import { capital, say } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Fact, type Part, type Reading } from '../description.ts';

/** What this document is: whose, which version, since when, made from what; and how to read it. */
export function aboutChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  return chapter('over', w.aboutTitle, [...statusNotice(reading), { kind: 'text', text: say(protocol.about, t) }, { kind: 'facts', facts: aboutFacts(reading) }], [
    ...section('waarom', w.lawTitle, { kind: 'text', text: w.lawText }),
    ...section('lezen', w.levelsTitle, { kind: 'lines', lines: (['must', 'should', 'may'] as const).map((level) => ({ text: w.levels[level] })) }, { kind: 'text', text: w.againUsually }),
    ...section('woorden', w.wordsTitle, { kind: 'facts', facts: wordFacts(reading) }),
  ]);
}

/** Says so when no board has established this text, or when it is not in force yet. */
export function statusNotice({ t, published }: Reading): Part[] {
  const w = t.meldcode;
  switch (published.status) {
    case 'draft':
      return [{ kind: 'notice', tone: 'caution', title: w.notEstablished, text: w.notEstablishedText }];
    case 'shipped':
      return [{ kind: 'notice', tone: 'caution', title: w.shipped, text: w.shippedText }];
    case 'approved':
      return published.inForceFrom ? [{ kind: 'notice', tone: 'info', title: w.notYetInForce, text: w.notYetInForceText(formatDate(published.inForceFrom, 'day', t.language)) }] : [];
    case 'inForce':
      return [];
  }
}

/** Organisation, version, dates, origin: the particulars of the document. */
export function aboutFacts({ t, protocol, published }: Reading): Fact[] {
  const w = t.meldcode;
  const { document, edition, number } = protocol.origin;
  const made = w.edition(document, edition);
  return [
    ...(published.organisation === undefined ? [] : [{ label: w.organisation, value: published.organisation }]),
    { label: w.version, value: published.version },
    { label: w.status, value: w.statuses[published.status] },
    { label: w.establishedOn, value: published.establishedOn ? formatDate(published.establishedOn, 'day', t.language) : w.notYet },
    { label: w.inForceFrom, value: published.inForceFrom ? formatDate(published.inForceFrom, 'day', t.language) : w.notYet },
    { label: w.sectors, value: protocol.sectors.map((sector) => w.sectorNames[sector]).join(', ') },
    { label: w.madeFrom, value: number === undefined ? made : w.editionNumber(made, number) },
  ];
}

function wordFacts({ t, protocol }: Reading): Fact[] {
  const labels = t.meldcode.words;
  return (Object.keys(labels) as (keyof typeof labels)[]).map((word) => ({ label: labels[word], value: capital(say(protocol.words[word], t)) }));
}
