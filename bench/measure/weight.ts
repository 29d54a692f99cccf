/** What a first visit costs the reader, and what Pluis costs the machine. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { atMost, figure, type Figure } from '../figures.ts';
import type { BenchVisitor } from '../serving/logins.ts';
import { request } from 'node:http';

const mostKilobytes = 40;
const mostMegabytes = 250;

/** The page with everything it asks for, as sent to a browser that knows nothing of us yet. */
export async function measureFirstVisit(address: string, visitor: BenchVisitor): Promise<Figure[]> {
  return [
    atMost('first-visit.start', (await sizeOfVisit(address, '/', undefined)) / 1000, 'KB', mostKilobytes),
    atMost('first-visit.wijzer', (await sizeOfVisit(address, '/wijzer', undefined)) / 1000, 'KB', mostKilobytes),
    atMost('first-visit.signaal', (await sizeOfVisit(address, '/signaal', visitor)) / 1000, 'KB', mostKilobytes),
  ];
}

async function sizeOfVisit(address: string, path: string, visitor: BenchVisitor | undefined): Promise<number> {
  const html = await (await fetch(`${address}${path}`, visitor ? { headers: { Cookie: visitor.cookie } } : {})).text();
  const wanted = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!));
  const sizes = await Promise.all([path, ...wanted].map((one) => bytesSent(`${address}${one}`, visitor)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The body as it travels; fetch would unpack it. */
function bytesSent(url: string, visitor: BenchVisitor | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br', ...(visitor ? { Cookie: visitor.cookie } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => { bytes += chunk.length; });
      answer.on('end', () => { resolve(bytes); });
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** After the load. PostgreSQL's processes share memory: there each page counts once (PSS, on Linux only). */
export function measureMemory(pluisPid: number, postmasterPid: number): Figure[] {
  const ours = atMost('memory.pluis', Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pluisPid)], { encoding: 'utf8' })) / 1024, 'MB', mostMegabytes);
  const database = memoryOfFamily(postmasterPid);
  return database === undefined ? [ours] : [ours, figure('memory.postgresql', database / 1024, 'MB')];
}

function memoryOfFamily(parent: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const family = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && (Number(name) === parent || parentOf(name) === parent));
  const sizes = family.map((pid) => Number(/^Pss: +(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? NaN));
  return sizes.every((size) => !Number.isNaN(size)) ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]);
}

// A process may end while we look, and those of another user may be closed to us.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
