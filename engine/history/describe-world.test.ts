import { expect, test } from 'vitest';
import type { WorldView } from '../client/view';
import { RecordedRun } from '../testing/recorded-run';
import { describeWorld } from './describe-world';

function shown(run: RecordedRun): Omit<WorldView, 'travels' | 'goal'> {
  return describeWorld(run.run);
}

test('every moment of a view counts from the start of the world', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders', visibilityTimeout: '30s', retention: '1h' }],
    producers: [{ to: 'orders', schedule: [{ at: '500ms', count: 2 }] }],
    consumers: [{ from: 'orders', name: 'workers', processing: '5s' }],
  }).until(3);
  const { atMs, queues, consumers } = shown(run);
  expect(atMs).toBe(3000);
  expect(queues?.orders).toMatchObject({
    visible: 1,
    inFlight: 1,
    visibilityTimeoutMs: 30_000,
    retentionMs: 3_600_000,
  });
  expect(queues?.orders?.messages).toMatchObject([
    {
      body: 'orders 1',
      state: 'inFlight',
      sentAtMs: 500,
      firstReceivedAtMs: 1000,
      visibleAtMs: 31_000,
      expiresAtMs: 3_600_500,
    },
    { body: 'orders 2', state: 'visible', sentAtMs: 500 },
  ]);
  expect(queues?.orders?.messages[0]?.heldBy).toBe('workers#1');
  expect(consumers?.workers?.workers).toMatchObject([
    { id: 'workers#1', state: 'processing', untilMs: 6000, messages: [queues?.orders?.messages[0]?.id] },
  ]);
});

test('an auto-scaling group shows who is in service now, also between two readings', () => {
  const run = new RecordedRun({
    queues: [{ name: 'videos' }],
    producers: [{ to: 'videos', schedule: [{ at: '1s', count: 100 }] }],
    consumers: [{ from: 'videos', name: 'encoders', processing: '30s' }],
    autoScaling: [
      { scales: 'encoders', metric: 'backlogPerInstance', target: 10, min: 2, max: 9, warmup: '20s' },
    ],
  });
  const group = () => shown(run).autoScaling?.['auto-scaling'];
  expect(group()).toMatchObject({ inService: 2, desired: 2, min: 2, max: 9 });
  expect(group()?.value).toBeUndefined();
  run.until(61);
  expect(group()).toMatchObject({ inService: 2, desired: 9 });
  run.until(81);
  expect(group()).toMatchObject({ inService: 9, desired: 9 });
});
