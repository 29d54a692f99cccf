import type { Definition } from './definition/schema.ts';

/** The functions for which somebody with this function acts: their own, and the one whose deputy they are (R006). */
export function actsAs(functionId: string, { functions }: Pick<Definition, 'functions'>): readonly string[] {
  const stands = functions.find((candidate) => candidate.id === functionId)?.deputyOf;
  return stands === undefined ? [functionId] : [functionId, stands];
}

/** True when this function is one of those named, or the deputy of one. */
export function isOneOf(functionId: string, named: readonly string[], definition: Pick<Definition, 'functions'>): boolean {
  return actsAs(functionId, definition).some((id) => named.includes(id));
}
