import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import { onlyReads, readSoon } from './singleStatement.ts';

let record: TestRecord;
let school: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  record = await createTestRecord();
  [school, other] = [await createTestOrganisation(record.storage), await createTestOrganisation(record.storage)];
});
afterAll(() => record.drop());

const read = <Row extends object>({ organisationId }: TestOrganisation, text: string, values: readonly unknown[] = []) => readSoon<Row>(record.database, organisationId, { text, values });
const moment = 'select now()::text as at, $1::integer as number';

test('reads asked at one moment share a transaction, and each gets its own answer', async () => {
  const answers = await Promise.all([1, 2, 3].map((number) => read<{ at: string; number: number }>(school, moment, [number])));
  expect(answers.map(([row]) => row?.number)).toEqual([1, 2, 3]);
  expect(new Set(answers.map(([row]) => row?.at)).size).toBe(1);
});

test('two organisations asked at one moment see only their own rows', async () => {
  const children = 'select child_id from child';
  const [mine, theirs] = await Promise.all([read<{ child_id: string }>(school, children), read<{ child_id: string }>(other, children)]);
  expect(mine.map((row) => row.child_id)).toEqual([school.childId]);
  expect(theirs.map((row) => row.child_id)).toEqual([other.childId]);
});

test('a read that fails does so alone', async () => {
  const answers = await Promise.allSettled([read(school, moment, [1]), read(school, 'select 1 / $1::integer as impossible', [0]), read(school, moment, [3])]);
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await read(school, moment, [4])).toMatchObject([{ number: 4 }]);
});

test('many reads at one moment are all answered', async () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const answers = await Promise.all(numbers.map((number) => read<{ number: number }>(school, moment, [number])));
  expect(answers.map(([row]) => row?.number)).toEqual(numbers);
});

test.each([
  ['select "updated_at" from "draft"', true],
  ['with visible as (select 1) select * from visible', true],
  ['with gone as (delete from draft returning 1) select * from gone', false],
  ['select 1 from draft for update', false],
  ["select set_config('a', 'b', true)", false],
  ['insert into draft values (1)', false],
])('%s only reads: %s', (text, expected) => {
  expect(onlyReads(text)).toBe(expected);
});
