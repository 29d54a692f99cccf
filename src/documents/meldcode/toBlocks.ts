/** The description of a meldcode as blocks of a PDF. */
import type { Block, ListEntry, Mark } from '../drawing/blocks.ts';
import { facts, paragraph } from '../drawing/blocks.ts';
import type { Duty, Line, Part, Place, Reading } from './description.ts';
import { figureBlock } from './figure/drawFigure.ts';

const marks: Readonly<Record<Duty['level'], Mark>> = { must: 'decision', should: 'talk', may: 'plain' };
const tones = { danger: 'danger', caution: 'hypothesis', info: 'own' } as const;

export function blocksOf(part: Part, reading: Reading): Block[] {
  const { t } = reading;
  switch (part.kind) {
    case 'text':
      return paragraph(part.source === undefined ? part.text : withSource(part.text, part.source, reading), part.look === 'quiet' ? 'quiet' : undefined);
    case 'heading':
      return [{ kind: 'heading', text: part.text }];
    case 'notice':
      return [{ kind: 'notice', mark: tones[part.tone], title: part.title, text: part.text }];
    case 'facts':
      return facts(...part.facts.map(({ label, value }) => [label, value] as const));
    case 'lines':
      return [{ kind: 'entries', entries: part.lines.map((line) => entryOf(line, reading)) }];
    case 'duties':
      return part.duties.map((duty) => dutyBlock(duty, reading));
    case 'places':
      return [{ kind: 'entries', entries: part.places.map((place) => placeEntry(place, part.withCheck, reading)) }];
    case 'figure':
      return [...paragraph(t.meldcode.figureCaption, 'quiet'), figureBlock(part.weighing, reading)];
  }
}

function withSource(text: string, source: string, { t }: Reading): string {
  return `${text}\n${t.common.source}: ${source}`;
}

function entryOf({ name, text, details = [], source }: Line, { t }: Reading): ListEntry {
  return { name, text: [...(text === undefined ? [] : [text]), ...details].join('\n'), note: source === undefined ? undefined : `${t.common.source}: ${source}` };
}

function dutyBlock(duty: Duty, { t }: Reading): Block {
  return {
    kind: 'record',
    mark: marks[duty.level],
    label: duty.levelWord,
    title: duty.text,
    by: [...(duty.who === undefined ? [] : [`${t.meldcode.who}: ${duty.who}`]), `${t.common.source}: ${duty.source}`].join(' · '),
    blocks: [...paragraph(duty.details.join(' ')), ...paragraph(duty.explain)],
    deeper: true,
  };
}

function placeEntry(place: Place, withCheck: boolean, { t }: Reading): ListEntry {
  const w = t.meldcode;
  const notes = [...(place.category === undefined ? [] : [`${w.category}: ${place.category}`]), ...(withCheck ? [`${w.checkedOn}: ${place.checkedOn ?? w.notChecked}`] : [])];
  return { name: place.name, text: [place.phone, place.email, place.website].filter((part) => part !== undefined).join(' · '), note: notes.length > 0 ? notes.join(' · ') : undefined };
}
