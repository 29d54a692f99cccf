/** Use cases on a real database, with the definitions that come with Pluis and a clock that a test sets. */
import { createTestOrganisation, noon, type TestOrganisation, type TestRecord } from '../../../tests/support/record.ts';
import type { Actor, Role } from '../../access/actor.ts';
import { dutchCalendar } from '../../calendar.ts';
import { loadDefinition } from '../../protocol/load.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import { openMeldcodeStore } from '../../storage/meldcode/meldcodeStore.ts';
import { newId } from '../../storage/newId.ts';
import { listLocations } from '../../storage/people/locations.ts';
import { findOrganisation } from '../../storage/people/organisations.ts';
import { readProtocols } from '../../wiring/protocolFiles.ts';
import { protocolLibrary } from '../../wiring/protocolLibrary.ts';
import type { MeldcodeWorld } from '../ports.ts';
import { valueAtPath, type FieldPath } from '../fieldPath.ts';
import { readDraft, type DraftView } from '../readDraft.ts';

const shipped = readProtocols('protocols');

export interface TestMeldcode {
  readonly world: MeldcodeWorld;
  readonly school: TestOrganisation;
  readonly manager: Actor;
  readonly colleague: Actor;
  readonly board: Actor;
  readonly teacher: Actor;
  /** What the world takes for now. */
  readonly clock: { now: Instant };
}

/** An organisation with nobody's meldcode yet. */
export async function createTestMeldcode(record: TestRecord): Promise<TestMeldcode> {
  const school = await createTestOrganisation(record.storage);
  const clock = { now: noon };
  const store = openMeldcodeStore(record.storage);
  const library = protocolLibrary(shipped, store);
  const world: MeldcodeWorld = {
    store,
    shipped,
    library,
    organisation: (organisationId) => findOrganisation(record.storage, organisationId),
    locations: (organisationId) => listLocations(record.storage, organisationId),
    forget: (organisationId) => library.forget(organisationId),
    calendar: dutchCalendar,
    now: () => clock.now,
    newId: () => newId<string>(),
  };
  const actor = (role: Role): Actor => ({ organisationId: school.organisationId, employeeId: newId<EmployeeId>(), assignments: [{ role, locationId: null, functionId: role, groups: [] }] });
  return { world, school, clock, manager: actor('administrator'), colleague: actor('administrator'), board: actor('board'), teacher: actor('professional') };
}

/** The draft, which must be there. */
export async function draftOf({ world, manager }: TestMeldcode): Promise<DraftView> {
  const read = await readDraft(world, manager);
  if (!read.ok) throw new Error(`no draft: ${read.problem.key}`);
  return read.value;
}

export async function fieldOf(test: TestMeldcode, path: FieldPath): Promise<unknown> {
  const { revision } = await draftOf(test);
  return valueAtPath(loadDefinition(revision.text).definition, path);
}
