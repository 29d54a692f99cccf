import type { Chapter, Reading } from './description.ts';
import { aboutChapter } from './chapters/about.ts';
import { actsChapter, formsChapter, helpChapter, othersChapter, secrecyChapter, signalsChapter, talksChapter } from './chapters/agreements.ts';
import { dangerChapter } from './chapters/danger.ts';
import { organisationChapter, readingChapters, socialMapChapter } from './chapters/organisation.ts';
import { rolesChapter } from './chapters/roles.ts';
import { choiceChapter, routeChapter } from './chapters/steps.ts';
import { noWeighingChapter, reportChapter, weighingChapter } from './chapters/weighing.ts';

/**
 * The whole meldcode as a document: everything that the definition says, in the
 * order in which people need it (Besluit verplichte meldcode art. 2). The pages
 * and the PDF are both drawn from this.
 */
export function readable(reading: Reading): readonly Chapter[] {
  return [...dangerChapter(reading), ...aboutChapter(reading), ...rolesChapter(reading), ...choiceChapter(reading), ...reading.protocol.routes.flatMap((route) => routeChapter(reading, route)), ...weighingChapters(reading), ...agreements(reading)];
}

/** The weighing of each route that has one, or that there is none, and what always asks for a report. */
export function weighingChapters(reading: Reading): readonly Chapter[] {
  const weighings = reading.protocol.routes.flatMap((route) => weighingChapter(reading, route));
  return [...(weighings.length > 0 ? weighings : noWeighingChapter(reading)), ...reportChapter(reading)];
}

/** Everything that is no step and no question. */
export function agreements(reading: Reading): readonly Chapter[] {
  return [
    ...talksChapter(reading),
    ...othersChapter(reading),
    ...formsChapter(reading),
    ...secrecyChapter(reading),
    ...helpChapter(reading),
    ...actsChapter(reading),
    ...signalsChapter(reading),
    ...organisationChapter(reading),
    ...socialMapChapter(reading),
    ...readingChapters(reading),
  ];
}
