import { definitionJsonSchema } from '../../protocol/definition/jsonSchema.ts';
import { Link } from '../components/Button.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { page } from '../respond.tsx';
import { open, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';

const schemaPath = '/schema/meldcode.schema.json';
const formatPath = '/schema/protocol-format.md';
const anHour = 'public, max-age=3600';

let published: object | undefined;

/** The format of a definition for editors and other programs. */
function schema(visit: Visit): Response {
  published ??= definitionJsonSchema();
  const body = JSON.stringify({ $id: `${visit.origin}${schemaPath}`, ...published }, null, 2);
  // Without an address of its own Pluis repeats the one that was asked for, and no cache may hand that to others.
  return visit.context.body(body, 200, { 'Content-Type': 'application/schema+json', 'Cache-Control': visit.parts.publicUrl ? anHour : 'no-store' });
}

function formatDocument(visit: Visit): Response {
  return visit.context.body(visit.parts.formatDocument, 200, { 'Content-Type': 'text/markdown; charset=utf-8', 'Cache-Control': anHour });
}

/** `/schema`: what the schema is, for somebody with a text editor. */
function about(visit: Visit): Response {
  const { t, origin } = visit;
  const { wijzer } = t;
  const body = (
    <>
      <Heading level={1}>{wijzer.schemaTitle}</Heading>
      <Paragraph look="lead">{wijzer.schemaLead}</Paragraph>
      <ul className="written-list">
        <li>
          <Link href={schemaPath}>{wijzer.schemaFile}</Link>
        </li>
        <li>
          <Link href={formatPath}>{wijzer.schemaFormat}</Link>
        </li>
      </ul>
      <Heading level={2}>{wijzer.schemaUse}</Heading>
      <Paragraph>{wijzer.schemaUseText}</Paragraph>
      <pre className="code">{`# yaml-language-server: $schema=${origin}${schemaPath}`}</pre>
      <Paragraph>{wijzer.schemaChecks}</Paragraph>
      <pre className="code">npm run pluis -- protocol check protocols/mine.yaml</pre>
    </>
  );
  return page(visit, { title: wijzer.schemaTitle, width: 'read', body });
}

export const schemaRoutes: readonly Route[] = [open('GET', '/schema', about), open('GET', schemaPath, schema), open('GET', formatPath, formatDocument)];
