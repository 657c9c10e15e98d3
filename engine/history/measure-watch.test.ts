import { expect, test } from 'vitest';
import type { Count } from '../client/measure';
import type { Topology } from '../client/topology';
import { modulesFor } from '../module/all-modules';
import { History } from './history';

const topology: Topology = {
  queues: [{ name: 'orders', visibilityTimeout: '10s', waitTime: '20s' }, { name: 'quiet' }],
  producers: [{ to: 'orders', rate: '1/s', stopAfter: 1 }],
  consumers: [{ from: 'orders', name: 'workers', processing: '1s', forgetsToDelete: true }],
  autoScaling: [],
};

function historyOf(count: Count, untilMs = 60_000): History {
  return new History({
    seed: 3,
    modules: modulesFor({ topology }),
    topology,
    runForMs: 60_000,
    measure: { count, untilMs },
  });
}

function measuredAt(history: History, atMs: number): number | undefined {
  history.moveTo(atMs);
  return history.view().measured;
}

test('a number is shown as it was at the moment that is shown', () => {
  const history = historyOf({ deliveries: 'orders' });
  const then = [5_000, 15_000, 25_000, 35_000].map((atMs) => measuredAt(history, atMs));
  expect(then).toEqual([1, 2, 3, 4]);
  expect(measuredAt(history, 15_000)).toBe(2);
  expect(measuredAt(history, 0)).toBe(0);
});

test('it follows the reader into another future, and back', () => {
  const history = historyOf({ deliveries: 'orders' });
  history.moveTo(45_000);
  history.moveTo(15_000);
  history.act({ kind: 'change', change: { consumers: { workers: { forgetsToDelete: false } } } });
  expect(measuredAt(history, 15_000)).toBe(2);
  expect(measuredAt(history, 45_000)).toBe(3);
  history.undo();
  expect(measuredAt(history, 45_000)).toBe(5);
});

test('what comes after the moment that is asked about does not count', () => {
  const history = historyOf({ deliveries: 'orders' }, 20_000);
  expect(measuredAt(history, 60_000)).toBe(2);
});

test.each<[Count, number]>([
  [{ messages: 'redelivered', queue: 'orders' }, 1],
  [{ calls: 'DeleteMessage' }, 0],
  [{ calls: 'ReceiveMessage', queue: 'orders' }, 5],
  [{ queue: 'orders', depth: 'total' }, 1],
  [{ queue: 'quiet', depth: 'total' }, 0],
  [{ queue: 'orders', depth: 'visible', most: true }, 0],
  [{ queue: 'orders', depth: 'inFlight', most: true }, 1],
  [{ workers: 'workers' }, 1],
  [{ latency: 'processing', queue: 'orders', percentile: 100 }, 1],
  [{ latency: 'processing', queue: 'orders', percentile: 100, minutes: true }, 0],
])('%o', (count, value) => {
  expect(measuredAt(historyOf(count), 45_000)).toBe(value);
});

test('the most there ever were stays when they are gone', () => {
  const history = historyOf({ workers: 'workers', most: true });
  history.moveTo(5_000);
  history.act({ kind: 'change', change: { consumers: { workers: { count: 3 } } } });
  history.moveTo(20_000);
  history.act({ kind: 'change', change: { consumers: { workers: { count: 1 } } } });
  expect(measuredAt(history, 45_000)).toBe(3);
});
