import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running (or killed) server wrote about itself into `data/postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** How a server is told where its files lie, and how it is known again by that. */
export const dataFlags = (data: string) => ['-D', data];

/** Reads `postmaster.pid`: first line the process id, fourth the port. */
export function readPostmaster(data: string): Postmaster | undefined {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) ? port : 0 } : undefined;
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether that process is the PostgreSQL server of this folder. After a restart of the machine the id may be anybody's, also the
 * database of another checkout.
 */
function serves(pid: number, data: string): boolean {
  const { stdout } = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  const path = `/proc/${pid}/cmdline`;
  const command = stdout || (existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\0', ' ') : '');
  return command.includes(` ${dataFlags(data).join(' ')} `);
}

/** Waits until a process has gone. @returns false if it is still there after `limitMs` */
export async function waitForEnd(pid: number, limitMs: number): Promise<boolean> {
  const endsAt = Date.now() + limitMs;
  while (isAlive(pid)) {
    if (Date.now() > endsAt) return false;
    await pause(20);
  }
  return true;
}

/** Stops a server: SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (the next start recovers from the log). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitForEnd(pid, 15_000)) return;
  }
}

/** Clears what a killed server left behind, and stops one that lives but does not answer. */
export async function clearPostmaster(data: string): Promise<void> {
  const left = readPostmaster(data);
  if (left && isAlive(left.pid) && serves(left.pid, data)) await stopPostmaster(left.pid);
  rmSync(join(data, 'postmaster.pid'), { force: true });
}
