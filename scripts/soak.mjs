/** `npm run soak`: kills application and database under load, a hundred times, and reports what was lost. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
await import('../tests/soak/soak.ts');
