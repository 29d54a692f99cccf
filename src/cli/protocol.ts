import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dutchCalendar } from '../calendar.ts';
import type { Finding } from '../protocol/reading/finding.ts';
import { inspectDefinition } from '../protocol/load.ts';
import type { Instant } from '../protocol/time.ts';

export const summary = 'checks meldcode definitions, lists the ways through them, prints the JSON Schema';
export const usage = 'protocol check FILE… [--json] | protocol paths FILE [--json] | protocol schema';

/** Exit code 0 when all is well (warnings count as well), 1 with findings, 2 when the question is not understood. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const [action, ...files] = positionals;
  if (action === 'check' && files.length > 0) return check(files, values.json);
  console.error(`pluis ${usage}`);
  return 2;
}

function check(files: readonly string[], json: boolean): number {
  const today = dutchCalendar.dateOf(new Date().toISOString() as Instant);
  const checked = files.map((file) => ({ file, findings: inspectDefinition(readFileSync(file, 'utf8'), today).findings }));
  if (json) console.log(JSON.stringify(checked, null, 2));
  else for (const { file, findings } of checked) console.log(described(file, findings));
  return checked.every(({ findings }) => findings.every((finding) => finding.severity === 'warning')) ? 0 : 1;
}

const severities = { error: 'FOUT', unlawful: 'WETTELIJK', unsafe: 'ONVEILIG', warning: 'let op' } as const;

function described(file: string, findings: readonly Finding[]): string {
  const lines = findings.map((finding) => `${file}:${finding.line}:${finding.column} ${severities[finding.severity]} ${finding.path}\n    ${finding.message.nl}${finding.source === undefined ? '' : ` [${finding.source}]`}\n    ${finding.remedy.nl}`);
  const heavy = findings.filter((finding) => finding.severity !== 'warning').length;
  return [...lines, `${heavy === 0 ? 'goed' : 'NIET GOED'}  ${file} (${heavy} bevindingen, ${findings.length - heavy} waarschuwingen)`].join('\n');
}
