/**
 * The yardstick for pages: bare Hono and React's renderToString, a table with links, dates and text
 * until the page has the asked size. No login, no database, no headers of our own.
 */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createElement as h, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { answerJobs } from '../serving/child.ts';

const rowsAtFirst = 25;

/** The role: serves `/:bytes`, a page of about so many bytes. Answers any job with its port. */
export function runBarePage(): void {
  const app = new Hono();
  app.get('/:bytes', (context) => context.html(`<!doctype html>${renderToString(pageOf(rowsFor(Number(context.req.param('bytes')))))}`));
  const handle = getRequestListener(app.fetch);
  const server = createServer((request, response) => void handle(request, response));
  const listening = new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  answerJobs(() => listening);
}

const known = new Map<number, number>();

function rowsFor(bytes: number): number {
  let rows = known.get(bytes);
  if (rows === undefined) {
    const [few, many] = [rowsAtFirst, 2 * rowsAtFirst].map((count) => Buffer.byteLength(renderToString(pageOf(count))));
    rows = Math.max(1, Math.round(rowsAtFirst + ((bytes - few!) / (many! - few!)) * rowsAtFirst));
    known.set(bytes, rows);
  }
  return rows;
}

function pageOf(rows: number): ReactElement {
  return h('html', { lang: 'nl' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'Bare'), h('link', { rel: 'stylesheet', href: '/bare.css' })),
    h('body', null,
      h('header', { className: 'frame' }, h('a', { href: '/' }, 'Bare'), h('nav', null, h('ul', null, ...['Today', 'Signal', 'Dossiers'].map((name) => h('li', { key: name }, h('a', { href: `/${name}` }, name)))))),
      h('main', { id: 'main' }, h('h1', null, 'Rows'), h('table', null, h('tbody', null, ...Array.from({ length: rows }, (_, index) => h(Row, { key: index, index })))))));
}

function Row({ index }: { readonly index: number }): ReactElement {
  return h('tr', { className: 'row' },
    h('td', null, h('a', { className: 'link', href: `/dossiers/${String(index)}` }, `Noor Voorbeeld ${String(index)}`)),
    h('td', null, `groep ${String((index % 8) + 1)}`),
    h('td', null, h('span', { className: 'chip' }, 'stap 2')),
    h('td', null, h('time', { dateTime: '2026-03-02' }, '2 maart 2026')),
    h('td', null, h('p', { className: 'text' }, 'Sprak vandaag in de gang over thuis & wilde na school niet mee.')));
}
