import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// Prisma's own command line downloads its schema engine, which needs a network. The same engine comes from npm as WebAssembly; its
// loader expects a bundler that imports .wasm files, so here the two halves are joined by hand.
async function loadEngine(): Promise<typeof SchemaEngine> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...glue } });
  glue.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return glue.SchemaEngine;
}

// Once per process: a second instance would take the first one's memory from under it.
let loaded: Promise<typeof SchemaEngine> | undefined;

async function openEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [string, string][] | undefined,
): Promise<SchemaEngine> {
  loaded ??= loadEngine();
  const Engine = await loaded;
  return Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const charType = 18;

/**
 * PrismaPg, bent in two places for the engine: it refuses to read the catalogues' own type "char", and it cuts scripts at every
 * semicolon, also at those inside a string or a function.
 */
async function catalogueAdapter(connectionString: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString });
  const ask = pool.query.bind(pool);
  let charColumns: number[] = [];
  const askWithChars = async (config: pg.QueryConfig) => {
    const result = await ask(config);
    charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === charType ? [index] : []));
    for (const index of charColumns)
      Object.assign(result.fields[index] ?? {}, { dataTypeID: pg.types.builtins.TEXT });
    return result;
  };
  const adapter = await new PrismaPg(Object.assign(pool, { query: askWithChars })).connect();
  const { queryRaw, dispose } = adapter;
  return Object.assign(adapter, {
    async queryRaw(query: SqlQuery) {
      const result = await queryRaw.call(adapter, query);
      for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    },
    async executeScript(script: string) {
      await ask(script);
    },
    async dispose() {
      await dispose.call(adapter);
      await pool.end();
    },
  });
}

const identity = { provider: 'postgres', adapterName: '@prisma/adapter-pg' } as const;

/** An adapter that connects to databases which it creates itself, and a way to be rid of them. */
function throwAwayDatabases(adminUrl: string) {
  const made: string[] = [];
  const connect = async () => {
    const name = `fanout_diff_${randomUUID().replaceAll('-', '')}`;
    await administer(adminUrl, `CREATE DATABASE ${name}`);
    made.push(name);
    const url = new URL(adminUrl);
    url.pathname = name;
    return catalogueAdapter(url.href);
  };
  // PrismaPg's own shadow database is the main one in disguise when it is given a connection string, hence two of ours.
  const factory: SqlMigrationAwareDriverAdapterFactory = { ...identity, connect, connectToShadowDb: connect };
  const drop = async () => {
    for (const name of made) await administer(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { factory, drop };
}

function migrationsIn(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

const everything = { externalTables: [], externalEnums: [] };

/**
 * The SQL that takes a database from what the migrations make to what the schema says.
 * @param adminUrl a server on which databases may be created and dropped; the database it names is not touched
 * @returns an empty string where the two agree
 */
export async function diffMigrationsToSchema(adminUrl: string, prismaFolder: string): Promise<string> {
  const { factory, drop } = throwAwayDatabases(adminUrl);
  const schema = {
    path: 'schema.prisma',
    content: readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8'),
  };
  try {
    const engine = await openEngine(factory, [[schema.path, schema.content]]);
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationsIn(join(prismaFolder, 'migrations')) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: everything,
    });
    const sql = stdout ?? '';
    return sql.includes('This is an empty migration') ? '' : sql;
  } finally {
    await drop();
  }
}

/**
 * What Prisma's own engine, the one behind `prisma migrate deploy`, thinks of a database's migrations.
 * @returns names of those edited since or failed, and what is missing (null: nothing)
 */
export async function appliedAccordingToPrisma(url: string, migrationsFolder: string) {
  const adapter = await catalogueAdapter(url);
  const connect = async () => adapter;
  try {
    const engine = await openEngine({ ...identity, connect, connectToShadowDb: connect }, undefined);
    const found = await engine.diagnoseMigrationHistory({
      migrationsList: migrationsIn(migrationsFolder),
      optInToShadowDatabase: false,
      filters: everything,
    });
    return { edited: found.editedMigrationNames, failed: found.failedMigrationNames, history: found.history };
  } finally {
    await adapter.dispose();
  }
}
