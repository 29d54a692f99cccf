import type { Role } from '../access/actor.ts';
import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { NewEmployee } from '../storage/people/employees.ts';
import { demonstrationChildren } from './demonstrationFamilies.ts';
import type { Registry } from './people.ts';
import { seededRandom, type SeededRandom } from './seededRandom.ts';

/** Every demonstration account has this password; the organisation is fictional and says so everywhere. */
export const demonstrationPassword = 'vier-gele-paraplus-in-maart';

/** The fictional organisation has the same id everywhere, so that it can never be taken for a real one. */
export const demonstrationOrganisationId = seededRandom(1).id<OrganisationId>();

/** Somebody to sign in as. The role is Dutch, as the start of Pluis prints it. */
export interface DemonstrationLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

interface DemonstrationEmployee {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly functionId: string;
  readonly school: 'fictieschool' | 'voorbeeld' | null;
  readonly groups?: readonly string[];
  readonly shown: string;
}

const schools = {
  fictieschool: { name: 'De Fictieschool', protocolId: 'fedra' },
  voorbeeld: { name: 'Het Voorbeeld', protocolId: 'basis' },
} as const;

const employees: readonly DemonstrationEmployee[] = [
  { account: 'leerkracht', name: 'Juf Fictie', role: 'professional', functionId: 'leerkracht', school: 'fictieschool', groups: ['5'], shown: 'Leerkracht groep 5' },
  { account: 'zorgcoordinator', name: 'Zora Verzonnen', role: 'officer', functionId: 'zorgcoordinator', school: 'fictieschool', shown: 'Zorgcoördinator' },
  { account: 'directeur', name: 'Dirk Denkbeeld', role: 'director', functionId: 'directeur', school: 'fictieschool', shown: 'Directeur' },
  { account: 'bestuur', name: 'Bestuurder Proef', role: 'board', functionId: 'bestuur', school: null, shown: 'Bestuur' },
  { account: 'beheer', name: 'Beheerder Bedacht', role: 'administrator', functionId: 'beheerder', school: null, shown: 'Beheerder' },
  { account: 'privacy', name: 'Privé Voorbeeld', role: 'privacyOfficer', functionId: 'privacyfunctionaris', school: null, shown: 'Privacyfunctionaris' },
  { account: 'leerkracht2', name: 'Meester Verzinsel', role: 'professional', functionId: 'leerkracht', school: 'fictieschool', groups: ['1', '2'], shown: 'Leerkracht groep 1 en 2' },
  { account: 'leerkracht.voorbeeld', name: 'Juf Schijn', role: 'professional', functionId: 'beroepskracht', school: 'voorbeeld', groups: ['3', '4'], shown: 'Leerkracht, Het Voorbeeld' },
  { account: 'af.voorbeeld', name: 'Aafje Fantasie', role: 'officer', functionId: 'aandachtsfunctionaris', school: 'voorbeeld', shown: 'Aandachtsfunctionaris, Het Voorbeeld' },
  { account: 'directeur.voorbeeld', name: 'Dora Denkbeeld', role: 'director', functionId: 'directeur', school: 'voorbeeld', shown: 'Directeur, Het Voorbeeld' },
];

export interface DemonstrationOptions {
  readonly at: Instant;
  /** Gives an account this password unless it has one (access). Called for every account at every start. */
  readonly ensurePassword: (account: { readonly organisationId: OrganisationId; readonly employeeId: EmployeeId }, password: string) => Promise<void>;
  /** The same seed gives the same people with the same ids. */
  readonly seed?: number;
}

/**
 * Makes the fictional Stichting De Fictie: two schools on two meldcodes, ten employees, some forty children
 * with their guardians. Adds only what is missing, so that an interrupted start is made whole by the next.
 * @returns the accounts to sign in with.
 */
export async function createDemonstration(registry: Registry, { at, ensurePassword, seed = 1 }: DemonstrationOptions): Promise<readonly DemonstrationLogin[]> {
  const random = seededRandom(seed);
  const organisationId = random.id<OrganisationId>();
  const locationIds = { fictieschool: random.id<LocationId>(), voorbeeld: random.id<LocationId>() };
  if (!(await registry.organisation(organisationId))) {
    await registry.addOrganisation({ organisationId, name: 'Stichting De Fictie', language: 'nl', at, secondFactorRequired: false });
  }
  await addSchools(registry, organisationId, locationIds, at);
  for (const { employeeId, ...employee } of staff(locationIds, random)) {
    if (!(await registry.employee(organisationId, employeeId))) {
      const added = await registry.addEmployee({ ...employee, organisationId, employeeId, language: 'nl', at });
      if (!added.ok) throw new Error('Two demonstration accounts have one e-mail address.');
    }
    await ensurePassword({ organisationId, employeeId }, demonstrationPassword);
  }
  await addChildren(registry, organisationId, locationIds, random, at);
  return employees.map(({ account, shown }) => ({ role: shown, email: emailOf(account), password: demonstrationPassword }));
}

type LocationIds = Readonly<Record<keyof typeof schools, LocationId>>;

async function addSchools(registry: Registry, organisationId: OrganisationId, locationIds: LocationIds, at: Instant): Promise<void> {
  const known = new Set((await registry.locations(organisationId)).map((location) => location.locationId));
  for (const school of ['fictieschool', 'voorbeeld'] as const) {
    const locationId = locationIds[school];
    if (!known.has(locationId)) await registry.addLocation({ organisationId, locationId, ...schools[school], at });
  }
}

function staff(locationIds: LocationIds, random: SeededRandom): Pick<NewEmployee, 'employeeId' | 'name' | 'email' | 'assignments'>[] {
  return employees.map(({ account, name, role, functionId, school, groups = [] }) => ({
    employeeId: random.id<EmployeeId>(),
    name,
    email: emailOf(account),
    assignments: [{ role, functionId, groups, locationId: school && locationIds[school] }],
  }));
}

async function addChildren(registry: Registry, organisationId: OrganisationId, locationIds: LocationIds, random: SeededRandom, at: Instant): Promise<void> {
  // A school year begins in August.
  const schoolYear = Number(at.slice(0, 4)) - (Number(at.slice(5, 7)) < 8 ? 1 : 0);
  for (const [index, locationId] of [locationIds.fictieschool, locationIds.voorbeeld].entries()) {
    const known = new Set((await registry.children(organisationId, locationId)).map((child) => child.childId));
    for (const child of demonstrationChildren(index === 0 ? 0 : 1, schoolYear, random)) {
      if (!known.has(child.childId)) await registry.addChild({ ...child, organisationId, locationId, at });
    }
  }
}

function emailOf(account: string): string {
  return `${account}@fictie.example`;
}
