import { readDraft } from '../../meldcode/readDraft.ts';
import { draftDifferences } from '../../meldcode/readVersion.ts';
import { Heading } from '../components/Heading.tsx';
import type { ActiveVisit } from '../visit.ts';
import { ComparisonCards, inWords } from './changeList.tsx';
import { concept, DraftNav, managementPage, refusedPage } from './frame.tsx';

/** `/beheer/meldcode/concept/verschillen`: the draft beside the version before it and beside what it was made from. */
export async function showDifferences(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { meldcodeManagement: m } = t;
  const read = await readDraft(parts.meldcode, actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.differencesTitle);
  const comparisons = await draftDifferences(parts.meldcode, actor, read.value, inWords);
  const body = (
    <>
      <Heading level={1}>{m.differencesTitle}</Heading>
      <DraftNav t={t} current={`${concept}/verschillen`} />
      <ComparisonCards t={t} comparisons={comparisons} />
    </>
  );
  return managementPage(visit, { title: m.differencesTitle, body });
}
