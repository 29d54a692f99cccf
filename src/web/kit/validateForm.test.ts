import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../protocol/time.ts';
import { textsFor } from '../../texts/index.ts';
import type { FieldSpec, FormValues } from './form.ts';
import { dateOf, isTicked, listOf, momentOf, momentValues, rowsOf } from './formValues.ts';
import { validateForm } from './validateForm.ts';

const t = textsFor('nl');
const now = '2026-03-13T09:40:00Z' as Instant; // 10:40 in Amsterdam

function check(field: FieldSpec | readonly FieldSpec[], values: FormValues) {
  const fields = Array.isArray(field) ? (field as FieldSpec[]) : [field as FieldSpec];
  return validateForm({ key: 'test', title: '', submitLabel: '', fields }, values, { t, now });
}

describe('text', () => {
  const what: FieldSpec = { kind: 'longText', name: 'what', label: 'Wat zag u?', required: true, requiredMessage: 'Schrijf op wat u zag', maxLength: 10 };

  it('is required in the words of the form', () => {
    expect(check(what, {}).errors).toEqual([{ field: 'what', message: 'Schrijf op wat u zag' }]);
  });

  it('says how many characters are too many', () => {
    expect(check(what, { what: 'x'.repeat(13) }).errors[0]?.message).toContain('3 tekens te veel');
  });

  it('counts what people count: an emoji is one character', () => {
    expect(check(what, { what: '🙂'.repeat(10) }).errors).toEqual([]);
  });

  it('stays on one line when the field is one line', () => {
    expect(check({ kind: 'text', name: 'who', label: 'Wie' }, { who: 'a\nBcc: b' }).values).toEqual({ who: 'a Bcc: b' });
  });

  it('knows an e-mail address when it sees one', () => {
    const mail: FieldSpec = { kind: 'text', name: 'mail', label: 'E-mail', input: 'email' };
    expect(check(mail, { mail: 'juf@fictie.nl' }).errors).toEqual([]);
    expect(check(mail, { mail: 'juf@fictie' }).errors).toHaveLength(1);
  });
});

describe('dates', () => {
  const day: FieldSpec = { kind: 'date', name: 'day', label: 'Datum', notFuture: true };

  it('accepts the browser’s spelling', () => {
    expect(dateOf(check(day, { day: '2026-03-02' }).values, 'day')).toBe('2026-03-02');
  });

  it('accepts Dutch typing', () => {
    expect(dateOf(check(day, { day: '2-3-2026' }).values, 'day')).toBe('2026-03-02');
  });

  it('refuses a day that does not exist', () => {
    expect(check(day, { day: '31-2-2026' }).errors[0]?.message).toContain('bestaat niet');
  });

  it('accepts today and refuses tomorrow', () => {
    expect(check(day, { day: '2026-03-13' }).errors).toEqual([]);
    expect(check(day, { day: '2026-03-14' }).errors[0]?.message).toContain('toekomst');
  });

  it('refuses yesterday where only the future makes sense', () => {
    expect(check({ kind: 'date', name: 'day', label: 'Datum', notPast: true }, { day: '2026-03-12' }).errors[0]?.message).toContain('voorbij');
  });

  it('refuses a birth date in the future or 130 years ago', () => {
    const birth: FieldSpec = { kind: 'date', name: 'day', label: 'Geboortedatum', birthDate: true };
    expect(check(birth, { day: '2027-01-01' }).errors).toHaveLength(1);
    expect(check(birth, { day: '1900-01-01' }).errors).toHaveLength(1);
    expect(check(birth, { day: '2018-01-01' }).errors).toEqual([]);
  });
});

describe('a moment', () => {
  const when: FieldSpec = { kind: 'moment', name: 'when', label: 'Wanneer?', required: true, notFuture: true };

  it('is a time on a Dutch clock, in winter', () => {
    expect(momentOf(check(when, { whenDate: '2026-03-02', whenTime: '10:40' }).values, 'when')).toBe('2026-03-02T09:40:00.000Z');
  });

  it('is a time on a Dutch clock, in summer', () => {
    expect(momentOf(check(when, { whenDate: '2025-07-02', whenTime: '9.05' }).values, 'when')).toBe('2025-07-02T07:05:00.000Z');
  });

  it('comes back as the values it started with', () => {
    expect(momentValues('when', now)).toEqual({ whenDate: '2026-03-13', whenTime: '10:40' });
  });

  it('asks for the time unless the day is enough', () => {
    expect(check(when, { whenDate: '2026-03-02' }).errors[0]?.field).toBe('whenTime');
    expect(momentOf(check({ ...when, timeOptional: true }, { whenDate: '2026-03-02' }).values, 'when')).toBe('2026-03-02');
  });

  it('points at the time when it is still to come today', () => {
    expect(check(when, { whenDate: '2026-03-13', whenTime: '15:00' }).errors[0]?.field).toBe('whenTime');
  });

  it('forgives a clock that runs a few minutes ahead', () => {
    expect(check(when, { whenDate: '2026-03-13', whenTime: '10:44' }).errors).toEqual([]);
  });

  it('refuses a time that no clock shows', () => {
    expect(check(when, { whenDate: '2026-03-02', whenTime: '25:00' }).errors[0]?.message).toContain('tijd bestaat niet');
  });
});

