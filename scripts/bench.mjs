/** `npm run bench [-- --json]`: runs bench/index.ts, built together with Pluis. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
process.env.NODE_ENV ??= 'production'; // React reads it when it loads
const { buildIfChanged } = await import('./bundle.mjs');
await buildIfChanged();
await import('../dist/bench.js');
