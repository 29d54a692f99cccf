import { ok, refused, type Result } from '../protocol/result.ts';

export const passwordMinimum = 12;
/** Far beyond any passphrase; keeps a megabyte of text away from argon2. */
export const passwordMaximum = 256;

/** Keys of `texts.access.passwordProblems`. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'containsName' | 'tooCommon';

/** The start of the most used passwords in the Netherlands and abroad; what follows is usually a year or a few digits. */
const commonStems = new Set(
  ('wachtwoord wachtwoorden welkom welkomwelkom password passwords passw0rd p@ssw0rd p@ssword w@chtwoord qwerty qwertyuiop qwertyqwerty azerty asdfgh asdfghjkl zxcvbnm ' +
    'iloveyou ikhouvanjou geheim geheimgeheim admin administrator beheerder letmein letmeinnow welcome welcomewelcome changeme changemenow ' +
    'school basisschool kinderopvang leerkracht juf meester feyenoord ajaxamsterdam amsterdam rotterdam nederland voetbal zomer winter lente herfst ' +
    'sunshine princess football baseball superman batman monkey dragon master shadow michael jordan hottie loveme zaq12wsx qazwsx qazwsxedc 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4t5 abc abcd abcdef abcdefg abcdefgh ' +
    'meldcode pluis nietpluis veiligthuis test testtest demo').split(' '),
);
const rows = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/**
 * Length and recognisability only, no demands on kinds of characters (NIST SP
 * 800-63B): a sentence of four words is both easy and strong.
 * @param person what the password may not contain: the e-mail address and the name.
 */
export function checkPassword(password: string, person: { readonly email: string; readonly name: string }): Result<string, PasswordProblem> {
  const length = [...password.normalize('NFKC')].length;
  if (length < passwordMinimum) return refused('tooShort');
  if (length > passwordMaximum) return refused('tooLong');
  if (namesOf(person).some((name) => plain(password).includes(name))) return refused('containsName');
  if (isCommon(password)) return refused('tooCommon');
  return ok(password);
}

function namesOf({ email, name }: { email: string; name: string }): string[] {
  const [local = ''] = email.split('@');
  // Parts of one to three letters ("Jan", "de") stand in too many honest sentences.
  return [email, local, ...name.split(/\s+/)].map(plain).filter((part) => part.length >= 4);
}

function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size < 4) return true;
  if (rows.some((row) => row.startsWith(lower) || row.includes(lower))) return true;
  const half = /^(.{2,})\1+$/u.exec(lower)?.[1];
  const core = half ?? lower;
  return commonStems.has(core) || commonStems.has(core.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '')) || (half !== undefined && half.length < 6);
}

function plain(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
