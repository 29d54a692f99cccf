/** `npm run bench [-- --json]`: runs bench/index.ts, built beside Pluis. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
process.env.NODE_ENV ??= 'production'; // React reads it when it loads
const { buildBenchmark, buildIfChanged } = await import('./bundle.mjs');
await buildIfChanged();
await buildBenchmark();
await import('../dist/bench.js');
