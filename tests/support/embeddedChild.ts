/** Starts the embedded database of a folder in a process of its own, says its pid, and waits to be killed. */
import { startEmbeddedPostgres } from '../../src/storage/embedded/index.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = await startEmbeddedPostgres({ dataDir: String(process.argv[2]), log: quiet });
process.stdout.write(`${String(server.postmasterPid)}\n`);
setInterval(() => undefined, 60_000);
