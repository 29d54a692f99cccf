/** Reads the record beside a running Pluis, with its own keys: everything that was recorded, and whether every chain is whole. */
import { ensureMasterKey, runningEmbeddedPostgres } from '../../src/storage/embedded/index.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { localMasterKey } from '../../src/storage/masterKey.ts';
import { openStorage, type Storage } from '../../src/storage/openStorage.ts';
import { listOrganisations } from '../../src/storage/people/organisations.ts';
import { verifyChains, type Break } from '../../src/storage/verifyChains.ts';
import { newId } from '../../src/storage/newId.ts';
import { oneStatement } from '../../src/storage/tenant.ts';
import type { ChildId, DossierId, EmployeeId, OrganisationId } from '../../src/protocol/ids.ts';
import type { Instant } from '../../src/protocol/time.ts';
import type { SentSignal } from './writer.ts';

export interface WholeRecord {
  readonly signals: readonly SentSignal[];
  readonly dossiers: number;
  readonly events: number;
  readonly breaks: readonly Break[];
  /** Children with more than one dossier. */
  readonly doubled: readonly ChildId[];
}

export async function readRecord(dataFolder: string): Promise<WholeRecord> {
  const server = runningEmbeddedPostgres(dataFolder);
  if (!server) throw new Error(`No Pluis runs on ${dataFolder}.`);
  const database = openDatabase({ app: { ...server.app }, setRole: false, max: 2 });
  try {
    const storage = await openStorage({ database, masterKey: localMasterKey(ensureMasterKey(dataFolder)), now: new Date().toISOString() as Instant });
    const parts = await Promise.all((await listOrganisations(storage)).map(({ organisationId }) => recordOf(storage, organisationId)));
    return {
      signals: parts.flatMap((part) => part.signals),
      dossiers: sum(parts.map((part) => part.dossiers)),
      events: sum(parts.map((part) => part.events)),
      breaks: parts.flatMap((part) => part.breaks),
      doubled: parts.flatMap((part) => part.doubled),
    };
  } finally {
    await database.close();
  }
}

async function recordOf(storage: Storage, organisationId: OrganisationId): Promise<WholeRecord> {
  const verified = await verifyChains(storage, { organisationId, deep: true });
  const rows = await oneStatement(storage.database, organisationId, (kysely) => kysely.selectFrom('dossier').select(['dossier_id as dossierId', 'child_id as childId']));
  const signals: SentSignal[] = [];
  for (const { dossierId, childId } of rows) signals.push(...(await signalsOf(storage, organisationId, dossierId, childId)));
  const doubled = rows.map((row) => row.childId).filter((childId, index, all) => all.indexOf(childId) !== index);
  return { ...verified, signals, doubled };
}

async function signalsOf(storage: Storage, organisationId: OrganisationId, dossierId: DossierId, childId: ChildId): Promise<SentSignal[]> {
  const loaded = await storage.events.load({ organisationId, dossierId, actorId: newId<EmployeeId>() });
  return (loaded?.events ?? []).flatMap((event) => {
    if (event.type !== 'signal') return [];
    const data = event.payload['data'] as { readonly text: string; readonly place?: string };
    return [{ child: childId, text: data.text, place: data.place ?? '' }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
