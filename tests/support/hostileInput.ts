/** Input that nobody types by accident and somebody will send on purpose. */
import fc from 'fast-check';

/** A field as the page offered it. */
export interface OfferedField {
  readonly name: string;
  /** Its choices; empty for a field to type in. */
  readonly values: readonly string[];
  /** True for a field that holds free text. */
  readonly typed: boolean;
}

export type FuzzedForm = Readonly<Record<string, string | readonly string[]>>;

/** Names and values that mean something to JavaScript, SQL, HTML, a file system or a log. */
export const hostileWords: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "' or 1=1; drop table dossier_event; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  '%00%ff',
  '\r\nSet-Cookie: pluis_session=x',
  '\u202eomgekeerd\u0007\u001b[31m',
  '👩‍👧‍👦'.repeat(50),
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-4000-8000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  'null',
];

const hostileDates = ['2199-12-31', '1900-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-13-01', '31-12-2025', '1-1-1', '2026-03-29', 'gisteren', '24:00', '23:59', '02:30', '99:99', '-01:00'];

/** The fields of the page's own form, read from its HTML. */
export function fieldsOf(html: string): readonly OfferedField[] {
  const found = new Map<string, string[]>();
  const typed = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || name === '_csrf' || name === '_draft') continue;
    if (/^<textarea|type="text"/.test(tag)) typed.add(name);
    const values = found.get(name) ?? [];
    if (/type="(?:radio|checkbox)"/.test(tag)) values.push(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
    found.set(name, values);
  }
  for (const [, name = '', options = ''] of html.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    found.set(name, [...options.matchAll(/<option value="([^"]*)"/g)].map((match) => match[1] ?? ''));
  }
  return [...found].map(([name, values]) => ({ name, values, typed: typed.has(name) }));
}

/**
 * Forms for these fields: some answers allowed, some hostile, some missing, some doubled, and names that were never asked.
 * @param foreign ids that exist and belong to somebody else.
 */
export function formFuzz(fields: readonly OfferedField[], foreign: readonly string[]): fc.Arbitrary<FuzzedForm> {
  const asked = fields.map((field, index) => fc.tuple(fc.constant(field.name), answerTo(field, foreign, index)));
  const never = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'deviationReasons', '_version', 'at', 'subject', 'organisationId'), word(foreign), { maxKeys: 3 });
  return fc.tuple(fc.tuple(...asked), never).map(([answers, extra]) => {
    const form = Object.create(null) as Record<string, string | readonly string[]>;
    for (const [name, value] of [...answers, ...Object.entries(extra)]) if (value !== undefined) form[name] = value;
    return form;
  });
}

function answerTo({ values, typed }: OfferedField, foreign: readonly string[], index: number): fc.Arbitrary<string | readonly string[] | undefined> {
  const mark = `kept-${index}-mark`;
  const allowed = typed ? fc.constantFrom(`Verzonnen tekst ${mark}.`, `<b>${mark}</b>`) : fc.constantFrom(...(values.length > 0 ? values : ['2026-01-05', '10:40', '3', '']));
  const long = fc.constantFrom(201, 10_001).map((length) => `${mark} ${'x'.repeat(length)}`);
  return fc.oneof(
    { weight: 8, arbitrary: allowed },
    { weight: 2, arbitrary: word(foreign) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileDates) },
    // Not in every field, or the body is refused as a whole.
    { weight: 1, arbitrary: typed && index < 8 ? long : word(foreign) },
    { weight: 1, arbitrary: fc.array(fc.oneof(allowed, word(foreign)), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
}

function word(foreign: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...hostileWords, ...foreign), fc.string({ maxLength: 40, unit: 'grapheme' }));
}
