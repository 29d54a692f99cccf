import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Asset, AssetLibrary } from '../web/webParts.ts';

const types: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };

/** Reads the built files once, at start; the names carry a hash, so browsers may keep them. @throws when the build is missing. */
export function readAssets(folder: string): AssetLibrary {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, string>>;
  const files = new Map(readdirSync(folder).map((name) => [name, readAsset(folder, name)]));
  const address = (name: string): string => `/assets/${manifest[name] ?? name}`;
  return {
    page: { css: address('index.css'), islands: { autosave: address('autosave.js'), cover: address('cover.js'), nudge: address('nudge.js'), wijzer: address('wijzer.js') } },
    icons: { svg: address('wijzer.svg'), small: address('wijzer-192.png'), large: address('wijzer-512.png') },
    worker: readFileSync(join(folder, manifest['wijzerWorker.js'] ?? 'wijzerWorker.js'), 'utf8'),
    find: (name) => files.get(name),
  };
}

function readAsset(folder: string, name: string): Asset {
  const body = Uint8Array.from(readFileSync(join(folder, name)));
  const compressible = name.endsWith('.css') || name.endsWith('.js') || name.endsWith('.svg');
  return { body, compressed: compressible ? Uint8Array.from(brotliCompressSync(body)) : undefined, type: types[extname(name)] ?? 'application/octet-stream' };
}
