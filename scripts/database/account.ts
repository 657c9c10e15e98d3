import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Fault } from '../fault.mjs';

/** The user that PostgreSQL runs as, where that is not the user who runs this. */
export interface Account {
  uid: number;
  gid: number;
}

function idOf(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whose a path is: undefined where there is nothing, or where it is root's. */
export function ownerOf(path: string): Account | undefined {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return uid === 0 ? undefined : { uid, gid };
}

// initdb and postgres look their own user up by number and refuse to run as one without a name.
function hasName(account: Account): boolean {
  return spawnSync('id', ['-un'], { ...account, cwd: '/' }).status === 0;
}

/**
 * PostgreSQL refuses to run as root, so for root another account has to be found: whoever owns the data already, else whoever owns
 * the checkout, else `postgres`, else `nobody`. No account is created on the reader's machine.
 * @returns undefined where the current user will do
 * @throws Fault if root has no account to hand over to, or the data belongs to somebody else
 */
export function chooseAccount(dataFolder: string, checkout: string): Account | undefined {
  const me = process.getuid?.();
  if (me === undefined) return undefined;
  if (me !== 0) {
    const owner = ownerOf(dataFolder) ?? (existsSync(dataFolder) ? { uid: 0, gid: 0 } : undefined);
    if (owner && owner.uid !== me) {
      throw new Fault(
        `The database in ${dataFolder} belongs to user ${owner.uid} and you are user ${me}: start as that user, or set FANOUT_DATA_DIR to a folder of your own.`,
      );
    }
    return undefined;
  }
  const candidates = [ownerOf(dataFolder), ownerOf(checkout), idOf('postgres'), idOf('nobody')];
  const found = candidates.find((account) => account !== undefined && hasName(account));
  if (found) return found;
  throw new Fault(
    'PostgreSQL refuses to run as root and there is no other user to run it as: start as an ordinary user, or set DATABASE_URL.',
  );
}
