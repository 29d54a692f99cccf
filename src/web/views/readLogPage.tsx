import type { ReadMark } from '../../storage/readLog.ts';
import type { Texts } from '../../texts/index.ts';
import { Card, EmptyState } from '../components/Card.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { DateText } from '../components/DateText.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { nameOf, type Names } from './words.ts';

/** Who looked into a dossier, when, and at what. */
export function ReadLogPage({ t, marks, names }: { t: Texts; marks: readonly ReadMark[]; names: Names }) {
  const d = t.dossier;
  return (
    <>
      <Heading level={1}>{d.whoLooked}</Heading>
      <Paragraph look="muted">{d.whoLookedText}</Paragraph>
      <Card>
        {marks.length === 0 ? (
          <EmptyState title={d.whoLookedEmpty} />
        ) : (
          <DataTable
            caption={d.whoLooked}
            columns={[
              { key: 'who', label: d.lookedWho, cell: (mark) => nameOf(names, mark.actorId, t) },
              { key: 'when', label: d.lookedWhen, cell: (mark) => <DateText t={t} at={mark.at} /> },
              { key: 'what', label: d.lookedWhat, cell: (mark) => [d.looked[mark.what] ?? mark.what, mark.breakGlass ? d.breakGlass : ''].filter(Boolean).join(', ') },
            ]}
            rows={marks}
            rowKey={(mark) => mark.at + mark.actorId + mark.what}
          />
        )}
      </Card>
    </>
  );
}
