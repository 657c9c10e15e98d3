import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs sessions and cookies: made once, kept in `folder/secret`, readable by its owner alone. Two processes that make
 * one at the same moment end up with the same.
 */
export function keptSecret(folder: string): string {
  const path = join(folder, 'secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(folder, { recursive: true });
  }
  const mine = join(folder, `secret.${process.pid}`);
  writeFileSync(mine, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(mine, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine);
  }
  return readFileSync(path, 'utf8').trim();
}
