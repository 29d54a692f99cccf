import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestRecord, type TestRecord } from '../../tests/support/record.ts';
import { loadDefinition } from '../protocol/load.ts';
import { discardDraft } from './handOver.ts';
import { readDraft } from './readDraft.ts';
import { replaceText } from './replaceText.ts';
import { saveEdits } from './saveEdits.ts';
import { startDraft } from './startDraft.ts';
import { createTestMeldcode, draftOf, fieldOf, type TestMeldcode } from './testing/meldcodeWorld.ts';

const childWord = ['words', 'child', 'nl'];
const officerWord = ['words', 'officer', 'nl'];

let record: TestRecord;
let meldcode: TestMeldcode;

beforeAll(async () => {
  record = await createTestRecord();
});
afterAll(() => record.drop());
beforeEach(async () => {
  meldcode = await createTestMeldcode(record);
});

async function start(from = 'basis'): Promise<void> {
  expect(await startDraft(meldcode.world, meldcode.manager, { shipped: from })).toMatchObject({ ok: true });
}

describe('a draft', () => {
  test('begins as a shipped definition under an id of the organisation, and says the same', async () => {
    await start('basis');
    const { definition, draft, loosenings } = await draftOf(meldcode);
    expect(definition).toEqual({ ...meldcode.world.shipped.find('basis')?.definition, id: 'eigen-basis', version: '1' });
    expect(draft).toMatchObject({ protocolId: 'eigen-basis', version: '1', base: { id: 'basis' }, state: 'open' });
    expect(loosenings).toEqual([]);
  });

  test('is the only one of the organisation', async () => {
    await start('basis');
    expect(await startDraft(meldcode.world, meldcode.manager, { shipped: 'fedra' })).toEqual({ ok: false, problem: { key: 'draftExists' } });
  });

  test('from what is not shipped is refused', async () => {
    expect(await startDraft(meldcode.world, meldcode.manager, { shipped: '../geheim' })).toEqual({ ok: false, problem: { key: 'unknownMeldcode' } });
  });

  test('is not for a teacher', async () => {
    expect(await startDraft(meldcode.world, meldcode.teacher, { shipped: 'basis' })).toMatchObject({ problem: { key: 'forbidden' } });
    expect(await readDraft(meldcode.world, meldcode.teacher)).toMatchObject({ problem: { key: 'forbidden' } });
  });

  test('thrown away asks for confirmation, and its revisions stay', async () => {
    await start();
    const { draft } = await draftOf(meldcode);
    expect(await discardDraft(meldcode.world, meldcode.manager, false)).toEqual({ ok: false, problem: { key: 'notConfirmed' } });
    expect(await discardDraft(meldcode.world, meldcode.manager, true)).toMatchObject({ ok: true });
    expect(await readDraft(meldcode.world, meldcode.manager)).toEqual({ ok: false, problem: { key: 'noDraft' } });
    expect(await meldcode.world.store.revisions(meldcode.school.organisationId, draft.draftId)).toHaveLength(1);
  });
});

describe('two people who edit one draft', () => {
  beforeEach(() => start());

  test('in different fields: both are saved', async () => {
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]);
    const second = await saveEdits(meldcode.world, meldcode.colleague, 1, [{ path: officerWord, value: 'coördinator' }]);
    expect(second).toMatchObject({ ok: true, value: { conflicts: [], view: { revision: { revision: 3 } } } });
    expect([await fieldOf(meldcode, childWord), await fieldOf(meldcode, officerWord)]).toEqual(['kleuter', 'coördinator']);
  });

  test('in the same field: the second sees both values and nothing is overwritten, their other field is saved', async () => {
    const before = await fieldOf(meldcode, childWord);
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]);
    const second = await saveEdits(meldcode.world, meldcode.colleague, 1, [
      { path: childWord, value: 'peuter' },
      { path: officerWord, value: 'coördinator' },
    ]);
    expect(second).toMatchObject({ ok: true, value: { conflicts: [{ path: childWord, mine: 'peuter', theirs: 'kleuter', before, by: meldcode.manager.employeeId }], written: [{ path: officerWord }] } });
    expect([await fieldOf(meldcode, childWord), await fieldOf(meldcode, officerWord)]).toEqual(['kleuter', 'coördinator']);
  });

  test('at the very same moment: neither is lost', async () => {
    const results = await Promise.all([
      saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]),
      saveEdits(meldcode.world, meldcode.colleague, 1, [{ path: officerWord, value: 'coördinator' }]),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    expect([await fieldOf(meldcode, childWord), await fieldOf(meldcode, officerWord)]).toEqual(['kleuter', 'coördinator']);
  });

  test('an item that somebody else removed is a conflict, not written into its neighbour', async () => {
    const [first, second] = (await fieldOf(meldcode, ['socialMap'])) as { id: string }[];
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: ['socialMap', first!.id], value: undefined }]);
    const edited = await saveEdits(meldcode.world, meldcode.colleague, 1, [{ path: ['socialMap', first!.id, 'phone'], value: '0800-9999' }]);
    expect(edited).toMatchObject({ ok: true, value: { conflicts: [{ theirs: undefined, mine: '0800-9999' }], written: [] } });
    expect(((await fieldOf(meldcode, ['socialMap'])) as { id: string }[])[0]).toEqual(second);
  });

  test('the same in both is no conflict', async () => {
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]);
    expect(await saveEdits(meldcode.world, meldcode.colleague, 1, [{ path: childWord, value: 'kleuter' }])).toMatchObject({ ok: true, value: { conflicts: [], written: [], view: { revision: { revision: 2 } } } });
  });

  test('a whole text over somebody else’s edit is refused', async () => {
    const { revision } = await draftOf(meldcode);
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]);
    expect(await replaceText(meldcode.world, meldcode.colleague, 1, revision.text)).toEqual({ ok: false, problem: { key: 'changedMeanwhile' } });
    expect(await fieldOf(meldcode, childWord)).toBe('kleuter');
  });
});

