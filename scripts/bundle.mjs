/** Turns src/ into dist/: the server and the command line, the islands, the styles. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { root } from './root.mjs';

const dist = join(root, 'dist');
const source = (...parts) => join(root, 'src', ...parts);

/**
 * Builds when a source changed since the last build; a build that fails leaves the last one in place.
 * @returns true when it built.
 */
export async function buildIfChanged() {
  const stamp = stampOfSources();
  const stampFile = join(dist, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const partial = join(root, 'node_modules', '.cache', `pluis-build-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(join(partial, 'assets'), { recursive: true });
  const esbuild = await import('esbuild');
  try {
    await Promise.all([buildServer(esbuild, partial), buildAssets(esbuild, partial)]);
  } finally {
    await esbuild.stop(); // its own process would stay as long as the server
  }
  writeFileSync(join(partial, '.stamp'), stamp);
  putInPlace(partial);
  return true;
}

/** Builds the benchmark beside the built Pluis: dist/bench.js. */
export async function buildBenchmark() {
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({ ...server, entryPoints: { bench: join(root, 'bench', 'index.ts') }, outdir: dist });
  } finally {
    await esbuild.stop();
  }
}

// Name, size and time of every source: a few milliseconds, so that a second start is quick.
function stampOfSources() {
  const hash = createHash('sha256');
  const names = readdirSync(source(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of [...names.sort(), join(root, 'package-lock.json'), join(root, 'scripts', 'bundle.mjs')]) {
    const { size, mtimeMs } = statSync(name);
    hash.update(`${name}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** How everything that runs on Node is built. */
const server = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node22',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[name]-[hash]',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  sourcemap: true,
  logLevel: 'warning',
};

async function buildServer(esbuild, out) {
  await esbuild.build({ ...server, entryPoints: { main: source('main.ts'), cli: source('cli', 'index.ts') }, outdir: out });
  // Beside every chunk, as the sources are: `new URL('./migrations/', import.meta.url)` holds in both.
  if (existsSync(source('storage', 'migrations'))) cpSync(source('storage', 'migrations'), join(out, 'migrations'), { recursive: true });
}

async function buildAssets(esbuild, out) {
  const entryPoints = [...islands(), source('web', 'styles', 'index.css')].filter((path) => existsSync(path));
  const { metafile } = await esbuild.build({
    entryPoints,
    outdir: join(out, 'assets'),
    outbase: root,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16'],
    format: 'esm',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(path);
  }
  for (const name of readdirSync(source('web', 'icons'))) manifest[name] = copyWithHash(source('web', 'icons', name), join(out, 'assets'));
  writeFileSync(join(out, 'assets', 'manifest.json'), JSON.stringify(manifest, null, 2));
}

// Browsers may keep an asset for a year, so that another picture needs another name.
function copyWithHash(path, folder) {
  const { name, ext } = parse(path);
  const hashed = `${name}-${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8).toUpperCase()}${ext}`;
  cpSync(path, join(folder, hashed));
  return hashed;
}

function islands() {
  const folder = source('web', 'islands');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('.test.'))
    .map((name) => join(folder, name));
}

function putInPlace(partial) {
  const old = `${partial}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(partial, dist);
  rmSync(old, { recursive: true, force: true });
}
