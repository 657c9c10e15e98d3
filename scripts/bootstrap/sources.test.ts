import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from './sources';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fanout-sources-'));
  write('content/lessons/a.mdx', 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a changed, added or renamed lesson makes the build stale', () => {
  const hashes = [sourceHash(root)];
  write('content/lessons/a.mdx', 'two');
  hashes.push(sourceHash(root));
  write('content/lessons/b.mdx', 'one');
  hashes.push(sourceHash(root));
  rmSync(join(root, 'content/lessons/b.mdx'));
  write('content/lessons/c.mdx', 'one');
  hashes.push(sourceHash(root));
  expect(new Set(hashes).size).toBe(4);
});

test('tests, docs and what a build writes leave it fresh', () => {
  const before = sourceHash(root);
  write('engine/sqs/a.test.ts', 'x');
  write('docs/a.md', 'x');
  write('.next/BUILD_ID', 'x');
  write('prisma/generated/client.ts', 'x');
  expect(sourceHash(root)).toBe(before);
});
