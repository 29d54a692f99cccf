import type { Definition } from '../protocol/definition/schema.ts';
import type { Instant } from '../protocol/time.ts';
import { say } from '../texts/words.ts';
import { drawBook } from './drawing/drawBook.ts';
import { aboutFacts, statusNotice } from './meldcode/chapters/about.ts';
import type { Chapter, Part, Reading } from './meldcode/description.ts';
import { isConcept } from './meldcode/published.ts';
import { readable } from './meldcode/readable.ts';
import { blocksOf } from './meldcode/toBlocks.ts';

/**
 * The meldcode as a tagged PDF (PDF/UA-1, A4): the document that the law asks for (Besluit verplichte
 * meldcode art. 2), with a table of contents. A text that no board has established says so on every page.
 */
export function meldcodePdf(reading: Reading, now: Instant): Promise<Uint8Array<ArrayBuffer>> {
  const known = made.get(reading.protocol) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  made.set(reading.protocol, known);
  const key = `${reading.t.language} ${JSON.stringify(reading.published)}`;
  let pdf = known.get(key);
  if (!pdf) {
    pdf = draw(reading, now);
    known.set(key, pdf);
    pdf.catch(() => known.delete(key));
  }
  // A copy: whoever sends bytes may take them along.
  return pdf.then((bytes) => bytes.slice());
}

/** What stands on the front is not said again two pages later. */
function onFront(chapter: Chapter, part: Part): boolean {
  return chapter.id === 'over' && (part.kind === 'notice' || part.kind === 'facts');
}

/** A document takes a second to draw and stays the same, so each is drawn once, as long as its definition is in use. */
const made = new WeakMap<Definition, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

function draw(reading: Reading, now: Instant): Promise<Uint8Array<ArrayBuffer>> {
  const { t, protocol, published } = reading;
  const w = t.meldcode;
  const title = say(protocol.title, t);
  const blocks = (parts: readonly Part[]): ReturnType<typeof blocksOf> => parts.flatMap((part) => blocksOf(part, reading));
  return drawBook(
    {
      title,
      subtitle: published.organisation ?? w.subtitle,
      language: t.language,
      front: blocks([...statusNotice(reading), { kind: 'facts', facts: aboutFacts(reading) }]),
      contentsTitle: w.contents,
      chapters: readable(reading).map((chapter) => ({ title: chapter.title, blocks: blocks(chapter.parts.filter((part) => !onFront(chapter, part))), sections: chapter.sections.map((section) => ({ title: section.title, blocks: blocks(section.parts) })) })),
      footer: (isConcept(published) ? w.footerConcept : w.footer)(title, published.version),
      pageOf: w.pageOf,
    },
    new Date(now),
  );
}
