import type { ReactNode } from 'react';
import type { Texts } from '../../texts/index.ts';
import { Link } from './Button.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
}

export interface DataTableProps<Row> {
  /** Says what the table holds; read out, and shown when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Rows and columns; on a phone each row becomes a block with the column names in front. */
export function DataTable<Row>({ caption, showCaption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className="utrecht-table utrecht-table--html-table data-table" role="table">
      <caption className={showCaption ? 'utrecht-table__caption' : 'visually-hidden'}>{caption}</caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr className="utrecht-table__row" role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={headClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="utrecht-table__row" role="row">
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" role="rowheader" className="utrecht-table__cell data-table__name">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" data-label={column.label} className={column.align ? 'utrecht-table__cell utrecht-table__cell--numeric-column' : 'utrecht-table__cell'}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function headClass(column: { readonly align?: 'end' }): string {
  const base = 'utrecht-table__cell utrecht-table__header-cell';
  return column.align ? `${base} utrecht-table__cell--numeric-column` : base;
}

/** Earlier and later pages; nothing when there is one page. `href` makes the address of a page. */
export function Pagination({ t, page, pages, href }: { t: Texts; page: number; pages: number; href: (page: number) => string }) {
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t.common.pages}>
      {page > 1 ? <Link href={href(page - 1)}>{t.common.previousPage}</Link> : <span />}
      <span className="muted">{t.common.pageOf(page, pages)}</span>
      {page < pages ? <Link href={href(page + 1)}>{t.common.nextPage}</Link> : <span />}
    </nav>
  );
}
