import { expect, test } from 'vitest';
import { modulesNamed } from '../module/all-modules';
import { Run } from '../run/run';
import { Checkpoints } from './checkpoints';

const snapshot = new Run({ seed: 1, modules: modulesNamed(['sqs']), topology: {} }).snapshot();

function taken(count: number, weight: number): Checkpoints {
  const checkpoints = new Checkpoints();
  for (let index = 0; index < count; index += 1) {
    checkpoints.add({ atMs: index * 100, acts: 0, entries: index * 250, weight, snapshot });
  }
  return checkpoints;
}

test('the checkpoint of a moment is the latest at or before it', () => {
  const checkpoints = taken(5, 1);
  expect([0, 99, 100, 399, 1_000_000].map((atMs) => checkpoints.before(atMs).atMs)).toEqual([
    0, 0, 100, 300, 400,
  ]);
});

test('a run without a first checkpoint is a bug', () => {
  expect(() => new Checkpoints().before(5)).toThrow('no checkpoint at or before 5 ms');
});

test('checkpoints are due by what has happened since, and later where snapshots are large', () => {
  const checkpoints = taken(1, 1);
  expect(checkpoints.isDue(249, 0)).toBe(false);
  expect(checkpoints.isDue(250, 0)).toBe(true);
  expect(checkpoints.isDue(900, 4000)).toBe(false);
  expect(checkpoints.isDue(1000, 4000)).toBe(true);
});

test('a long run keeps a bounded number of checkpoints, spread over all of it', () => {
  const checkpoints = taken(2000, 1);
  expect(checkpoints.count).toBe(400);
  const gaps = Array.from(
    { length: 100 },
    (_, index) => index * 2000 - checkpoints.before(index * 2000).atMs,
  );
  expect(Math.max(...gaps)).toBeLessThan(1600);
});

test('deep queues are kept in fewer checkpoints', () => {
  expect(taken(400, 1000).count).toBe(150);
  expect(taken(400, 1_000_000).count).toBe(2);
});

test('a branch keeps the checkpoints of its past', () => {
  expect(taken(10, 1).upTo(450).count).toBe(5);
});
