import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';

/** A whole page as HTML text. Pages are not hydrated, so React leaves nothing behind in the browser. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToString(page)}`;
}
