import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dutchCalendar } from '../calendar.ts';
import { runCase, type CaseResult } from '../protocol/case/run.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { loadDefinition } from '../protocol/load.ts';

export const summary = 'plays case files on the protocol engine and says where they come out otherwise';
export const usage = 'case run FILE… [--protocol FILE] [--json]';

/** Exit code 0 when every case comes out as it says, 1 when not, 2 when the question is not understood. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { protocol: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const [action, ...files] = positionals;
  if (action !== 'run' || files.length === 0) {
    console.error(`pluis ${usage}`);
    return 2;
  }
  const results = files.map((file) => ({ file, result: runCase(readFileSync(file, 'utf8'), definitions(file, values.protocol), dutchCalendar) }));
  if (values.json) console.log(JSON.stringify(results.map(({ file, result: { name, findings, differences, played } }) => ({ file, name, findings, differences, played })), null, 2));
  else for (const { file, result } of results) console.log(described(file, result));
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
    for (const finding of findings) console.error(`${place}:${finding.line}:${finding.column} ${finding.message.nl} ${finding.remedy.nl}`);
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
