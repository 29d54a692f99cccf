/** `npm run dev`: builds and starts again at every change under src/, with the database left running in between. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './root.mjs';

await bootstrap();
const { buildIfChanged } = await import('./bundle.mjs');

let server;
let pending = Promise.resolve();
let timer;

function startServer() {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'main.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'development' },
  });
  return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function rebuild() {
  try {
    if (!(await buildIfChanged()) && server) return;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  if (server) {
    server.child.kill('SIGUSR2'); // stop, but keep the database for the next start
    await server.ended;
  }
  server = startServer();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    server?.child.kill('SIGTERM');
    process.exit((await server?.ended) ?? 0);
  });
}
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => (pending = pending.then(rebuild)), 100);
});
await rebuild();
