import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../database/migrate';
import { ensureDatabase } from '../database/open-postgres';
import { openThrowAwayPostgres } from '../database/throw-away-postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which a test file may create databases; its database `template` is migrated and empty. */
    adminUrl: string;
  }
}

/** Runs once before all database tests; what it returns runs after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openThrowAwayPostgres();
  await ensureDatabase(server, 'template');
  await migrate(server.url('template'), resolve('prisma/migrations'));
  project.provide('adminUrl', server.url('postgres'));
  return () => server.close();
}
