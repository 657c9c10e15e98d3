import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OldestFirst } from '../sqs/oldest-first';
import { LatencyTimes, matches } from './message-facts';

test('a percentile is the smallest time that so many percent did not exceed', () => {
  const times = new LatencyTimes('delivery', {});
  expect(times.percentile(50)).toBeUndefined();
  for (const ms of [30, 10, 20, 40]) times.add(ms);
  expect([50, 95, 99, 100].map((percent) => times.percentile(percent))).toEqual([20, 40, 40, 40]);
});

test('times stay sorted whatever the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (given) => {
      const times = new LatencyTimes('processing', {});
      for (const ms of given) times.add(ms);
      expect(times.sortedMs).toEqual([...given].sort((one, other) => one - other));
    }),
    { seed: 1 },
  );
});

test('a message is found by its first queue and by a part of its body', () => {
  const message = { queue: 'orders', body: 'order 17, express' };
  expect(matches(message, {})).toBe(true);
  expect(matches(message, { queue: 'orders', body: 'express' })).toBe(true);
  expect(matches(message, { queue: 'dead' })).toBe(false);
  expect(matches(message, { body: 'slow' })).toBe(false);
});

test('the oldest live item comes first, however items were added and ended', () => {
  const steps = fc.array(
    fc.record({ sentAtMs: fc.integer({ min: 0, max: 30 }), ends: fc.integer({ min: 0, max: 40 }) }),
  );
  fc.assert(
    fc.property(steps, (given) => {
      const items = new OldestFirst<{ sentAtMs: number }>();
      const live: { sentAtMs: number }[] = [];
      for (const { sentAtMs, ends } of given) {
        const item = { sentAtMs };
        items.add(item);
        live.push(item);
        live.splice(ends, 1);
        const oldest = live.length === 0 ? undefined : Math.min(...live.map((one) => one.sentAtMs));
        expect(items.first((one) => live.includes(one))?.sentAtMs).toBe(oldest);
      }
    }),
    { seed: 2 },
  );
});
