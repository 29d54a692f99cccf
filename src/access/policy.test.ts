import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import { actions, type Action } from './actions.ts';
import { childrenWithin, isLocationRole, roles, type Actor, type Role } from './actor.ts';
import { inTable, may, mayKnow } from './policy.ts';
import { newDossierAt, relationTo, relations, type DossierAccess } from './relation.ts';

const organisation = '00000000-0000-4000-8000-000000000001' as OrganisationId;
const otherOrganisation = '00000000-0000-4000-8000-000000000002' as OrganisationId;
const oak = '00000000-0000-4000-8000-00000000000a' as LocationId;
const elm = '00000000-0000-4000-8000-00000000000b' as LocationId;
const noor = '00000000-0000-4000-8000-0000000000a1' as EmployeeId;

function actor(...assignments: [Role, LocationId?, string?][]): Actor {
  return {
    organisationId: organisation,
    employeeId: noor,
    assignments: assignments.map(([role, locationId, functionId = 'leerkracht']) => ({ role, locationId: isLocationRole(role) ? (locationId ?? oak) : null, functionId, groups: [] })),
  };
}

function dossier(changes: Partial<DossierAccess> = {}): DossierAccess {
  return { ...newDossierAt(organisation, oak), ...changes };
}

const matrix = readMatrix(readFileSync(new URL('policy.matrix.txt', import.meta.url), 'utf8'));

describe('the policy is what people reviewed (policy.matrix.txt)', () => {
  const cells = roles.flatMap((role) => relations.flatMap((relation) => actions.map((action) => ({ role, relation, action }))));

  test.each(cells)('$role as $relation: $action', ({ role, relation, action }) => {
    const expected = matrix.get(`${role} ${relation} ${action}`);
    expect(expected, 'this cell is missing from policy.matrix.txt').toBeDefined();
    expect(inTable(role, relation, action)).toBe(expected);
    expect(may(actor([role]), action, [{ role, relation }]).allowed).toBe(expected);
  });

  it('holds no role, relation or action that the code does not know', () => {
    expect(matrix.size).toBe(cells.length);
  });
});

describe('what a person is to a dossier', () => {
  it('a teacher who recorded a signal takes part, colleagues do not', () => {
    expect(relationTo(actor(['professional']), dossier({ participants: [noor] }))).toContainEqual({ role: 'professional', relation: 'participant' });
    expect(relationTo(actor(['professional']), dossier())).toEqual([{ role: 'professional', relation: 'colleague' }]);
  });

  it('an officer of another location has no say here', () => {
    expect(relationTo(actor(['officer', elm]), dossier())).toEqual([{ role: 'officer', relation: 'otherLocation' }]);
  });

  it('an officer elsewhere who teaches here keeps to a teacher’s rights', () => {
    const both = actor(['officer', elm], ['professional', oak]);
    const standings = relationTo(both, dossier({ participants: [noor] }));
    expect(may(both, 'dossier.read', standings).allowed).toBe(true);
    expect(may(both, 'dossier.close', standings).allowed).toBe(false);
  });

  it('the director sees the dossier from the moment the meldcode informs them', () => {
    const director = actor(['director']);
    expect(may(director, 'dossier.read', relationTo(director, dossier()))).toEqual({ allowed: false, reason: 'directorNotInformed', source: 'ownMeldcode' });
    expect(may(director, 'dossier.read', relationTo(director, dossier({ directorInformed: true }))).allowed).toBe(true);
  });

  it('assignments add up', () => {
    const both = actor(['professional'], ['administrator']);
    expect(may(both, 'user.manage', null).allowed).toBe(true);
    expect(may(both, 'signal.record', null).allowed).toBe(true);
  });

  it('an administrator who was named as participant still sees nothing', () => {
    const administrator = actor(['administrator']);
    expect(may(administrator, 'dossier.read', relationTo(administrator, dossier({ participants: [noor] })))).toEqual({
      allowed: false,
      reason: 'administratorSeesNoDossier',
      source: 'separationOfDuties',
    });
  });

  it('a dossier of another organisation gives no standing at all', () => {
    const officer = actor(['officer']);
    const foreign = dossier({ organisationId: otherOrganisation, participants: [noor] });
    expect(relationTo(officer, foreign)).toEqual([]);
    expect(mayKnow(officer, relationTo(officer, foreign))).toBe(false);
  });

  it('recording a signal does not betray that a dossier locks the person out', () => {
    const teacher = actor(['professional']);
    expect(may(teacher, 'signal.record', relationTo(teacher, newDossierAt(organisation, oak))).allowed).toBe(true);
    expect(may(teacher, 'signal.record', relationTo(teacher, dossier({ lockedOut: [noor] }))).allowed).toBe(false);
  });

  it('the privacy officer may know of a dossier but sees only its log', () => {
    const privacyOfficer = actor(['privacyOfficer']);
    const standings = relationTo(privacyOfficer, dossier());
    expect(mayKnow(privacyOfficer, standings)).toBe(true);
    expect(may(privacyOfficer, 'dossier.read', standings)).toMatchObject({ reason: 'privacyOfficerSeesLog' });
  });

  it('nobody without an assignment may do anything', () => {
    expect(may(actor(), 'today.view', null)).toEqual({ allowed: false, reason: 'noRole', source: 'confidentiality' });
  });

  it('children are found at the own locations, the own groups first', () => {
    const teacher: Actor = { ...actor(), assignments: [{ role: 'professional', locationId: oak, functionId: 'leerkracht', groups: ['4a', '4b'] }] };
    expect(childrenWithin(teacher)).toEqual({ locations: [oak], ownGroups: [{ locationId: oak, group: '4a' }, { locationId: oak, group: '4b' }] });
    expect(childrenWithin(actor(['board'])).locations).toEqual([]);
  });
});

