import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scheduler } from './scheduler';

function drain(scheduler: Scheduler, atMs = Number.POSITIVE_INFINITY): unknown[] {
  const taken: unknown[] = [];
  for (let timer = scheduler.takeDue(atMs); timer; timer = scheduler.takeDue(atMs)) taken.push(timer.payload);
  return taken;
}

test('timers come in the order of their times, ties in the order in which they were set', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const scheduler = new Scheduler();
      const expected = times.map((atMs, index) => ({ atMs, index }));
      for (const { atMs, index } of expected) scheduler.schedule(atMs, 'sqs', index);
      expected.sort((one, other) => one.atMs - other.atMs || one.index - other.index);
      expect(drain(scheduler)).toEqual(expected.map(({ index }) => index));
    }),
    { seed: 1 },
  );
});

test('a timer that is not due stays', () => {
  const scheduler = new Scheduler();
  scheduler.schedule(10, 'sqs', 'early');
  scheduler.schedule(20, 'sqs', 'late');
  expect(drain(scheduler, 19)).toEqual(['early']);
  expect(scheduler.size).toBe(1);
  expect(scheduler.nextAtMs).toBe(20);
});

test('a restored scheduler goes on where the first one stood', () => {
  const scheduler = new Scheduler();
  for (const atMs of [30, 10, 20, 10]) scheduler.schedule(atMs, 'sqs', atMs);
  scheduler.takeDue(10);
  const copy = new Scheduler(scheduler.snapshot());
  for (const one of [scheduler, copy]) one.schedule(20, 'sqs', 'after the restore');
  expect(drain(copy)).toEqual(drain(scheduler));
});
