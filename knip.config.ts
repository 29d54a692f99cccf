import type { KnipConfig } from 'knip';

const imports = /@import\s+['"]([^'"]+)['"]/g;

export default {
  entry: [
    'src/main.ts!',
    'src/cli/index.ts!',
    'src/web/islands/*.ts!',
    'src/web/styles/index.css!',
    'bench/index.ts',
    'scripts/{start,dev,build,pluis,check,test,bench}.mjs',
  ],
  project: ['src/**/*.{ts,tsx,css}!', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.mjs'],
  compilers: { css: (text: string) => [...text.matchAll(imports)].map((match) => `import '${match[1] ?? ''}';`).join('\n') },
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['apt-get'],
  // Started by its path, in scripts/steps.mjs.
  ignoreDependencies: ['dependency-cruiser'],
  treatConfigHintsAsErrors: false,
} satisfies KnipConfig;
