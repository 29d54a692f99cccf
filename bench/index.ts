/** `npm run bench [-- --json]`: Pluis against bare PostgreSQL and a bare page, on this machine, in one run. */
import { runBarePage } from './bare/page.ts';
import { runLoadProcess } from './load/loadProcess.ts';
import { runBenchmark } from './run.ts';

const options = process.argv.slice(2);
const role = options.find((option) => option.startsWith('--role='))?.slice('--role='.length);
if (role === 'load') runLoadProcess();
else if (role === 'bare-page') runBarePage();
else await runBenchmark(options);
