import { expect, test } from 'vitest';
import { RunLedger } from '../requirement/run-ledger';
import { ChartSamples } from './chart-samples';

/** A ledger in which one message is sent every second. */
function sampled(seconds: number): { ledger: RunLedger; samples: ChartSamples } {
  const ledger = new RunLedger(0);
  const samples = new ChartSamples();
  for (let second = 0; second <= seconds; second += 1) {
    samples.take(ledger, second * 1000, false);
    ledger.queues.enter(`m${second}`, 'orders', 'visible', second * 1000);
    ledger.queues.queue('orders').sent += 1;
  }
  samples.take(ledger, seconds * 1000, true);
  return { ledger, samples };
}

test('there is a point for each second, with what was there at its end', () => {
  const { samples } = sampled(5);
  const points = samples.chart(100, 5000);
  expect(points.map(({ atMs }) => atMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(points.map(({ values }) => values.visible)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(points.at(-1)?.values.oldestAge).toBe(5);
});

test('totals are shown per second', () => {
  const { samples } = sampled(100);
  expect(
    samples
      .chart(11, 100_000)
      .slice(1)
      .map(({ values }) => values.sent),
  ).toEqual(Array(10).fill(1));
});

test('a chart has no more points than asked and ends where it is asked to', () => {
  const { samples } = sampled(1000);
  expect(samples.chart(50, 1_000_000).length).toBeLessThanOrEqual(50);
  expect(samples.chart(50, 400_000).at(-1)?.atMs).toBeLessThanOrEqual(400_000);
});

test('a long run is sampled more coarsely, and none of it is missing', () => {
  const { samples } = sampled(20_000);
  const points = samples.chart(5000, 20_000_000);
  expect(points.length).toBeLessThanOrEqual(2400);
  expect(points.length).toBeGreaterThan(1000);
  expect(points.at(-1)?.atMs).toBeGreaterThan(19_980_000);
  expect(points.at(-1)?.values.sent).toBeCloseTo(1);
});

test('several queues and groups have names before their series', () => {
  const { ledger, samples } = sampled(1);
  ledger.queues.queue('dead');
  samples.take(ledger, 2000, true);
  expect(Object.keys(samples.chart(10, 2000).at(-1)?.values ?? {})).toContain('dead:visible');
});

test('a branch keeps the samples of its past and goes on', () => {
  const { ledger, samples } = sampled(10);
  const branch = samples.upTo(4500);
  branch.take(ledger, 6000, true);
  expect(branch.chart(100, 6000).map(({ atMs }) => atMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000]);
});
