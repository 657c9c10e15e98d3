import { expect, test } from 'vitest';
import { modulesNamed } from '../module/all-modules';
import { TraceProjection } from '../requirement/trace-projection';
import type { SqsFacts } from '../sqs/facts';
import { sqsModule } from '../sqs/module';
import { ChartSamples } from './chart-samples';

const modules = modulesNamed(['sqs']);

/** A projection in which one message is sent every second. */
function sampled(seconds: number) {
  const projection = new TraceProjection(0, modules);
  const { queues } = projection.factsOf(sqsModule) as SqsFacts;
  const samples = new ChartSamples();
  for (let second = 0; second <= seconds; second += 1) {
    samples.take(projection, second * 1000, false);
    queues.enter(`m${second}`, 'orders', 'visible', second * 1000);
    queues.queue('orders').sent += 1;
  }
  samples.take(projection, seconds * 1000, true);
  const chart = (points: number, endMs: number) => samples.chart(points, endMs, modules.rates);
  return { projection, queues, samples, chart };
}

test('there is a point for each second, with what was there at its end', () => {
  const { chart } = sampled(5);
  const points = chart(100, 5000);
  expect(points.map(({ atMs }) => atMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(points.map(({ values }) => values.visible)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(points.at(-1)?.values.oldestAge).toBe(5);
});

test('totals are shown per second', () => {
  const { chart } = sampled(100);
  const rates = chart(11, 100_000).map(({ values }) => values.sent);
  expect(rates.slice(1)).toEqual(Array(10).fill(1));
});

test('a chart has no more points than asked and ends where it is asked to', () => {
  const { chart } = sampled(1000);
  expect(chart(50, 1_000_000).length).toBeLessThanOrEqual(50);
  expect(chart(50, 400_000).at(-1)?.atMs).toBeLessThanOrEqual(400_000);
});

test('a long run is sampled more coarsely, and none of it is missing', () => {
  const { chart } = sampled(20_000);
  const points = chart(5000, 20_000_000);
  expect(points.length).toBeLessThanOrEqual(2400);
  expect(points.length).toBeGreaterThan(1000);
  expect(points.at(-1)?.atMs).toBeGreaterThan(19_980_000);
  expect(points.at(-1)?.values.sent).toBeCloseTo(1);
});

test('several queues and groups have names before their series', () => {
  const { projection, queues, samples, chart } = sampled(1);
  queues.queue('dead');
  samples.take(projection, 2000, true);
  expect(Object.keys(chart(10, 2000).at(-1)?.values ?? {})).toContain('dead:visible');
});

test('a branch keeps the samples of its past and goes on', () => {
  const { projection, samples } = sampled(10);
  const branch = samples.upTo(4500);
  branch.take(projection, 6000, true);
  expect(branch.chart(100, 6000, modules.rates).map(({ atMs }) => atMs)).toEqual([
    0, 1000, 2000, 3000, 4000, 5000, 6000,
  ]);
});
