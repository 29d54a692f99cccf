import { readDraft, type DraftView } from '../../meldcode/readDraft.ts';
import { replaceText } from '../../meldcode/replaceText.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { textOf } from '../kit/formValues.ts';
import { notText } from '../kit/readDocumentForm.ts';
import { seeOther } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';
import { concept, DraftNav, managementPage, refusalWords, refusedPage } from './frame.tsx';
import { LineFindings } from './lineFindings.tsx';
import { SourceForm } from './sourceForm.tsx';

const here = `${concept}/bron`;

interface SourceState {
  readonly view: DraftView;
  readonly text: string;
  readonly findings?: readonly Finding[];
  readonly problem?: string;
  readonly status?: 200 | 409 | 422;
}

function draw(visit: ActiveVisit, { view, text, findings = [], problem, status = 200 }: SourceState): Response {
  const { t, visitor, context } = visit;
  const { meldcodeManagement: m } = t;
  const line = Number(context.req.query('regel'));
  const about = status === 200 ? view.findings.filter((finding) => finding.line === line) : [];
  const body = (
    <>
      <Heading level={1}>{m.sourceTitle}</Heading>
      <DraftNav t={t} current={here} />
      <Paragraph look="lead">{m.sourceIntro}</Paragraph>
      {context.req.query('bewaard') === undefined ? null : (
        <Notice tone="ok" announce>
          <p>{m.sourceSaved}</p>
        </Notice>
      )}
      {problem === undefined ? null : (
        <Notice tone="caution" announce>
          <p>{problem}</p>
        </Notice>
      )}
      <LineFindings t={t} findings={findings} />
      {about.map((finding) => (
        <Notice key={finding.code} title={`${m.sourceLine(finding.line)}: ${finding.path}`}>
          <p>
            {finding.message[t.language]} {finding.remedy[t.language]}
          </p>
        </Notice>
      ))}
      <SourceForm t={t} csrf={visitor.csrf} action={here} text={text} revision={view.revision.revision} invalid={findings.length > 0} download={`${concept}/bron.yaml`} />
    </>
  );
  return managementPage(visit, { title: m.sourceTitle, hasErrors: status !== 200, status, body });
}

export async function showSource(visit: ActiveVisit): Promise<Response> {
  const view = await readDraft(visit.parts.meldcode, visit.visitor.session.actor);
  if (!view.ok) return refusedPage(visit, view.problem, visit.t.meldcodeManagement.sourceTitle);
  return draw(visit, { view: view.value, text: view.value.revision.text });
}

/** Replaces the whole text; a refused one comes back as it was sent, with its lines. */
export async function saveSource(visit: ActiveVisit): Promise<Response> {
  const { t, parts, visitor, form } = visit;
  const { meldcodeManagement: m } = t;
  const { actor } = visitor.session;
  const file = textOf(form.values, 'file');
  const typed = textOf(form.values, 'text');
  const text = file === '' || file === notText ? typed : file;
  const saved = file === notText ? undefined : await replaceText(parts.meldcode, actor, form.expectedVersion ?? 0, text);
  if (saved?.ok) return seeOther(visit, `${here}?bewaard`);
  const view = await readDraft(parts.meldcode, actor);
  if (!view.ok) return refusedPage(visit, view.problem, m.sourceTitle);
  if (!saved) return draw(visit, { view: view.value, text, problem: m.sourceNotText, status: 422 });
  const { problem } = saved;
  if (problem.key === 'forbidden') return refusedPage(visit, problem, m.sourceTitle);
  if (problem.key === 'doesNotLoad') return draw(visit, { view: view.value, text: text.length > 1_000_000 ? view.value.revision.text : text, findings: problem.findings, status: 422 });
  if (problem.key === 'changedMeanwhile') return draw(visit, { view: view.value, text, problem: m.sourceOverwrite, status: 409 });
  return draw(visit, { view: view.value, text, problem: refusalWords(t, problem), status: problem.key === 'withBoard' ? 409 : 422 });
}

/** The draft as a file. */
export async function downloadSource(visit: ActiveVisit): Promise<Response> {
  const view = await readDraft(visit.parts.meldcode, visit.visitor.session.actor);
  if (!view.ok) return refusedPage(visit, view.problem, visit.t.meldcodeManagement.sourceTitle);
  const { draft, revision } = view.value;
  return yamlFile(`${draft.protocolId}-concept-${String(revision.revision)}`, revision.text);
}

export function yamlFile(name: string, text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/yaml; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.yaml"` } });
}
