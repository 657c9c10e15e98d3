import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const rules: { forbidden: { name: string }[] } = require(resolve('.dependency-cruiser.cjs'));

const packages = ['@noble/hashes', '@aws-sdk/client-sqs', 'react', 'fast-check', 'undeclared'];

// A small product, every import of which is allowed.
const allowed: Record<string, string> = {
  'engine/kernel/world.ts': "import { sha256 } from '@noble/hashes'; export const world = sha256;",
  'engine/sqs/limits.ts': 'export const limits = 1;',
  'engine/sqs/send-message.ts':
    "import type { Message } from '@aws-sdk/client-sqs'; import { limits } from './limits'; import { world } from '../kernel/world'; export const send = (m: Message) => [m, limits, world];",
  'engine/sqs/send-message.test.ts':
    "import fc from 'fast-check'; import { send } from './send-message'; send(fc);",
  'engine/sqs/view.ts': 'export interface QueueView { a: 1 } export const shown = 1;',
  'engine/sns/publish.ts': "import { world } from '../kernel/world'; export const publish = world;",
  'engine/client/view.ts': 'export interface View { a: 1 } export const view = 1;',
  'engine/testing/simulate.ts': 'export const simulate = 1;',
  'lib/format.ts': "import type { View } from '@/engine/client/view'; export const format = (v: View) => v;",
  'components/queue-card.tsx':
    "import type { QueueView } from '@/engine/sqs/view'; export const QueueCard = ({ a }: QueueView) => <p>{a}</p>;",
  'components/card.tsx':
    "import { useState } from 'react'; import { view } from '@/engine/client/view'; import { format } from '@/lib/format'; export const Card = () => <p>{format(view)}{useState}</p>;",
  'prisma/generated/client.ts': 'export const prisma = 1;',
  'server/read.ts':
    "import { prisma } from '@/prisma/generated/client'; import { world } from '@/engine/kernel/world'; import { format } from '@/lib/format'; export const read = [prisma, world, format];",
  'app/page.tsx':
    "import { Card } from '@/components/card'; import { read } from '@/server/read'; import { format } from '@/lib/format'; export default [Card, read, format];",
  'e2e/journey.spec.ts': "import { read } from '@/server/read'; export const journey = read;",
  // Closes the cycle that lib/one.ts is caught for: a cycle is reported once.
  'lib/two.ts': "import { one } from './one'; export const two = one;",
  'bench/send.ts': "import { send } from '@/engine/sqs/send-message'; export const bench = send;",
};

// One file per rule that breaks it, and the rules it must be caught by.
const broken: Record<string, [source: string, ...rules: string[]]> = {
  'lib/one.ts': ["import { two } from './two'; export const one = two;", 'no-cycles'],
  'lib/lost.ts': ["import { gone } from './gone'; export const lost = gone;", 'no-unresolved'],
  'engine/sqs/node.ts': [
    "import { hostname } from 'node:os'; export const a = hostname;",
    'engine-imports-only-itself',
  ],
  'engine/sqs/lib.ts': [
    "import { format } from '@/lib/format'; export const a = format;",
    'engine-imports-only-itself',
  ],
  'engine/sqs/types.ts': [
    "import type { FC } from 'react'; export type A = FC;",
    'engine-types-only-from-the-sdk',
  ],
  'engine/sqs/sdk.ts': [
    "import { SQSClient } from '@aws-sdk/client-sqs'; export const a = SQSClient;",
    'engine-imports-only-itself',
    'product-needs-no-development-package',
  ],
  'engine/sqs/lib.test.ts': [
    "import { format } from '@/lib/format'; format();",
    'engine-tests-stay-in-the-engine',
  ],
  'engine/sqs/sns.ts': [
    "import { publish } from '../sns/publish'; export const a = publish;",
    'engine-service-never-imports-a-service',
  ],
  'engine/kernel/sqs.ts': [
    "import { limits } from '../sqs/limits'; export const a = limits;",
    'kernel-knows-no-service',
  ],
  'engine/sqs/simulated.ts': [
    "import { simulate } from '../testing/simulate'; export const a = simulate;",
    'testing-is-for-tests',
  ],
  'content/course.ts': [
    "import { format } from '../lib/format'; export const a = format;",
    'content-imports-nothing',
  ],
  'lib/server.ts': [
    "import type { read } from '@/server/read'; export type A = typeof read;",
    'lib-takes-only-types-from-the-client',
  ],
  'lib/kernel.ts': [
    "import type { world } from '@/engine/kernel/world'; export type A = typeof world;",
    'lib-takes-only-types-from-the-client',
  ],
  'lib/client.ts': [
    "import { view } from '@/engine/client/view'; export const a = view;",
    'lib-takes-no-code-from-the-client',
  ],
  'components/query.tsx': [
    "import { read } from '@/server/read'; export const A = () => <p>{read}</p>;",
    'components-import-lib-and-the-client',
  ],
  'components/lazy.tsx': [
    "export const load = () => import('@/engine/sqs/limits');",
    'components-import-lib-and-the-client',
  ],
  'components/queue.tsx': [
    "import { shown } from '@/engine/sqs/view'; export const A = () => <p>{shown}</p>;",
    'components-take-only-types-of-kinds',
  ],
  'server/page.ts': [
    "import { Card } from '@/components/card'; export const a = Card;",
    'server-imports-lib-engine-prisma',
  ],
  'app/query.ts': [
    "import { prisma } from '@/prisma/generated/client'; export const a = prisma;",
    'app-composes',
  ],
  'server/bench.ts': [
    "import { bench } from '@/bench/send'; export const a = bench;",
    'nothing-imports-e2e-or-bench',
    'server-imports-lib-engine-prisma',
  ],
  'lib/testy.ts': [
    "import '@/engine/sqs/send-message.test';",
    'nothing-imports-a-test',
    'lib-takes-only-types-from-the-client',
  ],
  'lib/undeclared.ts': ["import { x } from 'undeclared'; export const a = x;", 'no-undeclared-package'],
  'lib/dev.ts': [
    "import { x } from 'fast-check'; export const a = x;",
    'product-needs-no-development-package',
  ],
};

let folder: string;
let found: string[];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function cruise(): string[] {
  const preload = pathToFileURL(resolve('scripts/rules/classic-typescript.mjs')).href;
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve('.dependency-cruiser.cjs');
  const rooms = ['app', 'bench', 'components', 'content', 'e2e', 'engine', 'lib', 'server'];
  const args = ['--import', preload, cruiser, '--config', config, '--output-type', 'json', ...rooms];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
  return [...new Set(report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-rules-'));
  const development = { '@aws-sdk/client-sqs': '1.0.0', 'fast-check': '1.0.0' };
  const product = { '@noble/hashes': '1.0.0', react: '1.0.0' };
  write('package.json', JSON.stringify({ name: 'x', dependencies: product, devDependencies: development }));
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] }, jsx: 'react-jsx' } }),
  );
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [path, source] of Object.entries(allowed)) write(path, source);
  for (const [path, [source]] of Object.entries(broken)) write(path, source);
  found = cruise();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(broken))('%s is caught', (path, [, ...names]) => {
  const caught = found.filter((violation) => violation.startsWith(`${path}: `));
  expect(caught).toEqual(names.sort().map((name) => `${path}: ${name}`));
});

test('what the table of rooms allows is not caught', () => {
  const wronged = Object.keys(allowed).filter((path) =>
    found.some((violation) => violation.startsWith(`${path}: `)),
  );
  expect(wronged).toEqual([]);
});

test('every rule is seen to catch something', () => {
  const caught = new Set(found.map((violation) => violation.split(': ')[1]));
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});
