import { join, resolve } from 'node:path';
import { migrate } from '../database/migrate';
import { ensureDatabase, openPostgres } from '../database/open-postgres';

export interface OpenDatabase {
  said: string;
  url: string;
  /** Ends this process's use of it. A database of the reader's own is left alone. */
  close(): Promise<void>;
}

/** The database that DATABASE_URL names, else the embedded one in the data folder. */
export async function openDatabase(own: string | undefined, dataFolder: string): Promise<OpenDatabase> {
  if (own) {
    const { hostname, port, pathname } = new URL(own);
    return { said: `yours, ${hostname}:${port || 5432}${pathname}`, url: own, close: async () => undefined };
  }
  const server = await openPostgres(resolve(dataFolder, 'postgres'), process.cwd());
  await ensureDatabase(server, 'fanout');
  const url = server.url('fanout');
  return { said: `embedded, on port ${new URL(url).port}`, url, close: server.close };
}

/** Applies the migrations that the database lacks. */
export async function migrateDatabase(url: string, root: string): Promise<{ said: string }> {
  const applied = await migrate(url, join(root, 'prisma/migrations'));
  return { said: applied.length === 0 ? 'up to date' : `applied ${applied.length}` };
}
