/**
 * Writes the gallery as static pages with the real style sheet and islands:
 * `node tests/support/drawGallery.ts FOLDER [nl|en]`. Bundled by esbuild, because
 * Playwright reads JSX in its own way.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** Draws every gallery page into `folder`; answers the names of the pages. */
export async function drawGallery(folder: string, language: 'nl' | 'en' = 'nl'): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const shared: BuildOptions = { absWorkingDir: root, bundle: true, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } };
  await build({ ...shared, entryPoints: ['src/web/styles/index.css'], minify: true, outfile: join(folder, 'index.css') });
  await build({ ...shared, entryPoints: ['autosave', 'cover', 'nudge'].map((name) => `src/web/islands/${name}.ts`), format: 'esm', minify: true, outdir: folder });
  const program = join(folder, 'gallery.cjs');
  await build({ ...shared, stdin: { contents: entry, resolveDir: root }, platform: 'node', format: 'cjs', jsx: 'automatic', outfile: program });
  const { default: gallery } = (await import(pathToFileURL(program).href)) as { default: { draw(language: string): [string, string][] } };
  const pages = gallery.draw(language);
  for (const [name, html] of pages) writeFileSync(join(folder, `${name}.html`), html);
  return pages.map(([name]) => name);
}

const entry = `
import { galleryPages } from './tests/support/gallery.tsx';
import { textsFor } from './src/texts/index.ts';
import { renderPage } from './src/web/kit/renderPage.ts';
export const draw = (language) => [...galleryPages(textsFor(language))].map(([name, page]) => [name, renderPage(page)]);
`;

if (process.argv[1] === import.meta.filename) {
  const names = await drawGallery(resolve(process.argv[2] ?? '.tmp/gallery'), process.argv[3] === 'en' ? 'en' : 'nl');
  console.log(names.join('\n'));
}
