import { expect, test, vi } from 'vitest';
import type { ChildDossier } from '../dossier/ports.ts';
import type { ChildId, DossierId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { createDossierDirectory, KnownChild } from '../storage/people/dossierDirectory.ts';
import { fastDirectory } from './fastDirectory.ts';

const organisation = 'organisation-1' as OrganisationId;
const noor = 'child-1' as ChildId;
const aboutHome: ChildDossier = { dossierId: 'dossier-1' as DossierId, route: 'home', kind: 'home' };
const aboutStaff: ChildDossier = { ...aboutHome, dossierId: 'dossier-2' as DossierId, route: 'staff', kind: 'staff' };
const facts = { childId: noor, locationId: 'location-1' as LocationId, birthDate: '2017-05-06' as PlainDate };
const follows = (route: string) => (dossier: ChildDossier) => dossier.route === route;

function directoryOf(dossiers: readonly ChildDossier[]) {
  const asked = {
    child: vi.fn((): Promise<KnownChild> => Promise.resolve({ ...facts, dossiers, protocolId: 'fedra' })),
    dossiersOfChild: vi.fn(() => Promise.resolve<readonly ChildDossier[]>([aboutHome, aboutStaff])),
    protocolOf: vi.fn(() => Promise.resolve<string | undefined>('fedra')),
    markSeen: vi.fn(() => Promise.resolve()),
  };
  return { asked, directory: fastDirectory(asked satisfies ReturnType<typeof createDossierDirectory>) };
}

test('the first question about a child answers the next two', async () => {
  const { asked, directory } = directoryOf([aboutHome]);
  expect(await directory.child(organisation, noor)).toEqual(facts);
  expect(await directory.dossierOfChild(organisation, noor, follows('home'))).toBe(aboutHome.dossierId);
  expect(await directory.protocolOf(organisation, facts.locationId)).toBe('fedra');
  expect(asked.dossiersOfChild).not.toHaveBeenCalled();
  expect(asked.protocolOf).not.toHaveBeenCalled();
});

test('that there is no dossier of this route is believed once, then asked', async () => {
  const { asked, directory } = directoryOf([aboutHome]);
  await directory.child(organisation, noor);
  expect(await directory.dossierOfChild(organisation, noor, follows('staff'))).toBeUndefined();
  expect(await directory.dossierOfChild(organisation, noor, follows('staff'))).toBe(aboutStaff.dossierId);
  expect(asked.dossiersOfChild).toHaveBeenCalledTimes(1);
});

test('what was forgotten is asked anew', async () => {
  const { asked, directory } = directoryOf([]);
  await directory.child(organisation, noor);
  directory.forgetDossiersOf(organisation, noor);
  expect(await directory.dossierOfChild(organisation, noor, follows('staff'))).toBe(aboutStaff.dossierId);
  expect(await directory.dossierOfChild(organisation, noor, follows('home'))).toBe(aboutHome.dossierId);
  expect(asked.dossiersOfChild).toHaveBeenCalledTimes(1);
});
