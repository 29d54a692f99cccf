/** The checks that need no running Pluis, for `npm run check` and `npm test`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const program = (...parts) => join(root, 'node_modules', ...parts);
const tsc = program('typescript', 'bin', 'tsc');

export const staticSteps = [
  { name: 'lint', args: [program('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'] },
  { name: 'types', args: [tsc, '--noEmit', '-p', '.'] },
  { name: 'types of the protocol engine', args: [tsc, '--noEmit', '-p', 'src/protocol'] },
  { name: 'types of the islands', args: [tsc, '--noEmit', '-p', 'src/web/islands'] },
  { name: 'walls', args: [program('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'tests', 'bench'] },
];

export const unusedStep = { name: 'unused code', args: [program('knip', 'bin', 'knip.js'), '--no-progress'] };

export const unitStep = { name: 'unit tests', args: [program('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot', '--passWithNoTests'] };

/** Runs steps, `width` at a time, and prints one line each; the whole output of a step that fails. */
export async function runSteps(steps, width) {
  const results = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

async function runStep({ name, args }) {
  const started = performance.now();
  const { code, output } = await capture(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(`${output.trimEnd()}\n  again: node ${args.map((arg) => arg.replace(`${root}/`, '')).join(' ')}`);
  return { name, passed: code === 0 };
}

function capture(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
