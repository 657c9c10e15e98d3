import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from './migrate';
import { appliedAccordingToPrisma, diffMigrationsToSchema } from './schema-engine';

const migrations = resolve('prisma/migrations');
const url = () => process.env.DATABASE_URL ?? '';

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-migrations-'));
  for (const { name } of readMigrations(migrations)) {
    mkdirSync(join(folder, name));
    copyFileSync(join(migrations, name, 'migration.sql'), join(folder, name, 'migration.sql'));
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

function add(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

test('the migrations make exactly what the schema says', async () => {
  expect(await diffMigrationsToSchema(inject('adminUrl'), resolve('prisma'))).toBe('');
}, 60_000);

test('a column that no migration makes is noticed', async () => {
  const prisma = mkdtempSync(join(tmpdir(), 'fanout-prisma-'));
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  writeFileSync(
    join(prisma, 'schema.prisma'),
    schema.replace('model Learner {', 'model Learner {\n  nickname String?\n'),
  );
  mkdirSync(join(prisma, 'migrations'));
  for (const { name, sql } of readMigrations(migrations)) {
    mkdirSync(join(prisma, 'migrations', name));
    writeFileSync(join(prisma, 'migrations', name, 'migration.sql'), sql);
  }
  expect(await diffMigrationsToSchema(inject('adminUrl'), prisma)).toContain(
    'ADD COLUMN     "nickname" TEXT',
  );
  rmSync(prisma, { recursive: true });
}, 60_000);

test("Prisma's own engine takes what this runner applied as applied", async () => {
  expect(await appliedAccordingToPrisma(url(), migrations)).toEqual({
    edited: [],
    failed: [],
    history: null,
  });
}, 60_000);

test('a migration is applied once', async () => {
  add('29990101000000_once', 'CREATE TABLE once (id INT);');
  expect(await migrate(url(), folder)).toEqual(['29990101000000_once']);
  expect(await migrate(url(), folder)).toEqual([]);
  await ask('DROP TABLE once');
  await ask("DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'");
});

test('a migration that fails half-way leaves nothing behind', async () => {
  add('29990101000000_half', 'CREATE TABLE half (id INT); SELECT 1/0;');
  await expect(migrate(url(), folder)).rejects.toThrow(
    'Migration 29990101000000_half failed and was undone: division by zero',
  );
  expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
});

test('a migration that was edited after it was applied is refused by name', async () => {
  const [first] = readMigrations(folder);
  writeFileSync(join(folder, first!.name, 'migration.sql'), `${first!.sql}\n-- edited`);
  await expect(migrate(url(), folder)).rejects.toThrow(`Migration ${first!.name} was edited`);
});

test('two processes that migrate at once apply each migration once', async () => {
  add('29990101000000_race', 'CREATE TABLE race (id INT); SELECT pg_sleep(0.2);');
  const applied = await Promise.all([migrate(url(), folder), migrate(url(), folder), migrate(url(), folder)]);
  expect(applied.flat()).toEqual(['29990101000000_race']);
  await ask('DROP TABLE race');
  await ask("DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'");
});

test('a database that is out of reach is named with the remedy', async () => {
  await expect(migrate('postgresql://nobody:x@127.0.0.1:1/none', folder)).rejects.toThrow(
    /DATABASE_URL: no connection to 127\.0\.0\.1:1\/none .*: check the address/,
  );
});

test('a user who may not make tables is told so, in one sentence', async () => {
  const role = `reader_${randomUUID().replaceAll('-', '')}`;
  await ask(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
  onTestFinished(async () => {
    await ask(`DROP ROLE ${role}`);
  });
  await ask('DROP TABLE _prisma_migrations');
  const theirs = Object.assign(new URL(url()), { username: role, password: 'x' });
  await expect(migrate(theirs.href, folder)).rejects.toMatchObject({
    name: 'Fault',
    message: `DATABASE_URL: the database refuses to be set up (permission denied for schema public): give "${role}" the right to create tables in it, or leave it out to use the embedded database.`,
  });
});
