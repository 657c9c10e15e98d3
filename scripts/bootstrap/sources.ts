import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// What a build is made of. Nothing here may be something that a build or a start writes.
const built = [
  'app',
  'components',
  'content',
  'engine',
  'lib',
  'public',
  'server',
  'prisma/schema.prisma',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

const isTest = (name: string) => /\.test\.tsx?$/.test(name);

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!isTest(name)) yield* filesUnder(join(path, name));
  }
}

/** A hash over everything that goes into a build: same hash, same build. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const part of built) {
    for (const path of filesUnder(join(root, part)))
      hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
