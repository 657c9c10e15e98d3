const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

// The table of rooms: who may import whom. Each rule says in its comment what to do instead.
const room = (names) => `^(${names})/`;
const tests = '\\.test\\.tsx?$';
/** The types of what a service lets a topology declare, and of what it shows. */
const kinds = '^engine/(?!client/)[^/]+/(spec|view|requirement)\\.ts$';
const engine = join(__dirname, 'engine');
const services = readdirSync(engine)
  .filter((name) => existsSync(join(engine, name, 'module.ts')))
  .join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third that both import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere: correct the path, or add the package to package.json.',
      severity: 'error',
      from: { pathNot: '^prisma/generated' },
      to: { couldNotResolve: true, pathNot: '^(@/)?prisma/generated' },
    },
    {
      name: 'engine-imports-only-itself',
      comment: 'The engine is pure: take what you need as an argument, or move it into the engine.',
      severity: 'error',
      from: { path: '^engine/', pathNot: tests },
      to: { pathNot: ['^engine/', '^node_modules/@noble/hashes/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engine-types-only-from-the-sdk',
      comment: "From outside, the engine takes types of the AWS SDK's clients and nothing else.",
      severity: 'error',
      from: { path: '^engine/', pathNot: tests },
      to: {
        pathNot: ['^engine/', '^node_modules/@noble/hashes/', '^node_modules/@aws-sdk/client-'],
        dependencyTypes: ['type-only'],
      },
    },
    {
      name: 'engine-tests-stay-in-the-engine',
      comment: 'A test of the engine needs the engine, vitest and fast-check.',
      severity: 'error',
      from: { path: `^engine/.*${tests}` },
      to: { pathNot: ['^engine/', '^node_modules/', '^content/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'engine-service-never-imports-a-service',
      comment: 'Services do not know each other: yield a command, and the kernel delivers it.',
      severity: 'error',
      from: { path: `^engine/(${services})/`, pathNot: tests },
      to: { path: `^engine/(${services})/`, pathNot: '^engine/$1/' },
    },
    {
      name: 'kernel-knows-no-service',
      comment: 'The kernel delivers between services that register with it, and imports none of them.',
      severity: 'error',
      from: { path: '^engine/kernel/', pathNot: tests },
      to: {
        path: `^engine/(${services}|module|policy|history|requirement|run|topology|client|host|wire|testing)/`,
      },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What production code needs does not live in a folder called testing.',
      severity: 'error',
      from: { pathNot: [tests, '/testing/', '^(bench|e2e|scripts)/'] },
      to: { path: '^(engine|components)/.*testing/' },
    },
    {
      name: 'content-imports-nothing',
      comment: 'Content is data.',
      severity: 'error',
      from: { path: '^content/', pathNot: tests },
      to: {},
    },
    {
      name: 'lib-takes-only-types-from-the-client',
      comment:
        'lib is universal and small: of the repository it may import itself, and types from engine/client.',
      severity: 'error',
      from: { path: '^lib/', pathNot: tests },
      to: {
        path: room('app|bench|components|content|e2e|engine|prisma|scripts|server'),
        pathNot: ['^engine/client/', kinds],
      },
    },
    {
      name: 'lib-takes-no-code-from-the-client',
      comment: 'lib takes types from the engine: write `import type`.',
      severity: 'error',
      from: { path: '^lib/', pathNot: tests },
      to: { path: ['^engine/client/', kinds], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-import-lib-and-the-client',
      comment:
        'A component has no data access: let app/ fetch and hand it over, and reach the engine through engine/client.',
      severity: 'error',
      from: { path: '^components/', pathNot: [tests, '/testing/'] },
      to: {
        path: room('app|bench|content|e2e|engine|prisma|scripts|server'),
        pathNot: ['^engine/client/', kinds],
      },
    },
    {
      name: 'components-take-only-types-of-kinds',
      comment:
        'Of a service a component takes the types of its kinds and nothing that runs: write `import type`.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: kinds, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-imports-lib-engine-prisma',
      comment: 'The server knows no pages and no components.',
      severity: 'error',
      from: { path: '^server/', pathNot: tests },
      to: { path: room('app|bench|components|content|e2e|scripts') },
    },
    {
      name: 'app-composes',
      comment:
        'A route composes components, server and lib: put queries and rules into server/, markup into components/.',
      severity: 'error',
      from: { path: '^app/', pathNot: tests },
      to: { path: room('bench|content|e2e|engine|prisma|scripts') },
    },
    {
      name: 'nothing-imports-e2e-or-bench',
      comment: 'Journeys and benchmarks are ends, not means.',
      severity: 'error',
      from: { pathNot: '^(e2e|bench)/' },
      to: { path: '^(e2e|bench)/' },
    },
    {
      name: 'nothing-imports-a-test',
      comment: 'What two tests share belongs in a file of its own.',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      name: 'no-undeclared-package',
      comment: 'The package is not in package.json: add it, pinned exactly.',
      severity: 'error',
      from: { path: room('app|bench|components|e2e|engine|lib|scripts|server') },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-development-package',
      comment: 'What the product runs on is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: room('app|components|engine|lib|server'), pathNot: [tests, '^engine/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: '(^|/)(\\.next[^/]*|\\.fanout|coverage|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
