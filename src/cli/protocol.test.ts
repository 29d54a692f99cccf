import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallMeldcodeText } from '../protocol/testing/smallMeldcode.ts';
import { run } from './protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'pluis-protocol-'));
const small = join(folder, 'small.yaml');
writeFileSync(small, smallMeldcodeText);
let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(content: string | Buffer): string {
  const path = join(folder, 'other.yaml');
  writeFileSync(path, content);
  return path;
}

describe('pluis protocol document', () => {
  const out = join(folder, 'document.pdf');

  it('writes a tagged PDF in the language that was asked for', { timeout: 30_000 }, async () => {
    expect(await run(['document', small, '--out', out, '--language', 'en'])).toBe(0);
    const raw = readFileSync(out, 'latin1');
    expect(raw.slice(0, 5)).toBe('%PDF-');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (en)');
  });

  it('writes nothing and says why when the definition does not load', async () => {
    const refused = join(folder, 'refused.pdf');
    expect(await run(['document', file('format: 1\n'), '--out', refused])).toBe(1);
    expect(printed).toContain(':1:1 FOUT');
    expect(existsSync(refused)).toBe(false);
  });

  it('explains itself when it is not told where to write', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    expect(await run(['document', small])).toBe(2);
  });
});

describe('pluis protocol on files that are none', () => {
  it.each([
    ['a file that is not there', () => join(folder, 'nothing.yaml'), ':1:1 FOUT', 'Dit bestand bestaat niet.'],
    ['a folder', () => folder, ':1:1 FOUT', 'Dit is een map, geen bestand.'],
    ['an empty file', () => file(''), ':1:1 FOUT', 'Het bestand is leeg.'],
    ['5 MB', () => file('a: b\n'.repeat(1_000_000)), ':1:1 FOUT', 'Het bestand is groter dan 500 kB.'],
    ['bytes that are no UTF-8', () => file(Buffer.from([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0x20, 0xe9, 0x0a])), ':2:4 FOUT', 'geen UTF-8'],
    ['UTF-16', () => file(Buffer.from('a: b', 'utf16le')), ':1:2 FOUT', 'onzichtbaar teken (U+0000)'],
  ])('check %s', async (_what, path, place, message) => {
    expect(await run(['check', path()])).toBe(1);
    expect(printed).toContain(place);
    expect(printed).toContain(message);
  });

  it.each(['nothing.yaml', '.'])('paths of %s', async (name) => {
    expect(await run(['paths', join(folder, name), '--language', 'en'])).toBe(1);
    expect(printed).toContain('ERROR');
  });
});

describe('pluis protocol check', () => {
  it('ends with 0 when all is well, and looks at every file', async () => {
    expect(await run(['check', small])).toBe(0);
    expect(await run(['check', small, join(folder, 'nothing.yaml'), '--json'])).toBe(1);
    expect(printed).toContain('"code": "noFile"');
  });

  it('ends with 1 when something was never filled in', async () => {
    expect(await run(['check', file(smallMeldcodeText.replace('Voor tests', "'[naam school]'"))])).toBe(1);
    expect(printed).toContain(':5:9 ONVOLLEDIG about.nl');
  });
});

describe('pluis protocol diff', () => {
  it('says first where the second asks less, then what else differs', async () => {
    const other = file(smallMeldcodeText.replace("level: must, actors: [teacher, officer]", 'level: may, actors: [teacher, officer]').replace('Kleine meldcode', 'Andere meldcode'));
    expect(await run(['diff', small, other])).toBe(0);
    expect(printed.split('\n')).toEqual([
      'Waar de tweede minder vraagt dan de eerste (1)',
      '  - “Overleg” moet nu, en mag straks. [bron: §3.1]',
      '',
      'Wat er anders gaat (1)',
      '  - Route “Thuis” › stap “Overleg” › plicht “Overleg”: Hoe dwingend: was “moet”, wordt “mag”.',
      '',
      'Wat er anders staat, zonder dat er iets anders gaat (1)',
      '  - Titel: was “Kleine meldcode”, wordt “Andere meldcode”.',
      '',
    ]);
  });

  it('says so when nothing differs, in English when asked', async () => {
    expect(await run(['diff', small, small, '--language', 'en'])).toBe(0);
    expect(printed).toBe('There is no difference.\n');
  });

  it('gives machines the same', async () => {
    expect(await run(['diff', small, file(smallMeldcodeText.replace('Kleine meldcode', 'Andere meldcode')), '--json'])).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ changes: [{ kind: 'changed', path: ['title'], about: 'wording' }], loosenings: [] });
  });

  it('names the file that cannot be read', async () => {
    expect(await run(['diff', small, file('format: 2')])).toBe(1);
    expect(printed).toContain('other.yaml:1');
  });
});
