import { organisationDutyKinds } from '../../../protocol/definition/schema.ts';
import { formatDate } from '../../../texts/dates.ts';
import type { PlainDate } from '../../../protocol/time.ts';
import { capital, say } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Line, type Reading } from '../description.ts';

/** What the organisation itself sees to, by kind (R170–R184). */
export function organisationChapter({ t, protocol }: Reading): Chapter[] {
  const w = t.meldcode;
  const sections = organisationDutyKinds.flatMap((kind) =>
    section(`organisatie-${kind}`, w.dutyKinds[kind], { kind: 'lines', lines: protocol.organisationDuties.filter((one) => one.kind === kind).map((one) => ({ text: say(one.text, t), source: one.source })) }),
  );
  // One heading over everything says nothing.
  const [only, second] = sections;
  return second ? chapter('organisatie', w.organisationTitle, [], sections) : chapter('organisatie', w.organisationTitle, only?.parts ?? []);
}

/** Who can help and how to reach them (R179). */
export function socialMapChapter({ t, protocol }: Reading): Chapter[] {
  const w = t.meldcode;
  const places = protocol.socialMap.map(({ name, category, phone, email, website, checkedOn }) => ({ name: say(name, t), category: capital(category), phone, email, website, checkedOn: checkedOn && formatDate(checkedOn as PlainDate, 'day', t.language) }));
  return chapter('sociale-kaart', w.socialMapTitle, [
    { kind: 'text', text: w.socialMapText, look: 'quiet' },
    { kind: 'places', places, withCheck: true },
  ]);
}

/** How the source was read: words that no longer exist, readings that were chosen, and every source by name. */
export function readingChapters(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const outdated = protocol.outdated.map((one): Line => ({ text: w.outdatedWord(one.was, one.now), details: one.since === undefined ? [] : [capital(w.outdatedSince(formatDate(one.since as PlainDate, 'day', t.language)))], source: one.source }));
  return [
    ...chapter('verouderd', w.outdatedTitle, [{ kind: 'text', text: w.outdatedText, look: 'quiet' }, { kind: 'lines', lines: outdated }]),
    ...chapter('lezing', w.notesTitle, [
      { kind: 'text', text: w.notesText, look: 'quiet' },
      { kind: 'lines', lines: protocol.notes.map((one) => ({ text: say(one.text, t), source: one.source })) },
    ]),
    ...chapter('bronnen', w.sourcesTitle, [{ kind: 'lines', lines: sourcesOf(protocol).map((text) => ({ text })) }]),
  ];
}

/** What Pluis says of a source stands between brackets; a year, a number or a name there belongs to the source. */
const remark = /\s*\((?!(?:\d|[A-Z]|[a-z]+ \d{4}\))[^),;:]*\))[^)]*\)/g;
/** Numbers in our own lists of requirements and differences are no source to a reader. */
const ownList = /^(R\d|verschil)/i;

/** The documents and laws that the definition refers to: each source without its paragraph, once. */
function sourcesOf(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'source' && typeof inner === 'string') for (const part of inner.replaceAll(remark, '').split(';')) found.add(capital((part.split(/[,:]/)[0] ?? part).trim()));
      else visit(inner);
    }
  };
  visit(value);
  return [...found].filter((text) => text !== '' && !ownList.test(text)).sort((a, b) => a.localeCompare(b, 'nl'));
}
