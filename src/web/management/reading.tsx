/** A draft or a version as people will read it: the same pages and document as `/meldcode`, at an address of their own. */
import type { Published } from '../../documents/meldcode/published.ts';
import { meldcodePdf } from '../../documents/meldcodePdf.ts';
import { readDraft } from '../../meldcode/readDraft.ts';
import { readVersion } from '../../meldcode/readVersion.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { Notice } from '../components/Card.tsx';
import { notFound } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { meldcodePageAt } from '../views/meldcode/meldcodePages.tsx';
import { say } from '../views/words.ts';
import { concept, home, managementPage, refusedPage } from './frame.tsx';
import { organisationName, publishedVersion } from './published.ts';
import { versionIn } from './versions.tsx';

interface Read {
  readonly definition: Definition;
  readonly published: Published;
  readonly base: string;
  readonly notice: string;
}

/** The draft, or the response that says why there is none to read. */
async function draftToRead(visit: ActiveVisit): Promise<Read | Response> {
  const { t, parts, visitor } = visit;
  const { meldcodeManagement: m } = t;
  const read = await readDraft(parts.meldcode, visitor.session.actor);
  if (!read.ok) return refusedPage(visit, read.problem, m.links.read);
  const { definition, draft } = read.value;
  if (!definition) return notFound(visit);
  const organisation = await organisationName(visit);
  return { definition, published: { organisation, version: draft.version, status: 'draft' }, base: `${concept}/lezen`, notice: `${m.draftTitle}: ${m.draftOf(say(definition.title, t), draft.version)}` };
}

async function versionToRead(visit: ActiveVisit): Promise<Read | Response> {
  const { t, parts, visitor } = visit;
  const read = await readVersion(parts.meldcode, visitor.session.actor, versionIn(visit));
  if (!read.ok) return notFound(visit);
  const { version, definition } = read.value;
  return { definition, published: publishedVersion(read.value, await organisationName(visit)), base: `${home}/versies/${version.version}/lezen`, notice: t.meldcodeManagement.versionTitle(version.version) };
}

function draw(visit: ActiveVisit, read: Read | Response): Response {
  if (read instanceof Response) return read;
  const { t, path } = visit;
  const { base, definition, published, notice } = read;
  const view = meldcodePageAt({ t, protocol: definition, published, base, own: [] }, path.slice(base.length).split('/').filter((segment) => segment !== ''));
  if (!view) return notFound(visit);
  const body = (
    <>
      <Notice>
        <p>{notice}</p>
      </Notice>
      {view.body}
    </>
  );
  return managementPage(visit, { ...view, width: 'read', body });
}

async function print(visit: ActiveVisit, read: Read | Response): Promise<Response> {
  if (read instanceof Response) return read;
  const pdf = await meldcodePdf({ t: visit.t, protocol: read.definition, published: read.published }, visit.now);
  return new Response(pdf, { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${visit.t.meldcode.fileName}.pdf"` } });
}

export const readDraftPage = async (visit: ActiveVisit): Promise<Response> => draw(visit, await draftToRead(visit));
export const readVersionPage = async (visit: ActiveVisit): Promise<Response> => draw(visit, await versionToRead(visit));
export const printDraft = async (visit: ActiveVisit): Promise<Response> => print(visit, await draftToRead(visit));
export const printVersion = async (visit: ActiveVisit): Promise<Response> => print(visit, await versionToRead(visit));
