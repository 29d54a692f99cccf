import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectDirectory } from '../projectDirectory.ts';
import type { LocationId, OrganisationId } from '../protocol/ids.ts';
import { ok, refused } from '../protocol/result.ts';
import { newId } from '../storage/newId.ts';
import { createLocation, listLocations } from '../storage/people/locations.ts';
import { createOrganisation, listOrganisations } from '../storage/people/organisations.ts';
import { readProtocols } from '../wiring/protocolFiles.ts';
import { complain, onOpenedRecord } from './onOpenedRecord.ts';
import type { Lines, Opened } from './userAccounts.ts';

export const summary = 'Makes an organisation with its schools or childcare sites';

export const usage = `
Usage: npm run pluis -- organisation add --name NAME --location NAME --protocol ID
       npm run pluis -- organisation list

add         Makes the organisation when there is none of this name, and adds a
            location to it. Everybody in it sets up a second factor at the first
            login. Add people with "pluis user add".
list        The organisations with their locations and meldcodes.

--name      Name of the organisation (the board).
--location  Name of the school or childcare site.
--protocol  The meldcode that its dossiers start on: the id of a file in protocols/.

Start Pluis with PLUIS_DEMO=off to keep the fictional organisation away from a
real one: where a real one lives it is not offered any more.

Example: npm run pluis -- organisation add --name "Stichting Proef" \\
           --location "De Proefschool" --protocol basis
`;

const options = { name: { type: 'string' }, location: { type: 'string' }, protocol: { type: 'string' } } as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [action] = positionals;
  if (action === 'list') return onOpenedRecord(list);
  if (action !== 'add') return complain(usage.trim(), 2);
  const { name, location, protocol } = values;
  if (!name?.trim() || !location?.trim() || !protocol) return complain('--name, --location and --protocol are all needed.', 2);
  return onOpenedRecord((opened) => add(opened, name.trim(), location.trim(), protocol));
}

async function add({ storage }: Opened, name: string, location: string, protocol: string): Promise<Lines> {
  if (!readProtocols(join(projectDirectory, 'protocols')).find(protocol)) return refused(`The meldcode ${protocol} is not among the protocols of this installation.`);
  const at = new Date().toISOString() as never;
  const known = (await listOrganisations(storage)).find((organisation) => organisation.name === name);
  const organisationId = known?.organisationId ?? newId<OrganisationId>();
  if (!known) await createOrganisation(storage, { organisationId, name, language: 'nl', at });
  if ((await listLocations(storage, organisationId)).some((one) => one.name === location)) return refused(`${name} has a location called ${location} already.`);
  await createLocation(storage, { organisationId, locationId: newId<LocationId>(), name: location, protocolId: protocol, at });
  return ok([`${known ? 'Added to' : 'Made'} ${name}: ${location}, on the meldcode ${protocol}.`, 'Add people with: npm run pluis -- user add --help']);
}

async function list({ storage }: Opened): Promise<Lines> {
  const lines: string[] = [];
  for (const { organisationId, name } of await listOrganisations(storage)) {
    const locations = await listLocations(storage, organisationId);
    lines.push(name, ...locations.map((location) => `  ${location.name} (${location.protocolId})`));
  }
  return ok(lines.length > 0 ? lines : ['There is no organisation yet. Make one with: npm run pluis -- organisation add --help']);
}
