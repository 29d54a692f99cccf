/** `npm test`: every check there is. The last line is the total. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, run } from './bootstrap.mjs';
import { root } from './root.mjs';

await bootstrap();
const { runSteps, staticSteps, unusedStep } = await import('./steps.mjs');
const { ensureChromium } = await import('./chromium.mjs');
const { buildIfChanged } = await import('./bundle.mjs');

const reports = join(root, 'reports');
ensureChromium();
const steps = await runSteps([...staticSteps, unusedStep], 2);
const totals = [
  { name: 'checks', passed: steps.filter((step) => step.passed).length, failed: steps.filter((step) => !step.passed).length },
  await unitAndDatabaseTests(),
  await browserTests(),
];

console.log();
for (const { name, passed, failed } of totals) console.log(`${name}: ${passed} passed, ${failed} failed`);
const sum = (key) => totals.reduce((total, part) => total + part[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);

async function unitAndDatabaseTests() {
  console.log('\nUnit and database tests');
  const file = freshReport('vitest.json');
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  // A file that does not even load has no tests to count: each such file is one failure.
  const broken = report?.testResults.filter((result) => result.status === 'failed' && result.assertionResults.every((one) => one.status !== 'failed')).length ?? 0;
  return counted('unit and database tests', code, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + broken);
}

async function browserTests() {
  console.log('\nBrowser tests');
  try {
    await buildIfChanged();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return counted('browser tests', 1, 0, 0);
  }
  const file = freshReport('playwright.json');
  const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const stats = readReport(file)?.stats;
  return counted('browser tests', code, stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0));
}

// A run that failed without naming a test (it crashed, or its set-up did) is a failure too.
function counted(name, code, passed, failed) {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function runNode(args, env = {}) {
  return run(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
}

function freshReport(name) {
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