describe('a dossier with strict access', () => {
  const strict = (changes: Partial<DossierAccess> = {}): DossierAccess => dossier({ strictHandlers: ['bestuur', 'vertrouwenspersoon'], directorInformed: true, ...changes });
  const reads = (who: Actor, about: DossierAccess): boolean => may(who, 'dossier.read', relationTo(who, about)).allowed;

  test.each(roles)('the role %s does not open it', (role) => {
    const who = actor([role]);
    expect(reads(who, strict())).toBe(false);
    expect(may(who, 'dossier.breakGlass', relationTo(who, strict())).allowed).toBe(false);
    expect(mayKnow(who, relationTo(who, strict()))).toBe(role === 'privacyOfficer');
  });

  test.each([
    ['professional', 'vertrouwenspersoon'],
    ['officer', 'vertrouwenspersoon'],
    ['director', 'vertrouwenspersoon'],
    ['board', 'bestuur'],
  ] as const)('a %s whose function handles it leads it', (role, functionId) => {
    const who = actor([role, oak, functionId]);
    expect(relationTo(who, strict())).toEqual([{ role, relation: 'handlesRoute' }]);
    expect(may(who, 'dossier.close', relationTo(who, strict())).allowed).toBe(true);
    expect(may(who, 'dossier.breakGlass', relationTo(who, strict()))).toMatchObject({ reason: 'officerOnly' });
  });

  test.each(['administrator', 'privacyOfficer'] as const)('an %s never handles one, whatever their function is called', (role) => {
    expect(reads(actor([role, oak, 'bestuur']), strict())).toBe(false);
  });

  it('the function counts at its own location only', () => {
    const elsewhere = actor(['director', elm, 'vertrouwenspersoon']);
    expect(relationTo(elsewhere, strict())).toEqual([{ role: 'director', relation: 'strictOutside' }]);
    expect(may(elsewhere, 'dossier.read', relationTo(elsewhere, strict()))).toMatchObject({ reason: 'notInvolved' });
  });

  it('who was added by name reads it; a handler who is locked out does not', () => {
    expect(reads(actor(['professional']), strict({ participants: [noor] }))).toBe(true);
    expect(reads(actor(['board', oak, 'bestuur']), strict({ lockedOut: [noor] }))).toBe(false);
  });

  it('the function opens nothing in an ordinary dossier', () => {
    expect(reads(actor(['board', oak, 'bestuur']), dossier())).toBe(false);
    expect(reads(actor(['professional', oak, 'vertrouwenspersoon']), dossier())).toBe(false);
  });
});

describe('whatever the assignments and the dossier', () => {
  const anyActor = fc.array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom(oak, elm)), { maxLength: 4 }).map((list) => actor(...list));
  const anyDossier = fc.record({
    locationId: fc.constantFrom(oak, elm),
    participants: fc.constantFrom<EmployeeId[][]>([], [noor]),
    directorInformed: fc.boolean(),
    strictHandlers: fc.constantFrom(undefined, [], ['leerkracht'], ['bestuur']),
  });

  it('a lock-out beats every role', () => {
    fc.assert(
      fc.property(anyActor, anyDossier, fc.constantFrom(...actions), (who, about, action) => {
        expect(may(who, action, relationTo(who, dossier({ ...about, lockedOut: [noor] }))).allowed).toBe(false);
      }),
    );
  });

  it('one more assignment never takes a right away', () => {
    fc.assert(
      fc.property(anyActor, anyDossier, fc.constantFrom(...roles), fc.constantFrom(...actions), (who, about, role, action) => {
        const more: Actor = { ...who, assignments: [...who.assignments, ...actor([role]).assignments] };
        const before = may(who, action, relationTo(who, dossier(about))).allowed;
        const after = may(more, action, relationTo(more, dossier(about))).allowed;
        expect(!before || after).toBe(true);
      }),
    );
  });

  it('who may act in a dossier may read it, except for recording and breaking the glass', () => {
    const blind: Action[] = ['signal.record', 'emergency.record', 'dossier.breakGlass', 'dossier.readLog', 'account.manage', 'meldcode.read', 'today.view', 'user.manage'];
    fc.assert(
      fc.property(anyActor, anyDossier, fc.constantFrom(...actions.filter((action) => !blind.includes(action))), (who, about, action) => {
        const standings = relationTo(who, dossier(about)).filter(({ relation }) => relation !== 'none');
        expect(!may(who, action, standings).allowed || may(who, 'dossier.read', standings).allowed).toBe(true);
      }),
    );
  });
});

function readMatrix(text: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  let role = '';
  let columns: string[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    const words = line.trim().split(/\s+/);
    if (line.startsWith('[')) role = line.slice(1, -1);
    else if (line.startsWith(' ')) columns = words;
    else words.slice(1).forEach((mark, index) => found.set(`${role} ${columns[index] ?? 'unnamed'} ${words[0] ?? ''}`, mark === '+'));
  }
  return found;
}
