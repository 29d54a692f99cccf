import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dutchCalendar } from '../calendar.ts';
import { runCase, type CaseResult } from '../protocol/case/run.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { loadDefinition } from '../protocol/load.ts';

export const summary = 'Plays case files on the protocol engine';

export const usage = `
Usage: npm run pluis -- case run FILE… [--protocol FILE] [--json]

run   Plays each scripted dossier (see docs/cases.md) and says on which line it
      comes out otherwise than the file expects. Ends with 1 when one does. The
      definition is protocols/ID.yaml beside the cases, or the one of --protocol.
`;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { protocol: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const [action, ...files] = positionals;
  if (action !== 'run' || files.length === 0) {
    process.stderr.write(`${usage.trim()}\n`);
    return 2;
  }
  const results = files.map((file) => ({ file, result: runCase(readFileSync(file, 'utf8'), definitions(file, values.protocol), dutchCalendar) }));
  const plain = results.map(({ file, result: { name, findings, differences, played } }) => ({ file, name, findings, differences, played }));
  process.stdout.write(`${values.json ? JSON.stringify(plain, null, 2) : results.map(({ file, result }) => described(file, result)).join('\n')}\n`);
  return results.every(({ result }) => comesOut(result)) ? 0 : 1;
}

function comesOut(result: CaseResult): boolean {
  return result.findings.length === 0 && result.differences.length === 0;
}

/** Definitions by id: the file that was named, or protocols/ID.yaml near the case file or here. */
function definitions(caseFile: string, named: string | undefined): (id: string) => Definition | undefined {
  return (id) => {
    const places = named === undefined ? [join(dirname(caseFile), '..', 'protocols', `${id}.yaml`), join('protocols', `${id}.yaml`)] : [named];
    const place = places.find((path) => existsSync(path));
    if (place === undefined || !/^[a-z][A-Za-z0-9-]*$/.test(id)) return undefined;
    const { definition, findings } = loadDefinition(readFileSync(place, 'utf8'));
    for (const finding of findings) process.stderr.write(`${place}:${finding.line}:${finding.column} ${finding.message.nl} ${finding.remedy.nl}\n`);
    return definition;
  };
}

function described(file: string, result: CaseResult): string {
  const lines = [
    ...result.findings.map((finding) => `${file}:${finding.line}:${finding.column} ${finding.path}\n    ${finding.message.nl} ${finding.remedy.nl}`),
    ...result.differences.map((item) => `${file}:${item.line}:${item.column} stap ${item.step}, ${item.what}\n    verwacht: ${item.expected}\n    gevonden: ${item.found}`),
  ];
  return [...lines, `${comesOut(result) ? 'goed' : 'ANDERS'}  ${file} (${result.played} stappen)`].join('\n');
}
