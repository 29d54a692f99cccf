import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory } from '../../src/projectDirectory.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(projectDirectory, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** Links within the project, from the folder of the page. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(projectDirectory, page), 'utf8');
  return [...text.matchAll(/\]\((?!https?:|#|mailto:|tel:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => join(dirname(page), link));
}

/** Files and folders that a page names by their path from the top; other pages it links to. */
function pathsIn(page: string): string[] {
  const text = readFileSync(join(projectDirectory, page), 'utf8');
  return [...text.matchAll(/`((?:src|cases|tests|protocols|scripts|bench)\/[\w./-]*)`/g)].map(([, path = '']) => path);
}

describe.each(pages)('%s', (page) => {
  it('leads to pages that are there, and names places that are there', () => {
    expect([...linksOf(page), ...pathsIn(page)].filter((path) => !existsSync(join(projectDirectory, path)))).toEqual([]);
  });
});
