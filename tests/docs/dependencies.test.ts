import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory } from '../../src/projectDirectory.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

/** Licences that may stand beside EUPL-1.2: permissive ones, and those that its appendix names as compatible. */
const goesWithEupl = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'Bitstream-Vera', 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC-BY-4.0', 'EUPL-1.2', 'ISC', 'MIT', 'MPL-2.0', 'OFL-1.1', 'PSF-2.0', 'Unlicense'];

/** Packages that say it in a file instead of in a word; read by a person. */
const inAFile: Readonly<Record<string, string>> = { 'dejavu-fonts-ttf': 'Bitstream-Vera' };

const manifest = JSON.parse(text('package.json')) as Manifest;
const lock = JSON.parse(text('package-lock.json')) as Lock;
const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const packages = Object.keys(versions).sort();

/** One row of a table may name several packages with the same licence and reason. */
const documented = text('docs/dependencies.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, names = '']) => names.startsWith('`'))
  .flatMap(([, names = '', licence = '', why = '', without = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, licence, why, without })));

function text(path: string): string {
  return readFileSync(join(projectDirectory, path), 'utf8');
}

function licenceOf(name: string): string {
  return inAFile[name] ?? (lock.packages[`node_modules/${name}`]?.license ?? 'none').replace(/^\((.*)\)$/, '$1');
}

function isAllowed(licence: string): boolean {
  return licence.split(/ AND | OR /).every((part) => goesWithEupl.includes(part));
}

describe('docs/dependencies.md', () => {
  it('has each package of package.json once, and no other', () => {
    expect(documented.map((item) => item.name).sort()).toEqual(packages);
  });

  it('names the licence that each package has', () => {
    expect(documented.map(({ name, licence }) => [name, licence])).toEqual(documented.map(({ name }) => [name, licenceOf(name)]));
  });

  it('says why, and what we would do without it', () => {
    expect(documented.filter(({ why, without }) => why === '' || without === '').map(({ name }) => name)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it.each(packages)('%s has a licence that goes with EUPL-1.2', (name) => {
    expect(licenceOf(name)).toSatisfy(isAllowed);
  });
});
