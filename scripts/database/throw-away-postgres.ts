import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenPostgres, openPostgres } from './open-postgres';

/** A server in a temporary folder, and the way to be rid of both. */
export async function openThrowAwayPostgres(): Promise<OpenPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'fanout-'));
  // For root, PostgreSQL runs as another account, which has to get through.
  chmodSync(folder, 0o711);
  const server = await openPostgres(join(folder, 'postgres'), process.cwd());
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, close };
}

/** Runs some work against a server that lives only as long as the work. */
export async function withThrowAwayPostgres<T>(work: (server: OpenPostgres) => Promise<T>): Promise<T> {
  const server = await openThrowAwayPostgres();
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}
