import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const clock = 'The engine has no clock: take context.nowMs.';
const chance = 'The engine has no chance of its own: take context.chance, so that a seed replays.';
const ids = 'The engine has no chance of its own: take ids from context.ids and chance from context.chance.';
const timers = "The engine has no timers: yield a command or schedule through the kernel's scheduler.";

const forbidden: [code: string, remedy: string][] = [
  ['Date.now()', clock],
  ['new Date()', clock],
  ['performance.now()', clock],
  ['Math.random()', chance],
  ['crypto.randomUUID()', ids],
  ['setTimeout(() => 1, 1)', timers],
  ['setInterval(() => 1, 1)', timers],
  ['globalThis.Date.now()', 'The engine runs everywhere: take what you need as an argument.'],
  ['process.env', 'The engine runs everywhere: take what you need as an argument.'],
  ["fetch('/')", 'The engine has no network: bytes come in and go out through engine/wire.'],
];

let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function lint(path: string): string {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

function types(project: string): string {
  const args = [resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--project', join(folder, project)];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-engine-rules-'));
  const lintConfig = JSON.parse(readFileSync('biome.json', 'utf8'));
  write('biome.json', JSON.stringify({ ...lintConfig, vcs: { enabled: false } }));
  cpSync('scripts/lint', join(folder, 'scripts/lint'), { recursive: true });
  for (const config of ['tsconfig.json', 'engine/tsconfig.json']) write(config, readFileSync(config, 'utf8'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(forbidden)('%s in the engine is refused with its remedy', (code, remedy) => {
  write('engine/sqs/impure.ts', `export const impure = ${code};\n`);
  expect(lint('engine/sqs/impure.ts').replace(/\s+/g, ' ')).toContain(remedy);
});

test('the same is allowed where the engine meets the world', () => {
  for (const room of ['host', 'client', 'testing']) {
    write(`engine/${room}/impure.ts`, 'export const impure = () => [Date.now(), Math.random()];\n');
    expect(lint(`engine/${room}/impure.ts`)).toMatch(/^Checked 1 file in .*No fixes applied\.\s*$/);
  }
});

test.each([
  ['document', 'dom'],
  ['process', 'node'],
  ['Buffer', 'node'],
  ['setTimeout', ''],
])('the engine has no type for %s', (name, library) => {
  write('engine/sqs/impure.ts', `export const impure = ${name};\n`);
  const said = types('engine/tsconfig.json');
  expect(said).toContain(`Cannot find name '${name}'`);
  expect(said).toContain(library);
});
