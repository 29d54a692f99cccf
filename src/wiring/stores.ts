/** Gives the ports of the rooms above their implementation on PostgreSQL. */
import { LRUCache } from 'lru-cache';
import type { DossierLists, DraftPlace, Drafts } from '../dossier/ports.ts';
import { childrenOfLocation, createChild, findChild, siblingsOf } from '../storage/people/children.ts';
import { createEmployee, employeeNames, employeesOfLocation, findEmployee, holdersOfFunctions } from '../storage/people/employees.ts';
import { guardiansOf } from '../storage/people/guardians.ts';
import { createLocation, findLocation, listLocations } from '../storage/people/locations.ts';
import { createOrganisation, findOrganisation } from '../storage/people/organisations.ts';
import type { People, Registry } from '../people/people.ts';
import { countDossiers, listDossiers } from '../storage/dossierQueries.ts';
import { deleteDraft, draftsOf, loadDraft, saveDraft } from '../storage/drafts.ts';
import type { Storage } from '../storage/openStorage.ts';
import { readLogOf } from '../storage/readLog.ts';

export function openPeople(storage: Storage): People {
  return {
    child: (organisationId, childId) => findChild(storage, organisationId, childId),
    siblingsOf: (organisationId, childId) => siblingsOf(storage, organisationId, childId),
    childrenOf: (organisationId, locationId) => childrenOfLocation(storage, organisationId, locationId),
    guardiansOf: (organisationId, childId) => guardiansOf(storage, organisationId, childId),
    employee: (organisationId, employeeId) => findEmployee(storage, organisationId, employeeId),
    employeesOf: (organisationId, locationId) => employeesOfLocation(storage, organisationId, locationId),
    holdersOf: (organisationId, functionIds, locationId) => holdersOfFunctions(storage, organisationId, functionIds, locationId),
    names: (organisationId, employeeIds) => employeeNames(storage, organisationId, employeeIds),
    location: (organisationId, locationId) => findLocation(storage, organisationId, locationId),
  };
}

/** A page may still be saving its draft while the form itself is on its way; such a latecomer must not bring it back. */
const latecomersMs = 5000;

export function openDrafts(storage: Storage): Drafts {
  const removed = new LRUCache<string, true>({ max: 10_000, ttl: latecomersMs });
  const nameOf = (place: DraftPlace): string => `${place.organisationId} ${place.employeeId} ${place.formKey}`;
  return {
    save: async (place, values, at) => {
      if (!removed.has(nameOf(place))) await saveDraft(storage, place, values, at);
    },
    load: (place) => loadDraft(storage, place),
    remove: async (place) => {
      removed.set(nameOf(place), true);
      await deleteDraft(storage, place);
    },
    close: (place) => {
      removed.set(nameOf(place), true);
      return () => removed.delete(nameOf(place));
    },
    of: (organisationId, employeeId) => draftsOf(storage, organisationId, employeeId),
  };
}

export function openLists(storage: Storage): DossierLists {
  return {
    page: (organisationId, viewer, listing) => listDossiers(storage, organisationId, viewer, listing),
    counts: (organisationId, viewer, today) => countDossiers(storage, organisationId, viewer, today),
    readMarks: (organisationId, dossierId, limit) => readLogOf(storage, organisationId, dossierId, { limit }),
  };
}

export function openRegistry(storage: Storage): Registry {
  return {
    organisation: (organisationId) => findOrganisation(storage, organisationId),
    addOrganisation: (organisation) => createOrganisation(storage, organisation),
    locations: (organisationId) => listLocations(storage, organisationId),
    addLocation: (location) => createLocation(storage, location),
    employee: (organisationId, employeeId) => findEmployee(storage, organisationId, employeeId),
    addEmployee: (employee) => createEmployee(storage, employee),
    children: (organisationId, locationId) => childrenOfLocation(storage, organisationId, locationId),
    addChild: (child) => createChild(storage, child),
  };
}
