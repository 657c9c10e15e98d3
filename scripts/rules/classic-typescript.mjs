// node --import scripts/rules/classic-typescript.mjs …
// dependency-cruiser reads sources through TypeScript's JavaScript API, which TypeScript 7 does not have. This process gets the
// last one that has it, as @ts-morph/common carries it (the package itself would fight over the name `tsc`).
import { createRequire, register } from 'node:module';
import { ts } from '@ts-morph/common';

const require = createRequire(import.meta.url);
const manifest = require.resolve('typescript/package.json');
require(manifest);
const cached = require.cache[manifest];
if (cached) cached.exports = { version: ts.version };

const carrier = new URL('./classic-typescript-api.mjs', import.meta.url).href;
register(
  `data:text/javascript,${encodeURIComponent(`
  export const resolve = (specifier, context, next) =>
    specifier === 'typescript' ? { url: ${JSON.stringify(carrier)}, shortCircuit: true } : next(specifier, context);
`)}`,
);
