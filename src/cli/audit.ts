import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { joinDatabaseServer } from '../databaseServer.ts';
import { openLog } from '../log.ts';
import { listOrganisations } from '../storage/people/organisations.ts';
import { isId, type DossierId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { openDatabase } from '../storage/database.ts';
import { localMasterKey } from '../storage/masterKey.ts';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import { exportHeads, readHeads, type HeadsProblem, type SignedHeads } from '../storage/signedHeads.ts';
import { verifyChains, type Break, type Verification } from '../storage/verifyChains.ts';

export const summary = 'Verifies that nobody changed the record';

export const usage = `
Usage: npm run pluis -- audit verify [--dossier ID] [--heads FILE] [--deep]
       npm run pluis -- audit export-heads > FILE

verify        Recomputes every chain. Exit 0: whole. Exit 1: names the first broken
              event of each dossier that has one, by id.
  --dossier   Only this dossier.
  --heads     Also compares with heads that were exported earlier: finds history that
              was cut off, removed or rewritten as a whole since.
  --deep      Also opens every payload whose key is there.
export-heads  Writes the signed heads of all dossiers to standard output. Keep the file
              where the owner of the database cannot change it. It holds no personal data.
`;

const problems: Readonly<Record<Break['problem'], string>> = {
  eventMissing: 'the event is missing',
  eventChanged: 'the event was changed',
  linkBroken: 'the event does not continue the one before it',
  headDiffers: 'the dossier does not end where its row says',
  dossierMissing: 'the row of the dossier is missing',
  exportedHeadDiffers: 'the event is not the one in the exported heads',
  payloadUnreadable: 'the payload does not open under its key',
};

const headsProblems: Readonly<Record<HeadsProblem, string>> = {
  notAHeadsFile: 'is not a file of signed heads; make one with "audit export-heads"',
  signatureWrong: 'has a wrong signature: it was changed or is incomplete',
  otherInstallation: 'was signed by another installation of Pluis',
};

export async function run([action, ...rest]: readonly string[]): Promise<number> {
  const options = readOptions(rest);
  if (typeof options === 'string') return complain(options, 2);
  switch (action) {
    case 'verify':
      return withStorage((storage) => verify(storage, options));
    case 'export-heads':
      return withStorage(writeHeads);
    default:
      return complain(usage.trim(), 2);
  }
}

interface Options {
  readonly dossier?: DossierId;
  readonly heads?: string;
  readonly deep: boolean;
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { dossier: { type: 'string' }, heads: { type: 'string' }, deep: { type: 'boolean', default: false } },
    });
    const { dossier, heads, deep } = values;
    if (dossier !== undefined && !isId(dossier)) return '--dossier takes the id of a dossier, as it stands in the address of its page.';
    return { deep, ...(dossier === undefined ? {} : { dossier: dossier as DossierId }), ...(heads === undefined ? {} : { heads }) };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage.trim()}`;
    throw error;
  }
}

/** Verifies every organisation. @returns the exit code. */
export async function verify(storage: Storage, options: Options): Promise<number> {
  const heads = options.heads === undefined ? undefined : await readHeadsFile(options.heads, storage);
  if (typeof heads === 'string') return complain(heads, 2);

  const organisations = new Set((await listOrganisations(storage)).map((organisation) => organisation.organisationId));
  for (const organisationId of heads?.byOrganisation.keys() ?? []) organisations.add(organisationId);
  let [dossiers, events, broken] = [0, 0, 0];
  for (const organisationId of organisations) {
    const found = await verifyChains(storage, {
      organisationId,
      dossierId: options.dossier,
      heads: heads?.byOrganisation.get(organisationId),
      deep: options.deep,
    });
    dossiers += found.dossiers;
    events += found.events;
    broken += found.breaks.length;
    reportBreaks(found);
  }
  if (broken > 0) return complain(`${broken} of ${dossiers} dossiers are broken.`, 1);
  if (options.dossier !== undefined && dossiers === 0) return complain(`There is no dossier ${options.dossier}.`, 1);
  process.stdout.write(`Every chain is whole: ${events} events in ${dossiers} dossiers${heads ? `, and as exported at ${heads.at}` : ''}.\n`);
  return 0;
}

function reportBreaks({ breaks }: Verification): void {
  for (const { organisationId, dossierId, version, eventId, problem } of breaks) {
    const event = eventId === null ? '' : ` (${eventId})`;
    process.stderr.write(`organisation ${organisationId}, dossier ${dossierId}, event ${version}${event}: ${problems[problem]}\n`);
  }
}

async function readHeadsFile(path: string, storage: Storage): Promise<SignedHeads | string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return `${path} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`;
  }
  const heads = readHeads(text, storage.installation);
  return heads.ok ? heads.value : `${path} ${headsProblems[heads.problem]}.`;
}

async function writeHeads(storage: Storage): Promise<number> {
  const organisations = await listOrganisations(storage);
  for await (const line of exportHeads(storage, organisations.map((organisation) => organisation.organisationId), now())) process.stdout.write(line);
  return 0;
}

async function withStorage(work: (storage: Storage) => Promise<number>): Promise<number> {
  const config = readConfig();
  if (!config.ok) return complain(config.problem.join('\n'), 2);
  const server = await joinDatabaseServer(config.value, openLog({ logLevel: 'warn' }));
  const database = openDatabase({ app: server.app, setRole: server.setRole, max: 2 });
  try {
    return await work(await openStorage({ database, masterKey: localMasterKey(server.masterKey), now: now() }));
  } finally {
    await database.close();
    await server.stop();
  }
}

function now(): Instant {
  return new Date().toISOString() as Instant;
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
