/** `npm run build`: installs and builds, without starting anything. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { buildIfChanged } = await import('./bundle.mjs');
console.log((await buildIfChanged()) ? 'Built dist/.' : 'dist/ is up to date.');
