import type { KnipConfig } from 'knip';

const imports = /@import\s+['"]([^'"]+)['"]/g;

export default {
  entry: [
    'src/main.ts!',
    'src/cli/index.ts!',
    'src/web/islands/*.ts!',
    'src/web/styles/index.css!',
    'bench/index.ts',
    'scripts/{start,dev,build,pluis,check,test,bench,soak}.mjs',
    // Started as a process of its own by a test.
    'tests/support/embeddedChild.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}!', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'scripts/**/*.mjs'],
  compilers: { css: (text: string) => [...text.matchAll(imports)].map((match) => `import '${match[1] ?? ''}';`).join('\n') },
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['apt-get'],
  // dependency-cruiser is started by its path, in scripts/steps.mjs; date-holidays is loaded on first use, in src/calendar.ts.
  ignoreDependencies: ['dependency-cruiser', 'date-holidays'],
  treatConfigHintsAsErrors: false,
} satisfies KnipConfig;
