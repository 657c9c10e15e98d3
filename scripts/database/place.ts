import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';
import { type Account, ownerOf } from './account';

/** Where PostgreSQL's programs and one cluster's files lie. */
export interface Place {
  /** Holds `bin`, `lib` and `share`. */
  binaries: string;
  /** Holds the cluster (`data`), its password, its last port and its log. */
  folder: string;
  account?: Account;
}

const sharedHome = '/var/lib/fanout';

/** Makes a folder, with a sentence of its own for each way in which that can fail. */
export function makeFolder(folder: string, owner?: Account): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new Fault(
      `Fanout cannot write to ${folder}: make it writable, or set FANOUT_DATA_DIR to a folder that is.`,
      { cause },
    );
  }
}

function canReach(account: Account, folder: string, program: string): boolean {
  const looked = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w . && test -x "$2"', 'sh', folder, program], {
    ...account,
    cwd: '/',
  });
  return looked.status === 0;
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Copies the programs once per version of them, and says where to. */
function copyBinaries(from: string): string {
  const { size, mtimeMs } = statSync(join(from, 'bin', 'postgres'));
  const to = join(sharedHome, `postgres-${shortHash(`${from} ${size} ${mtimeMs}`)}`);
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, to);
  return to;
}

/**
 * Another account cannot look into a closed home (mode 700), where a checkout often lies. Then the programs and the cluster go to
 * /var/lib/fanout, which only root needs, because only root runs PostgreSQL as somebody else.
 */
export function choosePlace(binaries: string, folder: string, account: Account | undefined): Place {
  makeFolder(folder, account);
  if (!account || canReach(account, folder, join(binaries, 'bin', 'postgres'))) {
    return { binaries, folder, account };
  }
  const elsewhere = join(sharedHome, shortHash(folder));
  const owner = ownerOf(join(elsewhere, 'data')) ?? account;
  makeFolder(elsewhere, owner);
  const copied = copyBinaries(binaries);
  if (canReach(owner, elsewhere, join(copied, 'bin', 'postgres'))) {
    return { binaries: copied, folder: elsewhere, account: owner };
  }
  throw new Fault(
    `User ${account.uid}, as which PostgreSQL must run, reaches neither ${folder} nor ${elsewhere}: move the checkout out of a closed home, or set DATABASE_URL.`,
  );
}
