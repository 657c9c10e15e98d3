import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite, checkContent } from '../bootstrap/build-site';
import { runNode } from '../bootstrap/run-child';
import { migrate } from '../database/migrate';
import { ensureDatabase } from '../database/open-postgres';
import { withThrowAwayPostgres } from '../database/throw-away-postgres';
import { Fault } from '../fault.mjs';
import { playClientStories } from './client-stories';
import { findChromium, noBrowser } from './find-chromium';
import { openOwnProduct } from './own-product';
import { type Tally, tallyPlaywright, tallyVitest } from './tally';

export interface Phase {
  name: string;
  run(root: string): Promise<Tally>;
}

const distDir = '.next-test';
const results = 'test-results';

const print = (text: string) => process.stdout.write(text);

/** A check that passes or fails as a whole, and that prints only if it fails. */
async function check(root: string, args: string[]): Promise<Tally> {
  const done = await runNode(args, { cwd: root });
  if (done.status === 0) return { passed: 1, failed: 0 };
  print(`${done.output}\n`);
  return { passed: 0, failed: 1 };
}

const types = (config: string): Phase => ({
  name: config === 'tsconfig.json' ? 'types' : `types of ${config.replace('/tsconfig.json', '')}`,
  run: (root) => check(root, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', config]),
});

const rooms = ['app', 'bench', 'components', 'content', 'e2e', 'engine', 'lib', 'scripts', 'server'];

async function runRules(root: string): Promise<Tally> {
  const preload = pathToFileURL(resolve(root, 'scripts/rules/classic-typescript.mjs')).href;
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const there = rooms.filter((room) => existsSync(join(root, room)));
  return check(root, ['--import', preload, cruiser, '--output-type', 'err-long', ...there]);
}

/** Turns what a step throws into one failure, and prints its sentence. */
async function whole(work: () => Promise<unknown>): Promise<Tally> {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    print(`${error instanceof Error && error.name === 'Fault' ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

function readReport<T>(
  path: string,
  reader: (report: T, status: number | null) => Tally,
  status: number | null,
): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  return reader(JSON.parse(readFileSync(path, 'utf8')), status);
}

async function runUnit(root: string): Promise<Tally> {
  const report = join(root, results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const done = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    cwd: root,
    onOutput: print,
  });
  return readReport(report, tallyVitest, done.status);
}

function requireBrowser(root: string): void {
  if (findChromium()) return;
  print('There is no Chromium here: trying npx playwright install chromium …\n');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { cwd: root });
  if (!findChromium()) throw new Fault(noBrowser);
}

async function runJourneys(root: string): Promise<Tally> {
  requireBrowser(root);
  await buildSite(root, distDir, () => undefined);
  return withThrowAwayPostgres(async (postgres) => {
    await ensureDatabase(postgres, 'template');
    await migrate(postgres.url('template'), join(root, 'prisma/migrations'));
    const variables = { FANOUT_E2E_POSTGRES: postgres.url('postgres'), FANOUT_E2E_DIST: distDir };
    const product = await openOwnProduct(variables);
    const report = join(root, results, 'e2e.json');
    const env = { ...variables, FANOUT_E2E_URL: product.url, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const chosen = process.env.FANOUT_JOURNEYS?.split(',') ?? [];
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...chosen];
    const done = await runNode(args, { cwd: root, env, onOutput: print });
    await product.close();
    return readReport(report, tallyPlaywright, done.status);
  });
}

/** Everything that `npm test` runs, the quick ones first. */
export const phases: Phase[] = [
  types('tsconfig.json'),
  types('engine/tsconfig.json'),
  types('engine/host/tsconfig.json'),
  {
    name: 'lint',
    run: (root) => check(root, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off']),
  },
  { name: 'rules', run: runRules },
  { name: 'unused', run: (root) => check(root, ['node_modules/knip/bin/knip.js', '--no-progress']) },
  { name: 'content', run: (root) => whole(() => checkContent(root)) },
  { name: 'unit', run: runUnit },
  { name: 'clients', run: playClientStories },
  { name: 'build', run: (root) => whole(() => buildSite(root, distDir, () => undefined)) },
  { name: 'e2e', run: runJourneys },
];

/** Makes the folder for reports. */
export function prepareResults(root: string): void {
  mkdirSync(join(root, results), { recursive: true });
}
