import tseslint from 'typescript-eslint';

// TypeScript itself reports what is undefined; these rules are about what compiles and is still wrong.
const untyped = ['**/*.js', '**/*.mjs', '**/*.cjs'];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment: add the setting there and take it from the Config.',
};

const impure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The engine reads no clock: take the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The engine reads no clock: take the time as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The engine reads no clock: take the time as an argument.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The engine does not throw dice: take the value as an argument.' },
  { selector: "CallExpression[callee.property.name='randomUUID']", message: 'The engine makes no ids: take them as arguments.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'reports/', 'test-results/', 'playwright-report/', '.stryker-tmp/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/web/islands/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Splitting into code points is what we want from [...text].
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // A branded id is chosen by the type parameter alone; the only enums are those of pg.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The code has interfaces and plain functions, no classes with a this.
      '@typescript-eslint/unbound-method': 'off',
      // A function may promise because its interface does.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', environment],
    },
  },
  { files: ['src/protocol/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', environment, ...impure] } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/config.ts', 'playwright.config.ts', 'tests/e2e/startPluis.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**', 'bench/**', '**/*.test.ts', '**/*.test.tsx'], rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: untyped,
    extends: [tseslint.configs.recommended],
    rules: { 'max-lines': ['error', 300], eqeqeq: 'error', 'prefer-const': 'error', '@typescript-eslint/no-require-imports': 'off' },
  },
);
