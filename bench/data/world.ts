/** Everything the measurements read and write, made once before them. */
import type { ClientConfig } from 'pg';
import { openAccess } from '../../src/openAccess.ts';
import type { DossierId } from '../../src/protocol/ids.ts';
import type { Instant } from '../../src/protocol/time.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { ensureMasterKey, runningEmbeddedPostgres } from '../../src/storage/embedded/index.ts';
import { localMasterKey } from '../../src/storage/masterKey.ts';
import { openStorage } from '../../src/storage/openStorage.ts';
import { benchProtocol } from './course.ts';
import { makeDossier } from './dossiers.ts';
import { childrenPerSchool, makeEmployee, makeOrganisation, makeSchool, type BenchEmployee, type BenchSchool } from './schools.ts';

export interface Teacher extends BenchEmployee {
  /** The children this teacher writes about; nobody else does. */
  readonly school: BenchSchool;
  readonly childIds: BenchSchool['childIds'];
}

export interface BenchWorld {
  readonly teachers: readonly Teacher[];
  /** Of one ordinary school with {@link ordinaryDossiers} dossiers. */
  readonly officer: BenchEmployee;
  readonly dossierOf: Readonly<Record<5 | 50 | 500, DossierId>>;
  /** Of several schools: more dossiers of fifty entries than the server keeps in memory. */
  readonly officerOfMany: BenchEmployee;
  readonly manyDossiers: readonly DossierId[];
  readonly database: BenchDatabase;
}

export interface BenchDatabase {
  readonly superuser: ClientConfig;
  readonly migrator: ClientConfig;
  readonly app: ClientConfig;
}

export const mostUsers = 32;
/** A million dossiers on 25,000 locations. */
export const ordinaryDossiers = 40;
const ordinaryEntries = 20;
const manySchools = 5;

/** How to reach the database of a running Pluis. */
export function databaseOf(dataFolder: string): BenchDatabase {
  const running = runningEmbeddedPostgres(dataFolder);
  if (!running) throw new Error('The embedded database of the benchmark does not run.');
  return { superuser: { ...running.superuser, database: running.app.database }, migrator: { ...running.migrator }, app: { ...running.app } };
}

/** Makes an organisation of fictional people beside the demonstration, through Pluis's own code. */
export async function makeWorld(dataFolder: string): Promise<BenchWorld> {
  const connections = databaseOf(dataFolder);
  const database = openDatabase({ app: connections.app, setRole: false, max: 8 });
  try {
    const at = new Date().toISOString() as Instant;
    const storage = await openStorage({ database, masterKey: localMasterKey(ensureMasterKey(dataFolder)), now: at });
    const access = openAccess(storage, () => at);
    const protocol = benchProtocol();
    const organisationId = await makeOrganisation(storage, at);
    const schools: BenchSchool[] = [];
    for (let number = 1; number <= mostUsers / 2 + 1 + manySchools; number += 1) schools.push(await makeSchool(storage, organisationId, number, at));
    const [ordinary, ...others] = schools.splice(0, 1 + manySchools);
    if (!ordinary) throw new Error('No school was made.');

    const half = childrenPerSchool / 2;
    const teachers = await Promise.all(
      Array.from({ length: mostUsers }, async (_, index): Promise<Teacher> => {
        const school = schools[index >> 1]!;
        const childIds = index % 2 === 0 ? school.childIds.slice(0, half) : school.childIds.slice(half);
        return { ...(await makeEmployee(storage, access, organisationId, `Juf Meting ${String(index + 1)}`, 'professional', [school], at)), school, childIds };
      }),
    );
    const officer = await makeEmployee(storage, access, organisationId, 'Zora Meting', 'officer', [ordinary], at);
    const officerOfMany = await makeEmployee(storage, access, organisationId, 'Aafje Meting', 'officer', others, at);
    const dossier = (school: BenchSchool, child: number, entries: number, actor = officer): Promise<DossierId> =>
      makeDossier(storage, protocol, { organisationId, locationId: school.locationId, childId: school.childIds[child]!, actorId: actor.employeeId, entries }, at);
    const [five, fifty, fiveHundred] = [await dossier(ordinary, 0, 5), await dossier(ordinary, 1, 50), await dossier(ordinary, 2, 500)];
    for (let child = 3; child < ordinaryDossiers; child += 1) await dossier(ordinary, child, ordinaryEntries);
    const manyDossiers: DossierId[] = [];
    for (const school of others) manyDossiers.push(...(await Promise.all(school.childIds.map((_, child) => dossier(school, child, 50, officerOfMany)))));
    return { teachers, officer, officerOfMany, manyDossiers, dossierOf: { 5: five, 50: fifty, 500: fiveHundred }, database: connections };
  } finally {
    await database.close();
  }
}
