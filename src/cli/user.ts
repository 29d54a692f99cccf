import { parseArgs } from 'node:util';
import { complain, onOpenedRecord } from './onOpenedRecord.ts';
import { addUser, disableUser, enableUser, listUsers, resetPassword, type Lines, type Opened } from './userAccounts.ts';

export const summary = 'Adds, lists, resets and disables the accounts of employees';

export const usage = `
Usage: npm run pluis -- user add --email ADDRESS --name NAME --role ROLE [options]
       npm run pluis -- user list [--organisation NAME]
       npm run pluis -- user reset-password --email ADDRESS [--second-factor]
       npm run pluis -- user disable --email ADDRESS
       npm run pluis -- user enable --email ADDRESS

add             Adds an employee and prints a temporary password, once. It must be
                replaced at the first login.
list            E-mail address, name and roles, one employee a line.
reset-password  Prints a new temporary password, once; logs out everywhere.
disable         No login any more, logged out everywhere. What was written stays.
enable          Takes a disabling back.

--role          At a location: professional, officer (aandachtsfunctionaris),
                deputyOfficer, director. Of the organisation: board,
                administrator, privacyOfficer.
--location      Name of the school or childcare site; needed when there are several.
--function      Function in the organisation's meldcode, for example leerkracht;
                needed for a role at a location.
--groups        Groups that a teacher has, with commas: 5a,5b
--language      nl (default) or en.
--organisation  Name; needed when there are several.
--second-factor Also takes away the second factor, for who lost phone and
                recovery codes. Make sure that it is really them.

Example: npm run pluis -- user add --email noor@school.example --name "Noor Voorbeeld" \\
           --role professional --location "De Proefschool" --function leerkracht --groups 5a
`;

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  location: { type: 'string' },
  function: { type: 'string' },
  groups: { type: 'string', default: '' },
  language: { type: 'string', default: 'nl' },
  organisation: { type: 'string' },
  'second-factor': { type: 'boolean', default: false },
} as const;

type Act = (opened: Opened) => Promise<Lines>;

export async function run(args: readonly string[]): Promise<number> {
  const act = understood(args);
  if (typeof act === 'string') return complain(act, 2);
  return onOpenedRecord(act);
}

/** What is asked, or a sentence that says how to ask it. */
export function understood(args: readonly string[]): Act | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const { organisation, email } = values;
  const [action, ...rest] = positionals;
  if (rest.length > 0) return `"${rest.join(' ')}" is not understood. Put names with spaces between quotes.`;
  if (action === 'list') return (opened) => listUsers(opened, organisation);
  if (action !== 'add' && action !== 'reset-password' && action !== 'disable' && action !== 'enable') return usage.trim();
  if (email === undefined) return '--email is missing.';
  switch (action) {
    case 'reset-password':
      return (opened) => resetPassword(opened, { organisation, email, secondFactorToo: values['second-factor'] });
    case 'disable':
      return (opened) => disableUser(opened, { organisation, email });
    case 'enable':
      return (opened) => enableUser(opened, { organisation, email });
    case 'add': {
      const { name, role, location, language } = values;
      if (name === undefined || name.trim() === '') return '--name is missing.';
      if (role === undefined) return '--role is missing.';
      const groups = values.groups.split(',').map((group) => group.trim()).filter((group) => group !== '');
      return (opened) => addUser(opened, { organisation, email, name, role, location, function: values.function, groups, language });
    }
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // parseArgs throws for what a person typed wrongly; its message names it.
    if (error instanceof TypeError && 'code' in error) return error.message;
    throw error;
  }
}
