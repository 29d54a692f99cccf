/** `npm start`: from a fresh clone to a running Pluis. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
process.env.NODE_ENV ??= 'production'; // React reads it when it loads
const { buildIfChanged } = await import('./bundle.mjs');
await buildIfChanged();
await import('../dist/main.js');
