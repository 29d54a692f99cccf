/** One command of `pluis`: the default shape that every module in this folder exports. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: how to call it, its options, examples. */
  readonly usage: string;
  /** @returns the exit code: 0 done, 1 found something wrong, 2 called wrongly. */
  run(args: readonly string[]): Promise<number>;
}
