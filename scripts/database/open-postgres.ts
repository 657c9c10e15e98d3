import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../fault.mjs';
import { chooseAccount } from './account';
import { findBinaries } from './binaries';
import { clusterUrl, createCluster, freePort, lastWords, launchCluster } from './cluster';
import { withFolderLock } from './folder-lock';
import { choosePlace, type Place } from './place';
import { clearPostmaster, isAlive, readPostmaster, stopPostmaster } from './postmaster';

/** A database server that this process uses, and may have started. */
export interface OpenPostgres {
  /** Where its files are: the folder that was asked for, unless PostgreSQL's account cannot reach that. */
  folder: string;
  /** The connection string of one of its databases. */
  url(database: string): string;
  /** Ends this process's use of it, and the server too if nobody else uses it. */
  close(): Promise<void>;
}

// Two commands may share one server (`npm run dev` beside `npm start`). Each holds a connection of this name for as long as it runs,
// and the server itself forgets the dead: the last one out stops it.
const holderName = 'fanout-holder';
const startLimitMs = 30_000;

async function tryHold(place: Place, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: clusterUrl(place, port, 'postgres'),
    application_name: holderName,
    connectionTimeoutMillis: 3_000,
  });
  // A server that goes away is noticed by whoever asks it something; here it would only end the process without a word.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function findRunning(place: Place): Promise<pg.Client | undefined> {
  const left = readPostmaster(join(place.folder, 'data'));
  if (!left?.port || !isAlive(left.pid)) return undefined;
  return tryHold(place, left.port);
}

async function launch(place: Place): Promise<pg.Client> {
  const data = join(place.folder, 'data');
  const lastPort = readPostmaster(data)?.port;
  await clearPostmaster(data);
  const port = await freePort(lastPort);
  const pid = launchCluster(place, port);
  const endsAt = Date.now() + startLimitMs;
  while (pid > 0 && isAlive(pid) && Date.now() < endsAt) {
    const held = await tryHold(place, port);
    if (held) return held;
    await pause(40);
  }
  throw new Fault(`PostgreSQL did not start in ${place.folder}: ${lastWords(place)}`);
}

async function release(place: Place, holder: pg.Client): Promise<void> {
  const question =
    'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()';
  const others = await holder.query<{ others: number }>(question, [holderName]).catch(() => undefined);
  await holder.end().catch(() => undefined);
  const pid = readPostmaster(join(place.folder, 'data'))?.pid;
  if (pid && (others?.rows[0]?.others ?? 0) === 0) await stopPostmaster(pid);
}

/**
 * Opens the embedded PostgreSQL whose files lie in `folder`: creates it the first time, recovers it after a crash, and joins it if it is
 * running already.
 * @throws Fault with a sentence and a remedy
 */
export async function openPostgres(folder: string, checkout: string): Promise<OpenPostgres> {
  const place = choosePlace(findBinaries(), folder, chooseAccount(join(folder, 'data'), checkout));
  const holder = await withFolderLock(place.folder, () => openCluster(place));
  const { port } = holder;
  return {
    folder: place.folder,
    url: (database) => clusterUrl(place, port, database),
    close: () => release(place, holder),
  };
}

async function openCluster(place: Place): Promise<pg.Client> {
  createCluster(place);
  if (!existsSync(join(place.folder, 'password'))) {
    throw new Fault(
      `${place.folder} has data but no password file: restore it, or move the folder away to begin anew.`,
    );
  }
  return (await findRunning(place)) ?? launch(place);
}

// Two processes that both found it missing: PostgreSQL says either of these to the second.
const alreadyThere = ['42P04', '23505'];

/** Creates a database unless it exists. */
export async function ensureDatabase(server: OpenPostgres, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (!alreadyThere.includes((error as pg.DatabaseError).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
