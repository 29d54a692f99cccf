import { describe, expect, it } from 'vitest';
import type { Actor } from '../../access/actor.ts';
import type { LocationId, OrganisationId } from '../../protocol/ids.ts';
import { smallMeldcode } from '../../protocol/testing/edited.ts';
import { employee } from '../../protocol/testing/script.ts';
import { functionsAt } from './readerDuties.ts';

const school = employee(1) as string as LocationId;
const elsewhere = employee(2) as string as LocationId;
const actor = (functionId: string, locationId: LocationId | null): Actor => ({ organisationId: employee(3) as string as OrganisationId, employeeId: employee(4), assignments: [{ role: 'professional', locationId, functionId, groups: [] }] });

describe('the functions for which somebody acts at a location', () => {
  it.each([
    ['teacher', school, ['teacher']],
    ['deputy', school, ['deputy', 'officer']],
    ['officer', school, ['officer']],
    ['teacher', elsewhere, []],
    ['board', null, ['board']],
  ] as const)('%s at %s: %j', (functionId, locationId, expected) => {
    expect([...functionsAt(actor(functionId, locationId), school, smallMeldcode())]).toEqual(expected);
  });
});