describe('editing', () => {
  beforeEach(() => start());

  test('adds an item under a new id, and removes it', async () => {
    const item = { id: 'buurtteam', name: { nl: 'Buurtteam Verzonnen', en: 'Fictional neighbourhood team' }, category: 'help' };
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: ['socialMap', 'buurtteam'], value: item }]);
    expect(await fieldOf(meldcode, ['socialMap', 'buurtteam'])).toEqual(item);
    await saveEdits(meldcode.world, meldcode.manager, 2, [{ path: ['socialMap', 'buurtteam'], value: undefined }]);
    expect(await fieldOf(meldcode, ['socialMap', 'buurtteam'])).toBeUndefined();
  });

  test.each([
    ['a wrong type', [{ path: ['words', 'child'], value: 'kind' }]],
    ['a text without English', [{ path: ['words', 'child', 'en'], value: '' }]],
    ['a key that does not exist', [{ path: ['verzonnen'], value: 'x' }]],
    ['a function that is used', [{ path: ['routes', 'home', 'handledBy'], value: ['niemand'] }]],
  ])('%s is refused as a whole, with what is wrong', async (_, edits) => {
    const result = await saveEdits(meldcode.world, meldcode.manager, 1, [...edits, { path: officerWord, value: 'coördinator' }]);
    expect(result).toMatchObject({ ok: false, problem: { key: 'doesNotLoad' } });
    expect(!result.ok && result.problem.key === 'doesNotLoad' && result.problem.findings.length).toBeGreaterThan(0);
    expect((await draftOf(meldcode)).revision.revision).toBe(1);
  });

  test.each([
    ['words that are no YAML', 'a: [b'],
    ['5 MB', `# ${'x'.repeat(5_000_000)}`],
    ['a bomb', ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index] ?? ''}`).join(', ')}]`)].join('\n')],
    ['nothing', ''],
  ])('%s as a whole text is refused, and nothing of it is kept', async (_, text) => {
    expect(await replaceText(meldcode.world, meldcode.manager, 1, text)).toMatchObject({ ok: false, problem: { key: 'doesNotLoad' } });
    expect((await draftOf(meldcode)).revision.revision).toBe(1);
  });

  test('a whole text keeps the id and version of the draft, whatever it says itself', async () => {
    const fedra = meldcode.world.shipped.find('fedra')!;
    expect(await replaceText(meldcode.world, meldcode.manager, 1, fedra.text)).toEqual({ ok: true, value: { revision: 2 } });
    expect((await draftOf(meldcode)).definition).toEqual({ ...fedra.definition, id: 'eigen-basis', version: '1' });
  });
});

test('every shipped definition stays what it is when it becomes a draft', async () => {
  for (const { definition } of meldcode.world.shipped.all()) {
    const own = await createTestMeldcode(record);
    await startDraft(own.world, own.manager, { shipped: definition.id });
    const { revision } = await draftOf(own);
    const written = loadDefinition(revision.text).definition;
    expect(written, definition.id).toEqual({ ...definition, id: `eigen-${definition.id}`, version: '1' });
    expect(revision.text, definition.id).not.toMatch(/^\s*[^#\n]*: [&*][a-zA-Z]/m);
  }
});
