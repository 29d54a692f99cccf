import { expect, test, vi } from 'vitest';
import type { ChildId, DossierId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { createDossierDirectory, KnownChild } from '../storage/people/dossierDirectory.ts';
import { fastDirectory } from './fastDirectory.ts';

const organisation = 'organisation-1' as OrganisationId;
const noor = 'child-1' as ChildId;
const dossier = 'dossier-1' as DossierId;
const facts = { childId: noor, locationId: 'location-1' as LocationId, birthDate: '2017-05-06' as PlainDate };

function directoryOf(newestDossier: DossierId | undefined) {
  const asked = {
    child: vi.fn((): Promise<KnownChild> => Promise.resolve({ ...facts, newestDossier, protocolId: 'fedra' })),
    newestOfChild: vi.fn(() => Promise.resolve<DossierId | undefined>(dossier)),
    protocolOf: vi.fn(() => Promise.resolve<string | undefined>('fedra')),
    markSeen: vi.fn(() => Promise.resolve()),
  };
  return { asked, directory: fastDirectory(asked satisfies ReturnType<typeof createDossierDirectory>) };
}

test('the first question about a child answers the next two', async () => {
  const { asked, directory } = directoryOf(dossier);
  expect(await directory.child(organisation, noor)).toEqual(facts);
  expect(await directory.newestOfChild(organisation, noor)).toBe(dossier);
  expect(await directory.protocolOf(organisation, facts.locationId)).toBe('fedra');
  expect(asked.newestOfChild).not.toHaveBeenCalled();
  expect(asked.protocolOf).not.toHaveBeenCalled();
});

test('that there is no dossier is believed once, then asked', async () => {
  const { asked, directory } = directoryOf(undefined);
  await directory.child(organisation, noor);
  expect(await directory.newestOfChild(organisation, noor)).toBeUndefined();
  expect(await directory.newestOfChild(organisation, noor)).toBe(dossier);
  expect(asked.newestOfChild).toHaveBeenCalledTimes(1);
});
