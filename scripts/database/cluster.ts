import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';
import { explainFailure } from './explain-failure';
import type { Place } from './place';
import { dataFlags } from './postmaster';

const owner = 'fanout';

const programOf = (place: Place, name: string) => join(place.binaries, 'bin', name);

// Messages are read by people who look for help, and by us: they are in English, and do not depend on installed locales.
const environment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };

/** The connection string of one database of a cluster that listens on `port`. */
export function clusterUrl(place: Place, port: number, database: string): string {
  const password = readFileSync(join(place.folder, 'password'), 'utf8').trim();
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Creates the cluster beside its final name and moves it there when it is whole, so that a killed first start leaves nothing half made.
 */
export function createCluster(place: Place): void {
  const data = join(place.folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const half = join(place.folder, 'data.new');
  rmSync(half, { recursive: true, force: true });
  const password = randomBytes(24).toString('hex');
  const passwordFile = join(place.folder, 'password.new');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const flags = ['--pgdata', half, '--username', owner, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const locale = [
    '--encoding',
    'UTF8',
    '--locale-provider',
    'builtin',
    '--locale',
    'C.UTF-8',
    '--no-instructions',
  ];
  const made = spawnSync(programOf(place, 'initdb'), [...flags, ...locale], {
    ...place.account,
    cwd: place.folder,
    env: environment,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    const reason = made.error?.message ?? explainFailure(made.stderr);
    throw new Fault(`PostgreSQL could not create its files in ${place.folder}: ${reason}`);
  }
  renameSync(passwordFile, join(place.folder, 'password'));
  renameSync(half, data);
}

/** A port that nobody listens on: the one that was used last, if it is still free, else any. */
export async function freePort(preferred = 0): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
      });
    });
  return tryPort(preferred).catch(() => tryPort(0));
}

/**
 * Starts the server, on the loopback address only, in a process group of its own: Ctrl-C in the terminal must reach the web server
 * first, and a killed parent must not take the database with it.
 * @returns its process id
 */
export function launchCluster(place: Place, port: number): number {
  const data = join(place.folder, 'data');
  const log = openSync(join(place.folder, 'log'), 'w');
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    logging_collector: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(programOf(place, 'postgres'), [...dataFlags(data), '-p', String(port), ...flags], {
    ...place.account,
    cwd: data,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.on('error', () => undefined);
  server.unref();
  return server.pid ?? -1;
}

/** Why the server did not start, as far as its log tells. */
export function lastWords(place: Place): string {
  const path = join(place.folder, 'log');
  return explainFailure(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
