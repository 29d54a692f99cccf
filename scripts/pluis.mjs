/** `npm run pluis -- COMMAND …`: the command line. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
process.env.NODE_ENV ??= 'production'; // React reads it when it loads
const { buildIfChanged } = await import('./bundle.mjs');
await buildIfChanged();
await import('../dist/cli.js');
