/**
 * The walls of Pluis: who may use whom. Lower rooms know nothing of higher ones.
 *
 *   protocol → (dossier, meldcode, people, access; types of storage only) → storage → documents → web, cli, jobs → wiring
 */
// Tests, and what only tests use.
const tests = '\\.test\\.tsx?$|/testing/';
const top = '^src/(web|cli|jobs)/';
const wiring = '^src/(wiring|main|cli/[^/]+)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Two modules that need each other are one module, or need a third.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'protocol-is-pure',
      severity: 'error',
      comment: 'The engine imports nothing of ours, nothing of Node, and of npm only zod and yaml.',
      from: { path: '^src/protocol/', pathNot: tests },
      to: { pathNot: ['^src/protocol/', '^node_modules/(zod|yaml)/'] },
    },
    {
      name: 'texts-know-only-the-protocol',
      severity: 'error',
      comment: 'Texts are data.',
      from: { path: '^src/texts/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(texts|protocol)/' },
    },
    {
      name: 'use-cases-see-types-of-storage',
      severity: 'error',
      comment: 'Use cases are given their storage; they import only its types.',
      from: { path: '^src/(dossier|meldcode|people|access)/', pathNot: tests },
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'use-cases-know-no-surface',
      severity: 'error',
      comment: 'Use cases do not know who calls them.',
      from: { path: '^src/(dossier|meldcode|people|access|storage|documents)/', pathNot: tests },
      to: { path: [top, '^src/(wiring|main|listen)\\.ts$'] },
    },
    {
      name: 'storage-knows-no-use-cases',
      severity: 'error',
      comment: 'Storage keeps what it is given; it may fulfil an interface that a use case declares, which is a type.',
      from: { path: '^src/storage/', pathNot: tests },
      to: { path: '^src/(dossier|meldcode|people|access|documents|texts)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-goes-through-use-cases',
      severity: 'error',
      comment: 'Pages ask use cases; of storage they see types only.',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'surfaces-stay-apart',
      severity: 'error',
      comment: 'Pages, commands and jobs do not use each other.',
      from: { path: '^src/(web|cli|jobs)/', pathNot: tests },
      to: { path: top, pathNot: '^src/$1/' },
    },
    {
      name: 'islands-stand-alone',
      severity: 'error',
      comment: 'What runs in the browser brings nothing of the server along.',
      from: { path: '^src/web/islands/', pathNot: tests },
      to: { pathNot: '^src/(web/islands|protocol)/' },
    },
    {
      name: 'one-wiring',
      severity: 'error',
      comment: 'Only the ways in use the wiring.',
      from: { path: '^src/', pathNot: [wiring, tests] },
      to: { path: '^src/wiring\\.ts$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module that nobody uses and that uses nobody is dead.',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/web/islands/'] },
      to: {},
    },
    { name: 'no-tests-in-the-product', severity: 'error', comment: 'The product does not run on test code.', from: { path: '^src/', pathNot: tests }, to: { path: ['^tests/', tests] } },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What the server imports must be a dependency.',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', comment: 'Every import leads somewhere.', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|reports)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
