import { randomUUID } from 'node:crypto';

/** A new random id; the brand follows from where it is used. */
export function newId<Id extends string>(): Id {
  return randomUUID() as string as Id;
}
