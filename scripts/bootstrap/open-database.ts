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
  const folder = resolve(dataFolder, 'postgres');
  const server = await openPostgres(folder, process.cwd());
  await ensureDatabase(server, 'fanout');
  const url = server.url('fanout');
  const where = server.folder === folder ? '' : `, in ${server.folder}`;
  return { said: `embedded, on port ${new URL(url).port}${where}`, url, close: server.close };
}

/** Applies the migrations that the database lacks. */
export async function migrateDatabase(url: string, root: string): Promise<{ said: string }> {
  const applied = await migrate(url, join(root, 'prisma/migrations'));
  return { said: applied.length === 0 ? 'up to date' : `applied ${applied.length}` };
}
