import { readPlacement } from '../../src/storage/embedded/placement.ts';
import { readPostmasterFile } from '../../src/storage/embedded/server.ts';

/** The process of the embedded server of a data folder. */
export function postmasterOf(dataFolder: string): number {
  const placement = readPlacement(dataFolder);
  const found = placement && readPostmasterFile(placement.cluster);
  if (!found) throw new Error('The embedded database of the benchmark does not run.');
  return found.pid;
}
