/** `npm run check`: what to run before each commit; no database, no browser, under 30 seconds. */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { runSteps, staticSteps, unitStep } = await import('./steps.mjs');

const cached = ({ name, args }) => ({ name, args: name === 'lint' ? [...args, '--cache', '--cache-location', 'node_modules/.cache/eslint'] : args });
const results = await runSteps([...staticSteps.map(cached), unitStep], 3);
process.exit(results.every((result) => result.passed) ? 0 : 1);
