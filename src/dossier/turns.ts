/** Who works on what, and who waits. */
export interface Turns {
  /** Does the work when everything asked earlier about the same key has ended, well or badly. */
  take<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
  /** How many keys somebody is working on. */
  readonly size: number;
}

/**
 * Work on one thing, one after another, within this process. Without it twenty
 * people who write about one child at the same moment would keep overtaking
 * each other's append; with it only another process can.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<undefined>>();
  return {
    async take(key, work) {
      const before = last.get(key);
      const turn = Promise.withResolvers<undefined>();
      last.set(key, turn.promise);
      try {
        await before;
        return await work();
      } finally {
        turn.resolve(undefined);
        // Nobody came after: nothing to remember.
        if (last.get(key) === turn.promise) last.delete(key);
      }
    },
    get size() {
      return last.size;
    },
  };
}
