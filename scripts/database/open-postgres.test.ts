import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from './cluster';
import { ensureDatabase, type OpenPostgres, openPostgres } from './open-postgres';
import { isAlive, readPostmaster, waitForEnd } from './postmaster';

// A first start writes 40 MB; on a busy machine with a slow disk that takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let template: string;
let folder: string;
let opened: OpenPostgres[];

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'fanout-open-'));
  chmodSync(made, 0o711);
  return made;
}

// Creating a cluster takes a second, copying one (with its owner) a moment.
beforeAll(async () => {
  template = newFolder();
  const server = await openPostgres(join(template, 'postgres'), process.cwd());
  await ensureDatabase(server, 'fanout');
  await server.close();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  folder = newFolder();
  spawnSync('cp', ['-a', join(template, 'postgres'), folder]);
  opened = [];
});

afterEach(async () => {
  for (const server of opened) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<OpenPostgres> {
  const server = await openPostgres(join(folder, 'postgres'), process.cwd());
  opened.push(server);
  await ensureDatabase(server, 'fanout');
  return server;
}

async function ask(server: OpenPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url('fanout') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const postmaster = () => readPostmaster(join(folder, 'postgres', 'data'))!;

async function killHard(): Promise<void> {
  const { pid } = postmaster();
  process.kill(pid, 'SIGKILL');
  await waitForEnd(pid, 5_000);
}

test('what was committed is there after the server was killed', async () => {
  const first = await open();
  await ask(first, 'CREATE TABLE kept (n INT)');
  await ask(first, 'INSERT INTO kept VALUES (42)');
  await killHard();
  expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(true);
  expect(await ask(await open(), 'SELECT n FROM kept')).toEqual([42]);
});

test('every commit reaches the disk', async () => {
  expect(await ask(await open(), 'SHOW fsync')).toEqual(['on']);
});

test('it listens on the loopback address only', async () => {
  const server = await open();
  expect(await ask(server, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
  expect(await ask(server, 'SHOW unix_socket_directories')).toEqual(['']);
});

test('a server that a killed parent left behind is joined, not started twice', async () => {
  const first = await open();
  const { pid } = postmaster();
  const second = await open();
  expect(second.url('fanout')).toBe(first.url('fanout'));
  expect(postmaster().pid).toBe(pid);
});

test('the last one to leave stops the server', async () => {
  const [first, second] = [await open(), await open()];
  const { pid } = postmaster();
  await first.close();
  expect(isAlive(pid)).toBe(true);
  await second.close();
  expect(isAlive(pid)).toBe(false);
  opened = [];
});

test('two that open it for the first time at once share one server', async () => {
  rmSync(join(folder, 'postgres'), { recursive: true });
  const [first, second] = await Promise.all([open(), open()]);
  expect(first.url('fanout')).toBe(second.url('fanout'));
});

test('a process id that now belongs to somebody else does not keep the server from starting', async () => {
  await (await open()).close();
  opened = [];
  const pidFile = join(folder, 'postgres/data/postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n${folder}\n0\n${await freePort()}\n\n127.0.0.1\n`);
  await open();
  expect(postmaster().pid).not.toBe(process.pid);
});

test("a process id that now belongs to another folder's server leaves that one alone", async () => {
  await (await open()).close();
  const neighbour = newFolder();
  onTestFinished(() => rmSync(neighbour, { recursive: true }));
  spawnSync('cp', ['-a', join(template, 'postgres'), neighbour]);
  opened = [await openPostgres(join(neighbour, 'postgres'), process.cwd())];
  const { pid } = readPostmaster(join(neighbour, 'postgres', 'data'))!;
  const pidFile = join(folder, 'postgres/data/postmaster.pid');
  writeFileSync(pidFile, `${pid}\n${folder}\n0\n${await freePort()}\n\n127.0.0.1\n`);
  await open();
  expect(postmaster().pid).not.toBe(pid);
  expect(isAlive(pid)).toBe(true);
});

test('a taken port makes it choose another', async () => {
  const taken = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  expect(await freePort(port)).not.toBe(port);
  taken.close();
});

test('a first start that was killed half-way is begun anew', async () => {
  const server = await open();
  await server.close();
  opened = [];
  rmSync(join(folder, 'postgres/data'), { recursive: true });
  writeFileSync(join(folder, 'postgres/password.new'), 'old');
  await open();
  expect(readFileSync(join(folder, 'postgres/password'), 'utf8').trim()).toMatch(/^[0-9a-f]{48}$/);
});

test('a folder that cannot be written to is named with the remedy', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(openPostgres(join(folder, 'file', 'postgres'), process.cwd())).rejects.toThrow(
    /^Fanout cannot write to .*file\/postgres: make it writable, or set FANOUT_DATA_DIR to a folder that is\.$/,
  );
});

test('data without its password is not mistaken for an empty folder', async () => {
  await (await open()).close();
  opened = [];
  rmSync(join(folder, 'postgres/password'));
  await expect(openPostgres(join(folder, 'postgres'), process.cwd())).rejects.toThrow(
    /has data but no password file/,
  );
});
