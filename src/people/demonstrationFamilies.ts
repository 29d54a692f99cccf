import type { ChildId, GuardianId } from '../protocol/ids.ts';
import { addDays, type PlainDate } from '../protocol/time.ts';
import type { Address, ChildPersonalData } from '../storage/personalData.ts';
import type { Guardian } from '../storage/people/guardians.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface DemonstrationChild extends ChildPersonalData {
  readonly childId: ChildId;
  readonly groupCode: string;
  readonly guardians: readonly Guardian[];
}

type Household = 'together' | 'one' | 'step' | 'apart';

/** Per school: each family with the first names of its children. Nobody is called this in earnest. */
const families: readonly { readonly school: 0 | 1; readonly lastName: string; readonly children: readonly string[]; readonly household: Household }[] = [
  { school: 0, lastName: 'Voorbeeld', children: ['Noor', 'Sem'], household: 'together' },
  { school: 0, lastName: 'Fictie', children: ['Yara', 'Finn', 'Lotte'], household: 'together' },
  { school: 0, lastName: 'Proef', children: ['Daan'], household: 'one' },
  { school: 0, lastName: 'van der Verzonnen', children: ['Amira', 'Bilal'], household: 'together' },
  { school: 0, lastName: 'Denkbeeld', children: ['Zoë'], household: 'apart' },
  { school: 0, lastName: 'Fantasie', children: ['Mees', 'Saar'], household: 'step' },
  { school: 0, lastName: 'Bedacht', children: ['Ayşe'], household: 'together' },
  { school: 0, lastName: 'de Schijn', children: ['Jip', 'Janne'], household: 'together' },
  { school: 0, lastName: 'Verzinsel', children: ['Thijs'], household: 'one' },
  { school: 0, lastName: 'Sprookje', children: ['Fleur', 'Bram'], household: 'together' },
  { school: 0, lastName: 'Nergens', children: ['Omar', 'Salma'], household: 'together' },
  { school: 0, lastName: 'Niemand', children: ['Isa'], household: 'together' },
  { school: 0, lastName: 'Toneel-Rol', children: ['Pien'], household: 'step' },
  { school: 0, lastName: 'Papier', children: ['Luuk', 'Evi'], household: 'together' },
  { school: 0, lastName: 'van Fabel', children: ['Nina'], household: 'one' },
  { school: 1, lastName: 'Voorbeeldig', children: ['Milan', 'Tess'], household: 'together' },
  { school: 1, lastName: 'Proefstuk', children: ['Lina'], household: 'together' },
  { school: 1, lastName: 'Fictief', children: ['Kaan', 'Elif'], household: 'together' },
  { school: 1, lastName: 'Schets', children: ['Guus'], household: 'one' },
  { school: 1, lastName: 'Verbeelding', children: ['Sofie', 'Hugo'], household: 'step' },
  { school: 1, lastName: 'Denkelijk', children: ['Nora'], household: 'together' },
  { school: 1, lastName: 'van Nergenshuizen', children: ['Tijn', 'Liv'], household: 'together' },
  { school: 1, lastName: 'Doorzichtig', children: ['Senna'], household: 'together' },
  { school: 1, lastName: 'Poppenkast', children: ['Jan-Klaas', 'Katrijn'], household: 'together' },
];

const streets = ['Verzonnenstraat', 'Fictielaan', 'Proefplein', 'Denkbeeldweg', 'Schijnpad'];
const motherNames = ['Anna', 'Fatima', 'Sanne', 'Emine', 'Kim'];
const fatherNames = ['Peter', 'Hassan', 'Jeroen', 'Murat', 'Tom'];

/** The children of one of the two schools. `schoolYear` is the year in which the school year began; ages fit the groups 1 to 8. */
export function demonstrationChildren(school: 0 | 1, schoolYear: number, random: SeededRandom): DemonstrationChild[] {
  let nth = 0;
  return families
    .filter((family) => family.school === school)
    .flatMap(({ lastName, children, household }) => {
      const address = addressOf(random);
      const guardians = guardiansOf(lastName, household, address, random);
      return children.map((firstName) => {
        // In turn, so that every group has somebody.
        const group = (nth % 8) + 1;
        nth += 1;
        const birthDate = addDays(`${schoolYear - group - 4}-10-01` as PlainDate, random.below(364));
        return { childId: random.id<ChildId>(), groupCode: String(group), firstName, lastName, birthDate, address, guardians };
      });
    });
}

function addressOf(random: SeededRandom): Address {
  return { street: `${random.pick(streets)} ${random.below(90) + 1}`, postalCode: '0000 AA', city: 'Fictiedam' };
}

function guardiansOf(lastName: string, household: Household, address: Address, random: SeededRandom): Guardian[] {
  const guardian = (name: string, relation: Guardian['relation'], changes: Partial<Guardian> = {}): Guardian => ({
    guardianId: random.id<GuardianId>(),
    name: `${name} ${lastName}`,
    relation,
    authority: true,
    address,
    addressSecret: false,
    phone: `06-0000${String(random.below(10_000)).padStart(4, '0')}`,
    contactRestriction: null,
    ...changes,
  });
  const mother = random.pick(motherNames);
  const father = random.pick(fatherNames);
  switch (household) {
    case 'together':
      return [guardian(mother, 'mother'), guardian(father, 'father')];
    case 'one':
      return [guardian(mother, 'mother')];
    case 'step':
      return [guardian(mother, 'mother'), guardian(father, 'stepparent', { authority: false })];
    case 'apart':
      // The one family whose address the father may not learn.
      return [
        guardian(mother, 'mother', { addressSecret: true }),
        guardian(father, 'father', { address: addressOf(random), contactRestriction: 'Contactverbod met moeder en kind (verzonnen voorbeeld).' }),
      ];
  }
}
