import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Fault } from '../fault.mjs';

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, in hexadecimal, as Prisma keeps it. */
  checksum: string;
}

// The number under which Prisma's own engine locks, so that `prisma migrate deploy` and this runner wait for each other.
const prismaLock = 72707369;

// Column for column what Prisma's engine creates.
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Reads the migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * The migrations that a database still lacks.
 * @param applied name and checksum of those it has
 * @throws Fault if one was edited after it was applied
 */
export function pendingMigrations(all: Migration[], applied: Map<string, string>): Migration[] {
  const edited = all.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited) {
    throw new Fault(
      `Migration ${edited.name} was edited after this database had applied it: restore the file and add a new one (npm run migration -- NAME).`,
    );
  }
  return all.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(`Migration ${migration.name} failed and was undone: ${reason}`, { cause });
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(
      `DATABASE_URL: no connection to ${hostname}:${port || 5432}${pathname} (${reason || 'refused'}): check the address, user and password, or leave it out to use the embedded database.`,
      { cause },
    );
  }
}

/** Makes the list of what was applied, where there is none, and reads it: names and checksums. */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  try {
    await client.query(bookkeeping);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(
      `DATABASE_URL: the database refuses to be set up (${reason}): give "${client.user}" the right to create tables in it, or leave it out to use the embedded database.`,
      { cause },
    );
  }
}

/**
 * Brings a database up to date, each migration whole or not at all, one process at a time.
 * @returns the names of the migrations that were applied
 * @throws Fault if the database is out of reach or refuses, or a migration fails or was edited
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    const pending = pendingMigrations(readMigrations(folder), await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
