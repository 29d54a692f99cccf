import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectDefinition } from '../load.ts';
import { today } from '../testing/findings.ts';
import { smallMeldcodeText } from '../testing/smallMeldcode.ts';

/** Always the same texts; a failing one is printed with its seed and made as short as it can be. */
const seed = 20_260_302;
const basis = readFileSync(new URL('../../../protocols/basis.yaml', import.meta.url), 'utf8');

/** What a slip, a bad merge or an attacker puts into a file. */
const pieces = fc.constantFrom('', 'e', 'een ', ' ', '\n', '\t', ':', '- ', '? ', '[', ']', '{', '}', '"', "'", '&a ', '*a', '!!js/function ', '!x ', '#', '%YAML 1.1\n', '---\n', '...\n', '|', '>', '<<: *a', '__proto__: x', 'constructor: x', 'null', 'true', '1e999', '0x7', '.nan', '\u0000', '\ufeff', '\ud800', '\ufffd', '\r', '\u2028', 'nl: ', 'id: yes', 'does: [report]', 'to: suspicion', 'when: {not: {not: {report: needed}}}', 'x'.repeat(2_000), '[[[[[[[[[[');
const change = fc.record({ at: fc.nat(1_000_000), take: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(400) }), put: fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) }), copyFrom: fc.option(fc.nat(1_000_000)) });

function changed(text: string, changes: readonly { at: number; take: number; put: string; copyFrom: number | null }[]): string {
  return changes.reduce((before, { at, take, put, copyFrom }) => {
    const from = at % (before.length + 1);
    const copied = copyFrom === null ? '' : before.slice(copyFrom % (before.length + 1)).slice(0, take);
    return before.slice(0, from) + put + copied + before.slice(from + take);
  }, text);
}

/** Reading ends in a definition or in findings that a person can use; never in anything thrown. */
function staysCalm(text: string): boolean {
  const { definition, findings } = inspectDefinition(text, today);
  expect(definition !== undefined || findings.some((finding) => finding.severity === 'error')).toBe(true);
  expect(findings.every((finding) => finding.line >= 1 && finding.column >= 1 && finding.message.nl !== '' && finding.message.en !== '' && finding.remedy.nl !== '' && finding.remedy.en !== '')).toBe(true);
  return definition !== undefined;
}

describe('whatever stands in the file, reading it never throws', () => {
  it('the small meldcode with random changes', () => {
    let usable = 0;
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      if (staysCalm(changed(smallMeldcodeText, changes))) usable += 1;
    }), { numRuns: 250, seed });
    expect(usable).toBeGreaterThan(5);
  }, 30_000);

  it('the base meldcode with random changes', () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      staysCalm(changed(basis, changes));
    }), { numRuns: 12, seed });
  }, 30_000);

  it('any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))), (text) => {
      staysCalm(text);
    }), { numRuns: 300, seed });
  }, 30_000);

  it('any value at all in the place of any part', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.jsonValue({ maxDepth: 3 }), (place, value) => {
      const lines = smallMeldcodeText.split('\n').filter((line) => /^ *(?:- )?\{?[a-z]+:/i.test(line));
      const line = lines[place % lines.length] ?? '';
      const key = line.slice(0, line.indexOf(':') + 1);
      staysCalm(smallMeldcodeText.replace(line, () => `${key} ${JSON.stringify(value)}`));
    }), { numRuns: 120, seed });
  }, 30_000);
});
