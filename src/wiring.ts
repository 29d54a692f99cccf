/** Joins the rooms: the one place that knows them all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutchCalendar } from './calendar.ts';
import type { Config } from './config.ts';
import type { DatabaseServer } from './databaseServer.ts';
import { DossierFiles } from './dossier/dossierFile.ts';
import type { DossierWorld } from './dossier/ports.ts';
import type { Log } from './log.ts';
import type { MeldcodeWorld } from './meldcode/ports.ts';
import { publicMeldcode } from './meldcode/publicAddress.ts';
import { openAccess } from './openAccess.ts';
import { createDossierDirectory } from './storage/people/dossierDirectory.ts';
import type { DemonstrationLogin } from './people/demonstration.ts';
import { projectDirectory } from './projectDirectory.ts';
import type { EntryId } from './protocol/ids.ts';
import type { Instant } from './protocol/time.ts';
import { followAccessChanges } from './storage/access/accessChanges.ts';
import { openDatabase } from './storage/database.ts';
import { localMasterKey } from './storage/masterKey.ts';
import { openMeldcodeStore } from './storage/meldcode/meldcodeStore.ts';
import { migrate } from './storage/migrate.ts';
import { newId } from './storage/newId.ts';
import { openStorage } from './storage/openStorage.ts';
import { listLocations } from './storage/people/locations.ts';
import { findOrganisation } from './storage/people/organisations.ts';
import { createApp } from './web/app.ts';
import type { AssetLibrary } from './web/webParts.ts';
import { readAssets } from './wiring/assetFiles.ts';
import { openDemonstration } from './wiring/demonstration.ts';
import { employeeNaming } from './wiring/employeeNaming.ts';
import { fastDirectory } from './wiring/fastDirectory.ts';
import { fastPeople } from './wiring/fastPeople.ts';
import { openMetrics } from './wiring/metrics.ts';
import { openDrafts, openLists, openPeople } from './wiring/stores.ts';
import { readProtocols } from './wiring/protocolFiles.ts';
import { readReference } from './wiring/referenceFiles.ts';
import { protocolLibrary } from './wiring/protocolLibrary.ts';

/** Enough for two cores; more connections would only wait for each other. */
const connections = 16;

export interface WiringParts {
  readonly config: Config;
  readonly databaseServer: DatabaseServer;
  readonly log: Log;
  /** The built style sheet and islands; read from dist/ when left out (tests need no build). */
  readonly assets?: AssetLibrary;
}

export interface Pluis {
  fetch(request: Request): Response | Promise<Response>;
  /** Logins of the fictional organisation, when there is one. */
  readonly demonstrationLogins: readonly DemonstrationLogin[];
  /** Lets running work finish and closes the connections to the database. */
  stop(): Promise<void>;
}

/** Migrates the database and builds the application on it. */
export async function wire({ config, databaseServer, log, assets: given }: WiringParts): Promise<Pluis> {
  const shipped = readProtocols(join(projectDirectory, 'protocols'));
  const assets = given ?? readAssets(join(projectDirectory, 'dist', 'assets'));
  const { applied } = await migrate(databaseServer.migrator);
  if (applied.length > 0) log.info({ applied }, 'Brought the database up to date');
  const database = openDatabase({
    app: databaseServer.app,
    setRole: databaseServer.setRole,
    max: connections,
    onIdleError: (error) => log.warn({ name: error.name }, 'A connection to the database dropped'),
  });
  const now = (): Instant => new Date().toISOString() as Instant;
  const storage = await openStorage({ database, masterKey: localMasterKey(databaseServer.masterKey), now: now() });
  const access = openAccess(storage, now);
  const meldcodes = openMeldcodeStore(storage);
  const protocols = protocolLibrary(shipped, meldcodes);
  const changes = await followAccessChanges(databaseServer.app, {
    onChange: (person) => access.cache.forgetPerson(person),
    onMeldcode: (organisationId) => protocols.forget(organisationId),
    onGap: (error) => {
      access.cache.forgetAll();
      protocols.hears(error === undefined);
      protocols.forgetAll();
    },
  });
  const demonstration = await openDemonstration(storage, access, config.demonstration, now());
  const world: DossierWorld = {
    events: storage.events,
    directory: fastDirectory(createDossierDirectory(storage)),
    protocols,
    calendar: dutchCalendar,
    now,
    newId: () => newId<EntryId>(),
  };
  const meldcode: MeldcodeWorld = {
    store: meldcodes,
    shipped,
    library: protocols,
    organisation: (organisationId) => findOrganisation(storage, organisationId),
    locations: (organisationId) => listLocations(storage, organisationId),
    forget: (organisationId) => protocols.forget(organisationId),
    calendar: dutchCalendar,
    now,
    newId: () => newId<string>(),
  };
  const app = createApp({
    world,
    files: new DossierFiles(world),
    access,
    people: fastPeople(openPeople(storage)),
    drafts: openDrafts(storage),
    lists: openLists(storage),
    probe: () => database.pool.query('select 1'),
    protocols,
    meldcode,
    publicMeldcode: (code) => publicMeldcode(meldcode, code),
    reference: readReference(join(projectDirectory, 'reference')),
    formatDocument: readFileSync(join(projectDirectory, 'docs', 'protocol-format.md'), 'utf8'),
    assets,
    log,
    publicUrl: config.publicUrl,
    behindProxy: config.behindProxy,
    isDemonstration: demonstration.includes,
    nameOf: employeeNaming(storage),
    demonstrationLogins: demonstration.logins,
    metrics: openMetrics(),
  });
  return {
    fetch: app.fetch,
    demonstrationLogins: demonstration.logins,
    stop: async () => {
      await changes.stop();
      await database.close();
    },
  };
}
