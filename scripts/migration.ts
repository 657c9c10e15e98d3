import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffMigrationsToSchema } from './database/schema-engine';
import { withThrowAwayPostgres } from './database/throw-away-postgres';
import { Fault } from './fault.mjs';

const prismaFolder = resolve('prisma');

/** `npm run migration -- NAME`: writes the migration that takes the database to what prisma/schema.prisma says now. */
export async function main([name]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Fault('Name the migration in lower case: npm run migration -- add_class_table');
  }
  mkdirSync(join(prismaFolder, 'migrations'), { recursive: true });
  const sql = await withThrowAwayPostgres((server) =>
    diffMigrationsToSchema(server.url('postgres'), prismaFolder),
  );
  if (sql === '') {
    process.stdout.write('The migrations already make what the schema says: nothing to write.\n');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(prismaFolder, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  process.stdout.write(`Wrote ${folder}/migration.sql. Read it before you commit it.\n`);
}
