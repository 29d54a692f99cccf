import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formLimit, parseForm, readForm } from './readForm.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const post = (body: string | ReadableStream<Uint8Array>, type = 'application/x-www-form-urlencoded') => new Request('http://pluis.test/', { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' });

function valuesOf(body: string) {
  const read = parseForm(bytes(body));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.values;
}

describe('reading a form', () => {
  it('decodes, trims and keeps several values of one name', () => {
    expect(valuesOf('what=Blauwe+plek%20&who=moeder&who=vader')).toEqual({ what: 'Blauwe plek', who: ['moeder', 'vader'] });
  });

  it('makes every line end a newline', () => {
    expect(valuesOf('what=een%0D%0Atwee%0Ddrie%0Bvier')).toEqual({ what: 'een\ntwee\ndrie\nvier' });
  });

  it('writes letters with accents in one way', () => {
    expect(valuesOf(`name=${encodeURIComponent('Zoe\u0308')}`)).toEqual({ name: 'Zoë' });
  });

  it('drops control characters that nobody can see', () => {
    expect(valuesOf('what=a%01b%1Bc%09d')).toEqual({ what: 'abc\td' });
  });

  it('takes the frame’s own fields apart from the values', async () => {
    const read = await readForm(post('_csrf=geheim&_version=12&_draft=k1&what=x'));
    expect(read).toMatchObject({ ok: true, value: { csrf: 'geheim', expectedVersion: 12, draftKey: 'k1', values: { what: 'x' } } });
  });

  it('knows no version when it is not a number', () => {
    expect(parseForm(bytes('_version=12;drop'))).toMatchObject({ value: { expectedVersion: null } });
  });

  it('treats __proto__ as any other name', () => {
    const values = valuesOf('__proto__=x');
    expect(Object.keys(values)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('refuses NUL', () => {
    expect(parseForm(bytes('what=a%00b'))).toMatchObject({ ok: false, problem: { kind: 'unreadable', status: 400 } });
  });

  it('refuses broken UTF-8, written out', () => {
    expect(parseForm(bytes('what=%C3%28'))).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  it('refuses broken UTF-8 as bytes', () => {
    expect(parseForm(new Uint8Array([0x61, 0x3d, 0xc3, 0x28]))).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  it('refuses a body over the limit by its stated length', async () => {
    expect(await readForm(post('what=' + 'x'.repeat(formLimit)))).toMatchObject({ problem: { kind: 'tooLarge', status: 413, limitKilobytes: 64 } });
  });

  it('refuses a body over the limit that states no length', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(bytes('a=' + 'x'.repeat(10_000) + '&')) });
    expect(await readForm(post(endless))).toMatchObject({ problem: { kind: 'tooLarge' } });
  });

  it('refuses another type of body', async () => {
    expect(await readForm(post('{}', 'application/json'))).toMatchObject({ problem: { kind: 'wrongType', status: 415 } });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (body) => typeof parseForm(body).ok === 'boolean'));
  });

  it('gives back any text a browser encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const plain = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '');
        const read = parseForm(bytes(new URLSearchParams({ what: plain }).toString()));
        return read.ok && read.value.values['what'] === plain.normalize('NFC').trim();
      }),
    );
  });
});
