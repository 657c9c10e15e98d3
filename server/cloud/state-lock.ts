import 'server-only';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Who holds the lock: process id, and when that process began, because ids are given again. */
interface Owner {
  pid: number;
  began: string;
}

/**
 * Takes `path.lock`, so that one process writes to the file at a time. A lock whose process is no more is taken over.
 * @returns gives the lock back
 * @throws Error with the owner's process id when another process has it
 */
export function lockState(path: string): () => void {
  const lock = `${path}.lock`;
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Owner);
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    while (!tryLink(draft, lock)) takeOver(lock);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readIfThere(lock) === mine) rmSync(lock, { force: true });
  };
}

function tryLink(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock away. Should it be another process's fresh one by then, it is put back. */
function takeOver(lock: string): void {
  const found = readIfThere(lock);
  if (found === undefined) return;
  const owner = readOwner(found);
  if (owner && isRunning(owner)) throw new StateInUse(owner.pid);
  const aside = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== found) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

/** Another process has the state file. */
export class StateInUse extends Error {
  constructor(readonly pid: number) {
    super(`The state file is in use by process ${pid}.`);
  }
}

function readOwner(text: string): Owner | undefined {
  try {
    const { pid, began } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beginningOf(pid) === began;
}

/** When a process began, as Linux counts it; elsewhere nothing, and the id alone decides. */
function beginningOf(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The name in parentheses may hold anything; the beginning is the twentieth word after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
