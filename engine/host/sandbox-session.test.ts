import { expect, test } from 'vitest';
import { checkGoal } from '../history/check-goal';
import { ORDERS, opened } from '../testing/opened-sandbox';

test('a sandbox opens paused at its beginning', async () => {
  const { first, frames } = await opened();
  expect(first).toMatchObject({ atMs: 0, endMs: 0, playing: false, speed: 1, canUndo: false });
  expect(Object.keys(first.view.queues ?? {})).toEqual(['orders-dlq', 'orders']);
  expect(frames).toHaveLength(1);
});

test('playing moves virtual time with the clock, one frame per 16 ms', async () => {
  const { clock, client, frames, last } = await opened();
  client.play();
  clock.pass(1600);
  expect(last().atMs).toBeGreaterThan(1560);
  expect(last().atMs).toBeLessThanOrEqual(1600);
  expect(frames.length).toBeLessThanOrEqual(102);
  client.setSpeed(10);
  clock.pass(1600);
  expect(last().atMs).toBeGreaterThan(16_000);
});

test('simple playing ends at the declared length, and playing again goes on', async () => {
  const { clock, client, last } = await opened();
  client.setSpeed(100);
  client.play();
  clock.pass(2000);
  expect(last()).toMatchObject({ atMs: 60_000, playing: false });
  client.play();
  clock.pass(200);
  expect(last().atMs).toBeGreaterThan(70_000);
});

test('many seeks between two frames cost one frame', async () => {
  const { clock, client, frames, seek } = await opened();
  seek(30_000);
  clock.pass(100);
  const before = frames.length;
  for (let ms = 30_000; ms > 0; ms -= 100) client.seek(ms);
  clock.pass(100);
  expect(frames).toHaveLength(before + 1);
  expect(frames.at(-1)).toMatchObject({ atMs: 100, endMs: 30_000 });
});

test('the goal is reached at one moment with one hash, however the world was driven there', async () => {
  const played = await opened();
  played.client.setSpeed(3);
  played.client.play();
  played.clock.pass(12_000);
  const sought = await opened();
  sought.seek(36_000);
  const reached = sought.last().goalReached;
  expect(reached?.atMs).toBeGreaterThan(24_000);
  expect(played.last().goalReached).toEqual(reached);
  expect(sought.last().view.goal?.holds).toBe(true);
  expect(sought.seek(10_000).view.goal?.holds).toBe(false);
});

test('the hash of a moment is the same before, after and again', async () => {
  const { client, seek } = await opened();
  seek(12_345);
  const first = await client.stateHash();
  seek(40_000);
  expect(await client.stateHash()).not.toBe(first);
  seek(12_345);
  expect(await client.stateHash()).toBe(first);
});

test('steps lead from moment to moment, and back', async () => {
  const { clock, client, last } = await opened();
  client.step(1);
  clock.pass(50);
  const first = last().atMs;
  client.step(1);
  client.step(1);
  clock.pass(50);
  const third = last().atMs;
  expect(first).toBeGreaterThan(0);
  expect(third).toBeGreaterThan(first);
  client.step(-1);
  client.step(-1);
  clock.pass(50);
  expect(last().atMs).toBe(first);
});

test('a step in a world in which nothing will ever happen stays where it is', async () => {
  const topology = { queues: [], producers: [], consumers: [], autoScaling: [] };
  const { clock, client, last } = await opened({ id: 'empty', seed: 1, topology });
  client.step(1);
  clock.pass(50);
  expect(last()).toMatchObject({ atMs: 0, endMs: 0 });
});

test('a restart begins again, with another seed if one is given', async () => {
  const { client, seek } = await opened();
  seek(10_000);
  const before = await client.stateHash();
  const frame = await client.restart();
  expect(frame).toMatchObject({ atMs: 0, endMs: 0 });
  seek(10_000);
  expect(await client.stateHash()).toBe(before);
  await client.restart(8);
  seek(10_000);
  expect(await client.stateHash()).not.toBe(before);
});

test("a learner who does what the solution does reaches the goal at the moment that the lesson's check knows", async () => {
  const steps = [{ at: '5s', change: { consumers: { consumers: { poison: ['orders 7'] } } } }];
  const solution = { steps, runFor: '40s' };
  const { clock, client, last } = await opened();
  const done = client.run(solution.steps, 40_000);
  clock.pass(100);
  await done;
  const { reached } = checkGoal({ ...ORDERS, solution });
  expect(reached?.atMs).toBeGreaterThan(5000);
  expect(last().goalReached).toEqual(reached);
});
