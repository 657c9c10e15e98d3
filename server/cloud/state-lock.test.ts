import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockState, StateInUse } from './state-lock';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-lock-'));
  path = join(folder, 'state');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is locked once, and free again when it is given back', () => {
  const unlock = lockState(path);
  expect(() => lockState(path)).toThrow(StateInUse);
  expect(() => lockState(path)).toThrow(`in use by process ${process.pid}`);
  unlock();
  lockState(path)();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a process that is no more is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(`${path}.lock`, JSON.stringify({ pid, began: '1' }));
  lockState(path)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process that was given the id of the dead one does not hold its lock', () => {
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, began: 'another time' }));
  lockState(path)();
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['', 'garbage', '{"pid":-1,"began":"1"}', '{"pid":"x"}'])(
  "a lock that says %j is nobody's",
  (text) => {
    writeFileSync(`${path}.lock`, text);
    const unlock = lockState(path);
    expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
  },
);

test('a lock that is no longer ours is left alone', () => {
  const unlock = lockState(path);
  writeFileSync(`${path}.lock`, 'theirs');
  unlock();
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe('theirs');
});
