import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';
import { isStamped, writeStamp } from './stamp';

/** Generates the Prisma client into prisma/generated, unless it is there for this schema and this version. */
export function generateClient(root: string): { said: string } {
  const stampFile = join(root, 'node_modules/.cache/fanout/prisma-client');
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'prisma/schema.prisma')))
    .update(readFileSync(join(root, 'node_modules/prisma/package.json')))
    .digest('hex');
  const isThere = existsSync(join(root, 'prisma/generated/client.ts'));
  if (isThere && isStamped(stampFile, stamp)) return { said: 'up to date' };
  const done = spawnSync(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // Generating needs no schema engine, but without the name of some file Prisma would download one.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (done.status !== 0) throw new Fault(`prisma generate failed: ${(done.stderr || done.stdout).trim()}`);
  writeStamp(stampFile, stamp);
  return { said: 'generated' };
}
