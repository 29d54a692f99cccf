import { describe, expect, it } from 'vitest';
import { inspectDefinition, loadDefinition } from '../load.ts';
import type { Finding } from '../reading/finding.ts';
import { today } from '../testing/findings.ts';
import { smallMeldcodeText } from '../testing/smallMeldcode.ts';

const found = (text: string): readonly Finding[] => inspectDefinition(text, today).findings;
const small = (piece: string, instead: string): string => smallMeldcodeText.replace(piece, () => instead);
const kindcheckLine = smallMeldcodeText.slice(0, smallMeldcodeText.indexOf('{record: kindcheck}')).split('\n').length;
const chain = (length: number): string => ['a0: &a0 [x]', ...Array.from({ length }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`)].join('\n');

describe('text that is no definition is refused with its line', () => {
  it.each([
    ['a bracket that stays open', 'a: [', 'yaml', 1],
    ['a quote that stays open', 'a: 1\nb: "x', 'yaml', 2],
    ['a tab', 'a:\n\tb: 1', 'yaml', 2],
    ['a line that is not indented well', 'a:\n    b: 1\n  c: 1', 'yaml', 3],
    ['two documents', `a: 1\n---\na: 2`, 'yaml', 2],
    ['a key twice', 'a: 1\nb: 1\na: 2', 'duplicateKey', 3],
    ['a key twice, far apart', small('format: 1', 'title: x'), 'duplicateKey', 4],
    ['a key that is a list', 'a: 1\n? [b]\n: 1', 'yaml', 2],
    ['an unknown alias', 'a: 1\nb: *c', 'aliases', 2],
    ['an alias before its anchor', 'a: *b\nb: &b 1', 'aliases', 1],
    ['a part within itself', 'a: 1\nb: &b [*b]', 'aliases', 2],
    ['a part deep within itself', 'a: &a {b: {c: *a}}', 'aliases', 1],
    ['a JavaScript tag', 'a: 1\nb: !!js/function x', 'tag', 2],
    ['a Python tag', 'a: !!python/object/apply:os.system [x]', 'tag', 1],
    ['a binary tag', 'a: 1\nb: !!binary eA==', 'tag', 2],
    ['a tag of its own', 'a: !secret x', 'tag', 1],
    ['__proto__ on top', '__proto__: {format: 1}', 'forbiddenKey', 1],
    ['__proto__ between quotes', '"__proto__": 1', 'forbiddenKey', 1],
    ['__proto__ in a condition', small('{record: kindcheck}', '{record: kindcheck, where: {__proto__: {a: 1}}}'), 'forbiddenKey', kindcheckLine],
    ['NUL', 'a: 1\nb: x\u0000y', 'strangeCharacter', 2],
    ['NUL as an escape', 'a: 1\nb: "x\\0y"', 'strangeCharacter', 2],
    ['NUL in a key', '"a\\0": 1', 'strangeCharacter', 1],
    ['half a character', 'a: x\ud800y', 'strangeCharacter', 1],
    ['half a character as an escape', 'a: "\\uD800"', 'strangeCharacter', 1],
    ['an escape character', 'a: \u001b[31m', 'strangeCharacter', 1],
    ['a mark that turns the reading direction', 'a: x\u202ey', 'strangeCharacter', 1],
    ['a byte order mark in the middle', 'a: 1\nb: \ufeffx', 'strangeCharacter', 2],
    ['bytes that are no UTF-8', 'a: 1\nb: caf\ufffd', 'notUtf8', 2],
    ['too many levels', '['.repeat(100), 'tooDeep', 1],
    ['too many levels by indentation', Array.from({ length: 200 }, (_, index) => `${' '.repeat(index * 2)}a:`).join('\n'), 'tooDeep', 122],
    ['too many dashes', '- '.repeat(500), 'tooDeep', 1],
    ['too many levels by aliases', chain(100), 'tooDeep', 60],
    ['a file of spaces', '  \n\n', 'empty', 1],
    ['a file of comments', '# mine\n', 'empty', 1],
    ['no file at all', '', 'empty', 1],
  ])('%s', (_what, text, code, line) => {
    expect(found(text)).toMatchObject([{ severity: 'error', code, line }]);
  });

  it.each(['x', '5', '[]', 'null', '---\n', '- a\n- b', '"x"', 'true'])('something else: %j', (text) => {
    expect(found(text)[0]).toMatchObject({ severity: 'error', line: 1 });
  });

  it.each(['constructor', 'hasOwnProperty', 'toString', 'source.constructor.name'])('a name that every object knows is no field: %s', (name) => {
    expect(found(small('{record: kindcheck}', `{record: signal, where: {${name}: x}}`))).toMatchObject([{ code: 'unknownField', line: kindcheckLine }]);
    expect(found(small('{record: kindcheck}', `{${name}: x}`))[0]).toMatchObject({ severity: 'error', line: kindcheckLine });
  });

  it('a text that no reader would finish', () => {
    expect(found(small('Voor tests', 'x'.repeat(5_001)))).toMatchObject([{ code: 'tooBig', path: 'about.nl', line: 5 }]);
  });

  it('says what is wrong in both languages, and what to do', () => {
    expect(found('a: 1\n---\na: 2')).toMatchObject([{ message: { nl: 'Dit is geen geldige YAML. Het bestand bevat twee meldcodes: hier begint een tweede (---).', en: 'This is not valid YAML. The file holds two meldcodes: a second one begins here (---).' }, remedy: { nl: 'Zet elke meldcode in een eigen bestand.', en: 'Put each meldcode in a file of its own.' } }]);
  });
});

describe('what editors and honest writers do is no error', () => {
  const load = (text: string): string | undefined => loadDefinition(text).definition?.id;
  it('a byte order mark in front, Windows line ends, no last line end, a document mark', () => {
    expect(load(`\ufeff${smallMeldcodeText}`)).toBe('small');
    expect(load(smallMeldcodeText.replaceAll('\n', '\r\n'))).toBe('small');
    expect(load(smallMeldcodeText.trimEnd())).toBe('small');
    expect(load(`---\n${smallMeldcodeText}...\n`)).toBe('small');
  });
  it('letters of other scripts, emoji, and a family of joined emoji', () => {
    expect(load(small('Voor tests', 'Żółw 漢字 عربي 👩‍👧 e\u0301'))).toBe('small');
  });
  it('one shared part used a thousand times', () => {
    const notes = Array.from({ length: 1_000 }, (_, index) => `  - {id: note${index}, text: *shared, source: x}`).join('\n');
    const text = small('notes:\n', `notes:\n  - {id: first, text: &shared {nl: Zie stap 1., en: See step 1.}, source: x}\n${notes}\n`);
    expect(loadDefinition(text).definition?.notes).toHaveLength(1_002);
  });
  it('a key that looks like a number or like yes', () => {
    expect(found('1: x\nyes: y').map((finding) => finding.path)).toEqual(expect.arrayContaining(['1', 'yes']));
  });
});

describe('bombs are refused quickly', () => {
  const doubling = (times: number): string => ['a0: &a0 [x, x]', ...Array.from({ length: 15 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(times).fill(`*a${index}`).join(', ')}]`)].join('\n');
  it.each([
    ['aliases', doubling(9), 'aliases'],
    ['a very wide bomb of aliases', doubling(130), 'aliases'],
    ['a long chain of aliases', chain(9_000), 'tooDeep'],
    ['many uses of one alias', `a: &a [x]\n${Array.from({ length: 9_000 }, (_, index) => `b${index}: *a`).join('\n')}`, 'aliases'],
    ['5 MB', 'a: x\n'.repeat(1_000_000), 'tooLarge'],
    ['half a megabyte of commas', `a: [${','.repeat(450_000)}`, 'tooLarge'],
    ['half a megabyte of quotes', `a: ${'"'.repeat(450_000)}`, 'tooLarge'],
    ['half a megabyte of anchors', '&a '.repeat(150_000), 'tooLarge'],
    ['half a megabyte of dashes', '- x\n'.repeat(120_000), 'tooLarge'],
    ['many keys', Array.from({ length: 15_000 }, (_, index) => `key${index}: v`).join('\n'), 'missing'],
    ['many wrong entries', small('functions:\n', `functions:\n${Array.from({ length: 5_000 }, (_, index) => `  - {id: a${index}, q: 1}\n`).join('')}`), 'missing'],
    ['many wrong conditions', small('{record: kindcheck}', `{any: [${'{all: [{record: x}, {not: {any: [{record: x}]}}]},'.repeat(1_000)}]}`), 'wrongValue'],
  ])('%s', (_what, text, code) => {
    const findings = found(text);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.length).toBeLessThanOrEqual(201);
  }, 6_000);

  it('of very many findings says that there are more', () => {
    const findings = found(Array.from({ length: 1_000 }, (_, index) => `key${index}: v`).join('\n'));
    expect(findings).toHaveLength(201);
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', code: 'more', message: { nl: 'Er zijn nog meer bevindingen.', en: 'There are more findings.' } }));
  });
});
