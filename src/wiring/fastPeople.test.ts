import { expect, test, vi } from 'vitest';
import type { People } from '../people/people.ts';
import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import { fastPeople } from './fastPeople.ts';

const [here, elsewhere] = ['organisation-1', 'organisation-2'] as OrganisationId[] as [OrganisationId, OrganisationId];
const [juf, meester] = ['employee-1', 'employee-2'] as EmployeeId[] as [EmployeeId, EmployeeId];

function slowPeople() {
  const names = vi.fn<People['names']>((organisationId, ids) => Promise.resolve(new Map([...ids].map((id) => [id, `${id} of ${organisationId}`]))));
  const location = vi.fn<People['location']>(() => Promise.resolve(undefined));
  return { names, location, people: fastPeople({ names, location } as unknown as People) };
}

test('asks only for the names it does not know yet', async () => {
  const { names, people } = slowPeople();
  await people.names(here, new Set([juf]));
  expect(await people.names(here, new Set([juf, meester]))).toEqual(new Map([[juf, 'employee-1 of organisation-1'], [meester, 'employee-2 of organisation-1']]));
  expect(names.mock.calls.map(([, ids]) => [...ids])).toEqual([[juf], [meester]]);
});

test('what one organisation was told is not told to another', async () => {
  const { people } = slowPeople();
  await people.names(here, new Set([juf]));
  expect((await people.names(elsewhere, new Set([juf]))).get(juf)).toBe('employee-1 of organisation-2');
});

test('a location that is not there is asked for again', async () => {
  const { location, people } = slowPeople();
  await people.location(here, 'location-1' as LocationId);
  await people.location(here, 'location-1' as LocationId);
  expect(location).toHaveBeenCalledTimes(2);
});
