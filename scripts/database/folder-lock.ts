import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './postmaster';

const limitMs = 60_000;

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    return false;
  }
}

/** Does some work while no other process does the same to this folder. A lock whose owner died, or that is older than a minute, is taken over. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'lock');
  const endsAt = Date.now() + limitMs;
  while (!take(path)) {
    if (isAbandoned(path) || Date.now() > endsAt) rmSync(path, { force: true });
    else await pause(30);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
