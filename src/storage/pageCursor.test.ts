import { expect, test } from 'vitest';
import type { DossierId } from '../protocol/ids.ts';
import { readCursor, writeCursor } from './pageCursor.ts';

const dossierId = '22222222-2222-4222-8222-222222222222' as DossierId;

test.each(['2026-03-02 09:40:00.123456+00', '2026-03-02 09:40:00+00', '2026-03-02', 'infinity'])('a cursor at %s comes back', (key) => {
  expect(readCursor(writeCursor({ key, dossierId }))).toEqual({ key, dossierId });
});

test.each(['', 'x', '%00', Buffer.from(`${dossierId}2026-02-30`).toString('base64url'), Buffer.from(`${dossierId}2026-02-03 25:00:00+00`).toString('base64url'), Buffer.from(`nobody' or true --`).toString('base64url')])(
  'what is no cursor of ours (%s) is none',
  (text) => {
    expect(readCursor(text)).toBeUndefined();
  },
);