describe('choices', () => {
  const kind: FieldSpec = {
    kind: 'radio', name: 'kind', label: 'Soort', required: true,
    options: [{ value: 'seen', label: 'Gezien' }, { value: 'third', label: 'Van een ander', reveal: [{ kind: 'text', name: 'source', label: 'Van wie?', required: true }] }],
  };

  it('asks what belongs to the chosen option', () => {
    expect(check(kind, { kind: 'third' }).errors[0]?.field).toBe('source');
  });

  it('forgets what belongs to another option', () => {
    expect(check(kind, { kind: 'seen', source: 'buurvrouw' })).toEqual({ values: { kind: 'seen' }, errors: [] });
  });

  it('refuses an option that is not there', () => {
    expect(check(kind, { kind: 'hack' }).errors[0]?.message).toContain('Kies opnieuw');
  });

  it('takes one of two posted radio values', () => {
    expect(check(kind, { kind: ['seen', 'third'] }).values).toEqual({ kind: 'seen' });
  });

  it('accepts only entries that were offered as evidence, each once', () => {
    const evidence: FieldSpec = { kind: 'entries', name: 'evidence', label: 'Waarop?', entries: [{ id: 'e1', kind: 'seen', kindLabel: '', when: '', summary: '' }] };
    expect(listOf(check(evidence, { evidence: ['e1', 'e1'] }).values, 'evidence')).toEqual(['e1']);
    expect(check(evidence, { evidence: 'e2' }).errors).toHaveLength(1);
  });

  it('needs a required box to be ticked', () => {
    const sure: FieldSpec = { kind: 'checkbox', name: 'sure', label: 'Besproken', required: true };
    expect(check(sure, {}).errors).toHaveLength(1);
    expect(isTicked(check(sure, { sure: 'yes' }).values, 'sure')).toBe(true);
  });

  it('finds options inside groups of a select', () => {
    const body: FieldSpec = { kind: 'select', name: 'body', label: 'Wie', groups: [{ label: 'Advies', options: [{ value: 'vt', label: 'Veilig Thuis' }] }] };
    expect(check(body, { body: 'vt' }).values).toEqual({ body: 'vt' });
    expect(check(body, { body: 'x' }).errors).toHaveLength(1);
  });
});

describe('rows', () => {
  const people = { kind: 'rows', name: 'people', label: 'Mensen', rowLabel: 'Persoon', count: 3, columns: [{ kind: 'text', name: 'name', label: 'Naam', required: true }, { kind: 'text', name: 'role', label: 'Rol' }] } as const;

  it('drops empty rows', () => {
    const { values, errors } = check(people, { 'people.1.name': 'Juf Fictie', 'people.1.role': 'leerkracht' });
    expect(errors).toEqual([]);
    expect(rowsOf(values, people)).toEqual([{ name: 'Juf Fictie', role: 'leerkracht' }]);
  });

  it('points at the cell that misses something', () => {
    expect(check(people, { 'people.2.role': 'leerkracht' }).errors[0]?.field).toBe('people.2.name');
  });

  it('asks for a first row when rows are required', () => {
    expect(check({ ...people, required: true }, {}).errors[0]?.field).toBe('people.0.name');
  });
});

it('forgets names the form never asked for', () => {
  expect(check({ kind: 'text', name: 'a', label: 'A' }, { a: '1', isAdmin: 'yes' }).values).toEqual({ a: '1' });
});

it('never throws, whatever comes in', () => {
  const fields: FieldSpec[] = [
    { kind: 'date', name: 'a', label: 'A', birthDate: true, notFuture: true },
    { kind: 'moment', name: 'b', label: 'B', notFuture: true },
    { kind: 'checkboxes', name: 'c', label: 'C', options: [] },
    { kind: 'time', name: 'd', label: 'D' },
  ];
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom('2026-03-29', '02:30', '0000-00-00', '99:99'));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'bDate', 'bTime', 'c', 'd'), value), (posted) => Array.isArray(check(fields, posted).errors)));
});
