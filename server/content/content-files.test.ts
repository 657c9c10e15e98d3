import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentChangedSince } from './content-files';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fanout-content-'));
  vi.stubEnv('FANOUT_CONTENT_DIR', root);
  await mkdir(path.join(root, 'lessons'));
  await writeFile(path.join(root, 'lessons', 'polling.mdx'), 'text');
  for (const name of ['lessons/polling.mdx', 'lessons', '']) await utimes(path.join(root, name), 1000, 1000);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

test('an edit deep in the content is noticed, and an old one is not', async () => {
  expect(await contentChangedSince(1_000_000)).toBe(false);
  await utimes(path.join(root, 'lessons/polling.mdx'), 1001, 1001);
  expect(await contentChangedSince(1_000_000)).toBe(true);
});

test('a file that was removed is noticed as well', async () => {
  await rm(path.join(root, 'lessons/polling.mdx'));
  expect(await contentChangedSince(1_000_000)).toBe(true);
});
