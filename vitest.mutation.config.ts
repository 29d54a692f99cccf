import { defineConfig } from 'vitest/config';

/** The engine's own tests for mutation testing, without the long enumerations: those prove other things and would run for every mutant. */
export default defineConfig({
  test: {
    include: ['src/protocol/**/*.test.ts'],
    exclude: ['properties', 'mutatedDefinitions', 'shipped', 'everyCourse'].map((name) => `src/protocol/${name}.test.ts`),
  },
});
